"""All that the writer of an answer needs on one page, in a fixed number of queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Q

from doithoai.apps.petitions.access import answer_templates_for
from doithoai.apps.petitions.models import Answer, AnswerTemplate, Attachment, Petition, WorkingCopy
from doithoai.apps.petitions.queries.answers import AnswerDesk
from doithoai.core.access.permissions import Permission
from doithoai.core.calendars.words import long_date
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import AnswerStage, PetitionState

OPEN_FOR = timedelta(seconds=75)
"""A page that was heard of within this time counts as open; pages speak every twenty seconds."""
VOICES_SHOWN = 40
EARLIER_SHOWN = 5


@dataclass(frozen=True)
class OpenPages:
    """The caller's own unsaved words, and who else has the page open now."""

    mine: WorkingCopy | None
    others: Sequence[WorkingCopy]


def open_pages(caller: Caller, petition_id: int) -> OpenPages:
    """One query; other people's words are not read."""
    rows = WorkingCopy.objects.filter(petition_id=petition_id).order_by("person_name")
    mine = Q(person_id=caller.person_id or 0)
    kept = list(rows.filter(mine | Q(seen_at__gte=caller.now - OPEN_FOR)))
    own = next((row for row in kept if row.person_id == caller.person_id), None)
    return OpenPages(own, [row for row in kept if row is not own])


def voices_of(petition: Petition) -> Sequence[Petition]:
    """The petitions merged into this one, in the order in which they came."""
    if petition.voices < 2:
        return []
    rows = petition.merged.exclude(state=PetitionState.SEALED).select_related("group")
    return list(rows.only("code", "text", "received_on", "group__name", "merged_into").order_by("id")[:VOICES_SHOWN])


@dataclass(frozen=True)
class EarlierAnswer:
    """A published answer to the same matter: of the same petition, the one it was carried from, or one much alike."""

    answer: Answer
    percent: int
    """How sure it is that it is the same matter; 100 for the petition itself and the one it was carried from."""


def earlier_answers(petition: Petition, alike: Mapping[int, int]) -> list[EarlierAnswer]:
    """Published answers that a writer should know, the nearest first: one query.

    Those of the petition itself, of the one it was carried from, and the newest of each in `alike` (id and percent,
    which the caller of this may read).
    """
    own = dict.fromkeys((petition.pk, petition.carried_from_id or petition.pk), 100)
    near = {**alike, **own}
    rows = Answer.objects.filter(petition_id__in=near, stage=AnswerStage.PUBLISHED.value)
    rows = rows.exclude(petition__state=PetitionState.SEALED).select_related("unit", "petition").order_by("-id")
    shown: dict[int, int] = {}
    kept = []
    for answer in rows:
        shown[answer.petition_id] = shown.get(answer.petition_id, 0) + 1
        if answer.petition_id in own or shown[answer.petition_id] == 1:
            kept.append(EarlierAnswer(answer, near[answer.petition_id]))
    return sorted(kept, key=lambda row: -row.percent)[:EARLIER_SHOWN]


def answer_templates_at_hand(caller: Caller, petition: Petition) -> list[AnswerTemplate]:
    """The authority's templates for this petition's fields first, then those for every field, then the others."""
    fields = {field.pk for field in petition.fields.all()} | {field.parent_id for field in petition.fields.all()}
    rows = answer_templates_for(caller, Permission.ANSWER_DRAFT).select_related("field").order_by("title", "id")
    return sorted(rows, key=lambda row: 0 if row.field_id in fields and row.field_id else 1 if not row.field_id else 2)


def values_of(caller: Caller, desk: AnswerDesk) -> dict[str, str]:
    """What fills the places of a template for this petition (see core/petitions/answer_templates.PLACES)."""
    petition = desk.petition
    return {
        "ten_co_quan": petition.authority.name,
        "ten_don_vi": petition.lead_unit.name if petition.lead_unit else "",
        "ma_y_kien": petition.code,
        "ngay_nhan": long_date(petition.received_on),
        "han_tra_loi": long_date(petition.due_on) if petition.due_on else "",
        "noi_dung": petition.summary,
        "cac_noi_dung": "\n".join(f"{point.order}. {point.text}" for point in desk.points),
        "noi_xay_ra": petition.place,
        "hom_nay": long_date(caller.today),
    }


def answer_files(answer: Answer | None) -> Sequence[Attachment]:
    """The files that go out with this answer."""
    return list(answer.files.select_related("file").order_by("id")) if answer is not None else []
