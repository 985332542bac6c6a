"""A signature in ink on the issued minutes: the secretary's, then the chair's."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.hall.minutes_queries import names_under
from doithoai.apps.hall.models import MinutesSignature
from doithoai.apps.papers.access import papers_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.minutes_course import SignerPart, require_signature
from doithoai.core.papers.paper import PaperKind
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def sign_minutes(caller: Caller, *, paper_id: int, part: SignerPart, signed_on: date) -> MinutesSignature:
    """Note whose signature stands on the printed minutes, and of which day.

    Raises NotPossibleNow before issue, SignedAlready, ChairSignsSecond, SignedOutsideItsTime.
    """
    rows = papers_for(caller, Permission.PAPER_ISSUE).filter(kind=PaperKind.MINUTES.value)
    minutes = rows.select_for_update(of=("self",), no_key=True).get(pk=paper_id)
    if minutes.state != "issued" or minutes.issued_on is None:
        raise NotPossibleNow
    signed = {SignerPart(row.part): row.signed_on for row in MinutesSignature.objects.filter(paper=minutes)}
    require_signature(part, signed, signed_on=signed_on, issued_on=minutes.issued_on, today=caller.today)
    row = MinutesSignature.objects.create(
        paper=minutes,
        part=part.value,
        name=names_under(minutes).get(part, ""),
        signed_on=signed_on,
        recorded_at=caller.now,
        recorded_by_name=caller.name,
    )
    record(
        caller, EventName.MINUTES_SIGNED, minutes, authority_id=minutes.authority_id, dialogue_id=minutes.dialogue_id,
        part=part.value, name=row.name, signed_on=signed_on,
    )  # fmt: skip
    return row
