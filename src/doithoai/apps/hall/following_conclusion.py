"""What the issue of the conclusion brings with it, inside its transaction."""

from django.db.models import QuerySet

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Promise, Turn
from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.hall_results import is_open, owe_in_writing
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DUTY_TRANSITIONS, OWED_DUTY_STATES, DutyAct, DutyState
from doithoai.core.dialogues.programme import Milestone
from doithoai.core.events import EventName
from doithoai.core.hall.decisions import Outcome
from doithoai.core.lifecycle import follow
from doithoai.core.papers.numbering import full_number
from doithoai.core.petitions.lifecycle import OPEN_STATES, OWED_STATES


def petitions_in_writing(dialogue: Dialogue) -> list[int]:
    """Petitions whose question the chair gave to a unit to answer in writing."""
    turns = Turn.objects.filter(sitting__dialogue=dialogue, outcome=Outcome.IN_WRITING.value, petition__isnull=False)
    return [pk for pk in turns.values_list("petition_id", flat=True) if pk is not None]


def release_not_raised(dialogue: Dialogue) -> None:
    """What was chosen for the hall and not raised there no longer waits for it: the public reads who has it."""
    Petition.objects.filter(dialogue=dialogue, for_hall=True, state__in=OPEN_STATES).update(for_hall=False)


def owe_what_is_missing(caller: Caller, dialogue: Dialogue) -> None:
    """Who was told to answer in writing owes it, also where the assignment has gone since the sitting closed."""
    turns = Turn.objects.filter(sitting__dialogue=dialogue, outcome=Outcome.IN_WRITING.value, petition__isnull=False)
    turns = turns.exclude(petition__assignments__in=_owed_leads(dialogue))
    for turn in turns.select_related("petition", "unit").order_by("id"):
        if turn.petition and is_open(turn.petition) and turn.unit:
            owe_in_writing(caller, turn.petition, unit=turn.unit, due_on=turn.due_on)


def _owed_leads(dialogue: Dialogue) -> QuerySet[Assignment]:
    return Assignment.objects.filter(petition__dialogue=dialogue, part="lead", state__in=OWED_STATES)


def link_promises(dialogue: Dialogue) -> None:
    """A promise made in a turn belongs to the petition of that turn."""
    loose = Promise.objects.filter(dialogue=dialogue, petition__isnull=True, turn__petition__isnull=False)
    for promise in loose.select_related("turn"):
        promise.petition_id = promise.turn.petition_id if promise.turn else None
        promise.save(update_fields=["petition"])


def report_done(caller: Caller, dialogue: Dialogue, paper: Paper) -> None:
    """The duty of the plan to conclude is done: the notice itself is its proof."""
    owed = dialogue.duties.filter(milestone=Milestone.CONCLUSION.value, state__in=OWED_DUTY_STATES)
    for duty in owed.select_for_update(of=("self",), no_key=True).order_by("pk"):
        duty.state = follow(DUTY_TRANSITIONS, DutyState(duty.state), DutyAct.REPORT).value
        duty.proof, duty.done_at, duty.done_by_id = paper.pdf, caller.now, caller.person_id
        duty.report = f"Thông báo số {full_number(paper.number or 0, paper.symbol, paper.format)}"
        duty.save(update_fields=["state", "proof", "done_at", "done_by", "report"])
        record(
            caller, EventName.DUTY_REPORTED, duty, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
            title=duty.text[:200], due_on=duty.due_on, proof=paper.pdf.name if paper.pdf else "",
        )  # fmt: skip
