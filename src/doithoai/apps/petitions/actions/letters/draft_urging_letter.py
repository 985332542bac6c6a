"""Draft the letter that urges a unit to answer what is late; it is numbered and signed like every paper."""

from django.db import transaction
from django.db.models import QuerySet

from doithoai.apps.organisations.access import units_for
from doithoai.apps.organisations.models import Unit
from doithoai.apps.organisations.paper_frame import frame_of_authority
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.papers.actions.draft_paper import draft_paper
from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.access import assignments_for
from doithoai.apps.petitions.for_papers import content_in_paper
from doithoai.apps.petitions.models import Assignment
from doithoai.core.access.permissions import Permission
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.caller import Caller
from doithoai.core.deadlines.urging import DraftedAlready, NothingLate, answer_by
from doithoai.core.papers.kinds.urging import LateItem, UrgingFacts, urging_paper
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.phrases import short_date
from doithoai.core.petitions.lifecycle import OPEN_STATES, OWED_STATES
from doithoai.core.text.masking import masked


@transaction.atomic
def draft_urging_letter(caller: Caller, *, unit_id: int) -> Paper:
    """The draft, graded by the letters that were issued before. Raises NothingLate or DraftedAlready."""
    unit = units_for(caller).select_for_update(of=("self",), no_key=True).select_related("authority").get(pk=unit_id)
    late = assignments_for(caller, Permission.PAPER_DRAFT).filter(
        unit=unit, state__in=OWED_STATES, petition__state__in=OPEN_STATES, due_on__lt=caller.today
    )
    letters = Paper.objects.filter(kind=PaperKind.URGING.value, authority_id=unit.authority_id, subject_id=unit.pk)
    if letters.filter(state="draft").exists():
        raise DraftedAlready()
    items = _items(late, caller, work_calendar())
    if not items:
        raise NothingLate()
    paper = urging_paper(_facts(caller, unit, items, letters))
    return draft_paper(caller, paper=paper, subject_id=unit.pk)


def _facts(caller: Caller, unit: Unit, items: tuple[LateItem, ...], letters: QuerySet[Paper]) -> UrgingFacts:
    earlier = list(letters.filter(state="issued").order_by("issued_on", "id"))
    named = tuple(f"số {row.number}/{row.symbol} ngày {short_date(row.issued_on)}" for row in earlier if row.issued_on)
    return UrgingFacts(
        frame=frame_of_authority(unit.authority, on=caller.today, recipients=("Như trên",)),
        unit=unit.name,
        subject="đôn đốc giải quyết, trả lời kiến nghị của Nhân dân",
        grade=len(earlier) + 1,
        items=items,
        answer_by=answer_by(caller.today, work_calendar()),
        earlier_letters=named,
    )


def _items(late: QuerySet[Assignment], caller: Caller, calendar: WorkCalendar) -> tuple[LateItem, ...]:
    rows = late.select_related("petition").order_by("due_on", "id")
    return tuple(
        LateItem(
            code=row.petition.code,
            content=masked(row.petition.summary) or content_in_paper(row.petition),
            due_on=row.due_on,
            days_late=calendar.working_days_between(row.due_on, caller.today),
        )
        for row in rows
        if row.due_on
    )
