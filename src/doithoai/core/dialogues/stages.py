"""Where a dialogue stands: each stage of the red thread with its state, its owner and its nearest date, from facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from doithoai.core.dialogues.lifecycle import DialogueState, Stage
from doithoai.core.dialogues.programme import Milestone
from doithoai.core.wording import gettext_noop


class StageState(StrEnum):
    """How a stage hangs on the thread."""

    DONE = "done"
    OPEN = "open"
    LATE = "late"
    WAITING = "waiting"
    FUTURE = "future"


class Collecting(StrEnum):
    """Whether opinions are taken."""

    NOT_YET = "not_yet"
    OPEN = "open"
    ENDED = "ended"


STAGE_NAMES: Mapping[Stage, str] = {
    Stage.PLAN: gettext_noop("Kế hoạch"),
    Stage.ANNOUNCE: gettext_noop("Thông báo"),
    Stage.COLLECT: gettext_noop("Thu ý kiến"),
    Stage.TRIAGE: gettext_noop("Phân loại, giao việc"),
    Stage.ANSWERS: gettext_noop("Chuẩn bị trả lời"),
    Stage.DELEGATES: gettext_noop("Đại biểu"),
    Stage.HALL: gettext_noop("Hội nghị"),
    Stage.CONCLUSION: gettext_noop("Kết luận"),
    Stage.FOLLOW_UP: gettext_noop("Theo dõi giải quyết"),
    Stage.REPORT: gettext_noop("Báo cáo"),
}

MILESTONES: Mapping[Stage, frozenset[Milestone]] = {
    Stage.PLAN: frozenset({Milestone.BUDGET}),
    Stage.ANNOUNCE: frozenset({Milestone.NOTICE, Milestone.ANNOUNCE}),
    Stage.COLLECT: frozenset({Milestone.COLLECT}),
    Stage.TRIAGE: frozenset({Milestone.DOSSIER}),
    Stage.ANSWERS: frozenset({Milestone.ANSWERS_READY}),
    Stage.DELEGATES: frozenset({Milestone.GUEST_LIST}),
    Stage.HALL: frozenset({Milestone.SECURITY, Milestone.OTHER}),
    Stage.CONCLUSION: frozenset({Milestone.CONCLUSION}),
    Stage.FOLLOW_UP: frozenset({Milestone.REPLIES}),
    Stage.REPORT: frozenset({Milestone.REPORT}),
}
"""Which duties of the plan belong to which stage: every milestone in exactly one."""


@dataclass(frozen=True)
class DutyFact:
    """One duty that is still kept: its milestone, its owner, its date, and whether it is done."""

    milestone: Milestone
    owner: str
    due_on: date | None
    done: bool


@dataclass(frozen=True, kw_only=True)
class DialogueFacts:
    """What the thread needs to know. `delegates_settled`: the list is approved, or the plan asks for none.

    `owed_on`: the nearest date of an answer that somebody still owes.
    """

    state: DialogueState
    today: date
    starts_on: date | None = None
    ends_on: date | None = None
    announced: bool = False
    collecting: Collecting = Collecting.NOT_YET
    petitions: int = 0
    untriaged: int = 0
    unanswered: int = 0
    owed_on: date | None = None
    delegates_settled: bool = False
    duties: tuple[DutyFact, ...] = ()


@dataclass(frozen=True)
class StageView:
    """One stage: its state, who owns the next duty in it, and by when."""

    stage: Stage
    state: StageState
    owner: str = ""
    due_on: date | None = None


_BEFORE_ISSUE = frozenset({DialogueState.DRAFT, DialogueState.APPROVED})
_BEFORE_HALL = _BEFORE_ISSUE | {DialogueState.ISSUED}
_AFTER_CONCLUSION = frozenset({DialogueState.CONCLUDED, DialogueState.CLOSED})
_DONE, _OPEN, _WAITING, _FUTURE = StageState.DONE, StageState.OPEN, StageState.WAITING, StageState.FUTURE


def stages_of(facts: DialogueFacts) -> tuple[StageView, ...]:
    """The ten stages in their order. A late stage is an open one whose nearest date has passed."""
    return tuple(_view(stage, facts) for stage in Stage)


def _view(stage: Stage, facts: DialogueFacts) -> StageView:
    state = _STATE_OF[stage](facts)
    if facts.state is DialogueState.CANCELLED and state is not _DONE:
        return StageView(stage, _FUTURE)
    if state is _DONE:
        return StageView(stage, state)
    owed = [duty for duty in facts.duties if not duty.done and duty.milestone in MILESTONES[stage]]
    dated = sorted((duty for duty in owed if duty.due_on), key=lambda duty: duty.due_on or date.max)
    nearest = next(iter(dated or owed), None)
    due_on = _date_of(stage, facts, nearest.due_on if nearest else None)
    late = state in (_OPEN, _WAITING) and due_on is not None and due_on < facts.today
    return StageView(stage, StageState.LATE if late else state, nearest.owner if nearest else "", due_on)


def _date_of(stage: Stage, facts: DialogueFacts, duty_on: date | None) -> date | None:
    if stage is Stage.HALL:
        return _hall_day(facts)
    if stage is Stage.FOLLOW_UP and facts.owed_on is not None and facts.state in _AFTER_CONCLUSION:
        return min(facts.owed_on, duty_on or facts.owed_on)
    return duty_on


def _hall_day(facts: DialogueFacts) -> date | None:
    """The day of the hall; once a window has begun its last day, so that the stage is late only after it."""
    if facts.starts_on is None or facts.starts_on >= facts.today:
        return facts.starts_on
    return facts.ends_on


def _plan(facts: DialogueFacts) -> StageState:
    return _OPEN if facts.state in _BEFORE_ISSUE else _DONE


def _announce(facts: DialogueFacts) -> StageState:
    if facts.state in _BEFORE_ISSUE:
        return _FUTURE
    return _DONE if facts.announced or facts.state is not DialogueState.ISSUED else _OPEN


def _collect(facts: DialogueFacts) -> StageState:
    if facts.collecting is Collecting.OPEN:
        return _OPEN
    if facts.collecting is Collecting.ENDED:
        return _DONE
    if facts.state in _BEFORE_HALL:
        return _WAITING if facts.state is DialogueState.ISSUED else _FUTURE
    return _DONE


def _triage(facts: DialogueFacts) -> StageState:
    if facts.untriaged:
        return _OPEN
    return _settled(facts)


def _answers(facts: DialogueFacts) -> StageState:
    if facts.unanswered and facts.state in _BEFORE_HALL:
        return _OPEN
    return _settled(facts)


def _settled(facts: DialogueFacts) -> StageState:
    if facts.state not in _BEFORE_HALL or (facts.petitions and facts.collecting is Collecting.ENDED):
        return _DONE
    return _WAITING if facts.petitions else _FUTURE


def _delegates(facts: DialogueFacts) -> StageState:
    if facts.state in _BEFORE_ISSUE:
        return _FUTURE
    return _DONE if facts.delegates_settled or facts.state is not DialogueState.ISSUED else _OPEN


def _hall(facts: DialogueFacts) -> StageState:
    if facts.state in _BEFORE_HALL:
        return _WAITING if facts.state is DialogueState.ISSUED else _FUTURE
    return _OPEN if facts.state is DialogueState.IN_SESSION else _DONE


def _conclusion(facts: DialogueFacts) -> StageState:
    if facts.state is DialogueState.HELD:
        return _OPEN
    return _DONE if facts.state in _AFTER_CONCLUSION else _FUTURE


def _follow_up(facts: DialogueFacts) -> StageState:
    if facts.state not in _AFTER_CONCLUSION:
        return _FUTURE
    return _OPEN if facts.unanswered else _DONE


def _report(facts: DialogueFacts) -> StageState:
    if facts.state is DialogueState.CLOSED:
        return _DONE
    return _OPEN if facts.state is DialogueState.CONCLUDED else _FUTURE


_STATE_OF = {
    Stage.PLAN: _plan,
    Stage.ANNOUNCE: _announce,
    Stage.COLLECT: _collect,
    Stage.TRIAGE: _triage,
    Stage.ANSWERS: _answers,
    Stage.DELEGATES: _delegates,
    Stage.HALL: _hall,
    Stage.CONCLUSION: _conclusion,
    Stage.FOLLOW_UP: _follow_up,
    Stage.REPORT: _report,
}
