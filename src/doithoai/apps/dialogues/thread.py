"""The facts of a dialogue that its red thread is computed from."""

from datetime import date, datetime

from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.dialogues.collecting import is_collecting
from doithoai.core.dialogues.lifecycle import DialogueState, DutyState
from doithoai.core.dialogues.programme import Milestone
from doithoai.core.dialogues.stages import Collecting, DialogueFacts, DutyFact


def facts_of(
    dialogue: Dialogue,
    *,
    today: date,
    now: datetime,
    petitions: int = 0,
    untriaged: int = 0,
    unanswered: int = 0,
    owed_on: date | None = None,
    delegates_settled: bool = False,
) -> DialogueFacts:
    """The facts for `core.dialogues.stages.stages_of`; the counts come from the apps above this one."""
    return DialogueFacts(
        state=DialogueState(dialogue.state),
        today=today,
        starts_on=dialogue.starts_on,
        ends_on=dialogue.ends_on,
        announced=any(True for _ in dialogue.announcements.all()),
        collecting=collecting_of(dialogue, now),
        petitions=petitions,
        untriaged=untriaged,
        unanswered=unanswered,
        owed_on=owed_on,
        delegates_settled=delegates_settled,
        duties=_duty_facts(dialogue),
    )


def _duty_facts(dialogue: Dialogue) -> tuple[DutyFact, ...]:
    kept = [duty for duty in dialogue.duties.all() if duty.state != DutyState.DROPPED.value]
    return tuple(
        DutyFact(Milestone(duty.milestone), duty.owner_label, duty.due_on, duty.state == DutyState.DONE.value)
        for duty in kept
    )


def collecting_of(dialogue: Dialogue, now: datetime) -> Collecting:
    """Whether opinions are taken at this moment."""
    opened, ended = dialogue.collecting_from, dialogue.collecting_ended_at
    if is_collecting(DialogueState(dialogue.state), opened_at=opened, ended_at=ended, now=now):
        return Collecting.OPEN
    return Collecting.NOT_YET if opened is None or opened > now else Collecting.ENDED
