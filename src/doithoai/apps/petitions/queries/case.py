"""One petition with all that belongs to it, for the people who work on it."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import OuterRef, Prefetch, Subquery

from doithoai.apps.audit.models import Event
from doithoai.apps.audit.queries import events_of_petition
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.due_dates import left_of, unit_of, why_of
from doithoai.apps.petitions.models import Answer, Assignment, Attachment, Petition, SealRequest
from doithoai.core.access.permissions import Permission
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import OWED_STATES, AnswerStage, AssignmentState, PetitionState
from doithoai.core.petitions.public_status import PublicStatus, public_status
from doithoai.core.petitions.routing import is_escalated


@dataclass(frozen=True)
class AssignmentRow:
    """A unit's part as the case shows it; `left` counts in `unit` (working or calendar), negative when late."""

    assignment: Assignment
    owed: bool
    left: int | None
    unit: str
    why: list[str]


@dataclass(frozen=True)
class Case:
    """A petition and its parts; loaded once, read by the page."""

    petition: Petition
    assignments: list[AssignmentRow]
    answers: list[Answer]
    events: list[Event]
    calendar: WorkCalendar | None = None
    """Read already where a unit owes something."""

    @cached_property
    def status(self) -> PublicStatus:
        """What the public page says."""
        petition = self.petition
        state = PetitionState(petition.merged_into.state if petition.merged_into else petition.state)
        return public_status(state, for_hall=petition.for_hall, extended=petition.is_extended)

    @cached_property
    def draft(self) -> Answer | None:
        """The answer that is on its way."""
        return next((answer for answer in self.answers if answer.stage != AnswerStage.PUBLISHED), None)

    @cached_property
    def published(self) -> list[Answer]:
        """Answers the citizen has read, the newest first."""
        return [answer for answer in self.answers if answer.stage == AnswerStage.PUBLISHED]

    @cached_property
    def split_off(self) -> list[Petition]:
        """The petitions that its second matter became; looked for only where the timeline tells of one."""
        if not any(event.data.get("split_off_code") for event in self.events):
            return []
        return list(self.petition.split_off.only("code").exclude(state=PetitionState.SEALED).order_by("id"))

    @property
    def escalated(self) -> bool:
        """It came back from units so often that the chair's office decides."""
        sent_back = [row for row in self.assignments if row.assignment.state == AssignmentState.SENT_BACK]
        return self.petition.state == PetitionState.RECEIVED and is_escalated(len(sent_back))


def get_petition(caller: Caller, code: str, permission: Permission = Permission.PETITION_VIEW) -> Petition:
    """The petition of that code. Raises Petition.DoesNotExist out of reach."""
    rows = petitions_for(caller, permission).select_related("dialogue", "group", "lead_unit", "merged_into")
    return rows.get(code=code)


def get_case(caller: Caller, code: str) -> Case:
    """The whole case. Raises Petition.DoesNotExist out of reach."""
    files = Prefetch("attachments", Attachment.objects.select_related("file"))
    rows = petitions_for(caller, Permission.PETITION_VIEW).select_related(
        "authority", "dialogue", "group", "lead_unit", "merged_into", "came_with", "split_from"
    )
    asked = SealRequest.objects.filter(petition=OuterRef("pk"), settled_at__isnull=True).values("asked_by_id")
    rows = rows.annotate(seal_asked_by=Subquery(asked[:1]))
    petition = rows.prefetch_related("fields", "points", files).get(code=code)
    answers = petition.answers.select_related("unit").order_by("-id")
    parts = list(petition.assignments.select_related("unit").order_by("id"))
    calendar = work_calendar() if any(row.state in OWED_STATES for row in parts) else None
    rows_shown = [_assignment_row(caller, petition, row, calendar) for row in parts]
    return Case(petition, rows_shown, list(answers), list(events_of_petition(petition.pk)), calendar)


def _assignment_row(
    caller: Caller, petition: Petition, row: Assignment, calendar: WorkCalendar | None
) -> AssignmentRow:
    row.petition = petition
    unit = "calendar" if unit_of(row.rule) == "day" else "working"
    if calendar is None or row.state not in OWED_STATES:
        return AssignmentRow(row, False, None, unit, [])
    left = left_of(row.due_on, row.rule, caller.today, calendar)
    return AssignmentRow(row, True, left, unit, why_of(row, calendar))
