"""Split a letter about two matters: the second gets a petition and a code of its own, under the same secret link."""

from collections.abc import Collection

from django.db import IntegrityError, transaction

from doithoai.apps.petitions.actions.triage.divide_petition import points_of
from doithoai.apps.petitions.models import Attachment, Petition, PetitionContact, Point
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.petitions.receiving import CAME_WITH_IT, draw_code
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import OPEN_STATES, PetitionState
from doithoai.core.petitions.points import PointText
from doithoai.core.petitions.search_text import search_text
from doithoai.core.petitions.splitting import split
from doithoai.core.refusal import NotPossibleNow

SAME = (
    "authority_id", "dialogue_id", "group_id", "channel", "secret_hash", "place", "received_at", "received_on",
    "consents_to_publication", "typed_by_id", "typed_by_name", "legal_type",
)  # fmt: skip
"""What the second petition has from the first."""


@transaction.atomic
def split_petition(caller: Caller, *, petition_id: int, words: str, points: Collection[int] = ()) -> Petition:
    """Give the second matter (`words`, left of the citizen's own, and `points` by number) a petition; gives it.

    Raises NotPossibleNow unless open, NothingToSplitOff, NothingStays, WordsNotTheirs, PointStays.
    """
    petition = locked_petition(caller, Permission.PETITION_TRIAGE, petition_id)
    if petition.state not in OPEN_STATES:
        raise NotPossibleNow()
    parts = split(petition.text, words, points_of(petition), points)
    second = _store(petition, parts.words)
    _share_out(petition, second, parts.moved, points)
    _copy_what_came(petition, second)
    record_petition(caller, EventName.PETITION_SPLIT, petition, split_off_code=second.code)
    record_petition(caller, EventName.PETITION_SPLIT, second, split_from_code=petition.code)
    return second


def _store(petition: Petition, words: str) -> Petition:
    same = {name: getattr(petition, name) for name in SAME}
    while True:
        code = draw_code()
        folded = search_text(code=code, text=words, place=petition.place)
        try:
            with transaction.atomic():
                return Petition.objects.create(
                    code=code, text=words, folded=folded, split_from=petition,
                    state=PetitionState.RECEIVED.value, **same,
                )  # fmt: skip
        except IntegrityError:
            if not Petition.objects.filter(code=code).exists():
                raise


def _share_out(petition: Petition, second: Petition, moved: list[PointText], orders: Collection[int]) -> None:
    petition.points.filter(order__in=orders).delete()
    for order, point in enumerate(petition.points.order_by("order"), start=1):
        if point.order != order:
            petition.points.filter(pk=point.pk).update(order=order)
    Point.objects.bulk_create(Point(petition=second, order=point.order, text=point.text) for point in moved)


def _copy_what_came(petition: Petition, second: Petition) -> None:
    contact = PetitionContact.objects.filter(petition=petition).first()
    if contact is not None:
        contact.pk, contact.petition = None, second
        contact.save()
    files = petition.attachments.filter(purpose__in=CAME_WITH_IT)
    Attachment.objects.bulk_create(
        Attachment(petition=second, file_id=row.file_id, purpose=row.purpose) for row in files
    )
