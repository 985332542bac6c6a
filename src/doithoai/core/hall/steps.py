"""The acts at the console that can be taken back within ten seconds, and what each of them changes."""

from collections.abc import Mapping
from enum import StrEnum

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class StepKind(StrEnum):
    FLOOR = "floor"
    FINISH = "finish"
    UNIT = "unit"
    DECISION = "decision"
    PROMISE = "promise"
    MOVE = "move"


CHANGED: Mapping[StepKind, tuple[str, ...]] = {
    StepKind.FLOOR: ("state", "started_at", "seconds_allowed", "extended_at"),
    StepKind.FINISH: ("state", "ended_at"),
    StepKind.UNIT: ("unit_id", "unit_given_at", "unit_given_by_name"),
    StepKind.DECISION: (
        "unit_id",
        "outcome",
        "answer",
        "due_on",
        "reason_code",
        "public_sentence",
        "decided_at",
        "decided_by_name",
    ),
    StepKind.PROMISE: (),
    StepKind.MOVE: (),
}
"""Kind -> the columns of the turn that stood differently before."""

STEP_SENTENCES: Mapping[StepKind, str] = {
    StepKind.FLOOR: gettext_noop("Đã mời {speaker} phát biểu"),
    StepKind.FINISH: gettext_noop("{speaker} đã phát biểu xong"),
    StepKind.UNIT: gettext_noop("Đã giao {unit} trả lời {speaker}"),
    StepKind.DECISION: gettext_noop("Đã quyết định câu hỏi của {speaker}: {outcome}"),
    StepKind.PROMISE: gettext_noop("Đã ghi cam kết của {unit}"),
    StepKind.MOVE: gettext_noop("Đã chuyển câu hỏi của {speaker} sang người khác"),
}


class OtherStepSince(Refused):
    """Between the picture and the press somebody did something else."""

    code = "other_step_since"
    sentence = gettext_noop("Không hoàn tác được: {name} vừa có thao tác khác sau đó.")


class UnitGivenMeanwhile(Refused):
    """Two gave the same question to different units: the second is told."""

    code = "unit_given_meanwhile"
    sentence = gettext_noop("{name} vừa giao câu hỏi này cho {unit}. Muốn đổi, xin bấm Giao đơn vị lần nữa.")


class PromisedAlready(Refused):
    """Two wrote down the same promise, or one pressed twice."""

    code = "promised_already"
    sentence = gettext_noop("{name} vừa ghi cam kết này, không ghi hai lần.")
    field = "text"
