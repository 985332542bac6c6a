"""What the hall looks like at one moment, in the sentences that screens and phones show."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from doithoai.core.hall.decisions import KEPT_BACK, OUTCOME_WORDS, Outcome
from doithoai.core.hall.record import SOMEBODY
from doithoai.core.text.masking import MARK, masked_where, private_pieces


@dataclass(frozen=True, kw_only=True)
class TurnFacts:
    """What is known of one turn."""

    speaker: str
    group: str = ""
    question: str = ""
    speaking: bool = False
    unit: str = ""
    outcome: str = ""
    reason_code: str = ""
    public_sentence: str = ""
    answer: str = ""
    due_on: date | None = None


def in_safe_mode(turn: TurnFacts) -> TurnFacts:
    """The turn without names of people and without what else tells who somebody is."""
    return replace(
        turn,
        speaker=f"Người dân {turn.group}".strip(),
        group="",
        question=without_private(turn.question, turn.speaker),
        public_sentence=without_private(turn.public_sentence, turn.speaker),
        answer=without_private(turn.answer, turn.speaker),
    )


def protected(turn: TurnFacts) -> TurnFacts:
    """The turn without its words and without who spoke them."""
    return replace(turn, speaker=SOMEBODY, group="", question="", answer="")


def without_private(text: str, *names: str) -> str:
    """The text in which private data, names too, and these names give way to a mark."""
    covered = masked_where(text, [piece.text for piece in private_pieces(text) if piece.kind])
    for name in filter(None, names):
        covered = covered.replace(name, MARK)
    return covered


def headline(*, opened: bool, closed_at: str, turn: TurnFacts | None) -> str:
    """The first line: what is going on."""
    if not opened:
        return "Hội nghị chưa khai mạc"
    if closed_at:
        return f"Hội nghị đã bế mạc lúc {closed_at}"
    if turn is None:
        return "Hội nghị đang diễn ra"
    return "Đang phát biểu" if turn.speaking else "Vừa phát biểu"


def question_shown(turn: TurnFacts) -> str:
    """The words of the question as the public may read them."""
    return "" if turn.reason_code in KEPT_BACK else turn.question


def unit_line(turn: TurnFacts) -> str:
    """Who is asked to answer, while nothing is decided."""
    return f"Mời trả lời: {turn.unit}" if turn.unit and not turn.outcome else ""


def outcome_line(turn: TurnFacts) -> str:
    """What was decided, with the date or the reason."""
    if not turn.outcome:
        return ""
    words = OUTCOME_WORDS[Outcome(turn.outcome)]
    if turn.outcome == Outcome.IN_WRITING and turn.due_on is not None:
        return f"{turn.unit} trả lời bằng văn bản, chậm nhất ngày {turn.due_on:%d/%m/%Y}"
    if turn.outcome == Outcome.NOT_ANSWERED:
        return f"{words}: {turn.public_sentence}" if turn.public_sentence else words
    return words


def queue_line(waiting: int, order: str = "") -> str:
    """How many wait, and how the queue is ordered."""
    if not waiting:
        return "Không còn ai chờ phát biểu"
    return f"Còn {waiting} lượt chờ phát biểu" + (f", xếp {order[0].lower()}{order[1:]}" if order else "")


def break_line(since: str) -> str:
    """That the hall has a break."""
    return f"Nghỉ giải lao từ {since}"


def promises_line(promises: int) -> str:
    """How many promises were written down."""
    return f"Đã ghi {promises} cam kết" if promises else ""


def names_of(queue: Sequence[TurnFacts], most: int) -> list[str]:
    """The first in the queue, each with the group."""
    return [f"{turn.speaker} ({turn.group})" if turn.group else turn.speaker for turn in queue[:most]]
