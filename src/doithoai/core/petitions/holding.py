"""An approved answer that waits: for a day and hour, for the conclusion notice, or to go out together with others."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from doithoai.core.caller import HANOI
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class HeldFor(StrEnum):
    """What it waits for."""

    MOMENT = "moment"
    CONCLUSION = "conclusion"
    TOGETHER = "together"
    """Until somebody publishes it in one act with others."""


HELD_WORDS: dict[HeldFor, str] = {
    HeldFor.MOMENT: gettext_noop("Đến ngày, giờ đã chọn"),
    HeldFor.CONCLUSION: gettext_noop("Cùng với thông báo kết luận"),
    HeldFor.TOGETHER: gettext_noop("Chờ công bố cùng lúc với câu trả lời khác"),
}


class MomentMissing(Refused):
    """Held until a moment that was not named."""

    code = "moment_missing"
    sentence = gettext_noop("Xin chọn ngày, giờ công bố.")
    field = "held_until"


class MomentPast(Refused):
    """A moment that is over."""

    code = "moment_past"
    sentence = gettext_noop("Giờ công bố phải sau lúc này.")
    field = "held_until"


class HeldPastDue(Refused):
    """The citizen would wait beyond the legal date for words that are approved."""

    code = "held_past_due"
    sentence = gettext_noop("Hạn trả lời là {due_on}. Câu trả lời đã duyệt không được giữ lại quá hạn này.")
    field = "held_until"


class NoConclusionToCome(Refused):
    """Outside a dialogue, or after its conclusion went out, there is none to wait for."""

    code = "no_conclusion_to_come"
    sentence = gettext_noop("Ý kiến này không chờ thông báo kết luận nào. Xin chọn cách khác.")
    field = "held_for"


class NothingTicked(Refused):
    """Publish together, but nothing was chosen."""

    code = "nothing_ticked"
    sentence = gettext_noop("Xin đánh dấu ít nhất một câu trả lời.")
    field = "answers"


class NotTogether(Refused):
    """One that cannot go keeps all of them back; each is named with its reason."""

    code = "not_together"
    sentence = gettext_noop("Chưa công bố câu trả lời nào. {reasons}")

    @classmethod
    def of(cls, refused: Iterable[tuple[str, str]]) -> "NotTogether":
        """From pairs of a petition's code and why its answer cannot go."""
        return cls(reasons=" ".join(f"{code}: {why}" for code, why in refused))


@dataclass(frozen=True)
class Hold:
    """What an answer waits for; `until` (UTC or Hà Nội, aware) only for a moment."""

    kind: HeldFor
    until: datetime | None = None


def check_hold(hold: Hold, *, now: datetime, due_on: date | None, concludes: bool) -> Hold:
    """The hold as it is kept. `concludes`: a conclusion notice of its dialogue is still to come.

    Raises MomentMissing, MomentPast, HeldPastDue, NoConclusionToCome.
    """
    if hold.kind is HeldFor.CONCLUSION and not concludes:
        raise NoConclusionToCome()
    if hold.kind is not HeldFor.MOMENT:
        return Hold(hold.kind)
    if hold.until is None:
        raise MomentMissing()
    if hold.until <= now:
        raise MomentPast()
    if due_on is not None and hold.until.astimezone(HANOI).date() > due_on:
        raise HeldPastDue(due_on=f"{due_on:%d/%m/%Y}")
    return hold
