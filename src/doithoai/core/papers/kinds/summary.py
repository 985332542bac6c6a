"""The conclusion on one page, in large type and plain sentences: heads of residential groups read it aloud."""

from dataclasses import dataclass

from doithoai.core.papers.frame import Frame, framed, sentence
from doithoai.core.papers.kinds.poster import HEIGHT_MM, height_of
from doithoai.core.papers.paper import Block, Display, Paper, PaperKind, QrCode
from doithoai.core.papers.phrases import place_within
from doithoai.core.text.spoken import spelled_out, spoken

SIZES = (20.0, 19.0, 18.0, 17.0, 16.0)
"""The type shrinks no further: what does not fit then is counted instead of named."""
CODE_MM = 28.0


@dataclass(frozen=True, kw_only=True)
class SummaryFacts:
    """What is read out. `tasks`: who does what by when, as sentences; `address`: where the whole notice stands."""

    frame: Frame
    title: str
    when: str
    venue: str
    chair: str
    present: int
    heard: int
    answered: int
    in_writing: int
    not_answered: int
    tasks: tuple[str, ...]
    address: str


def summary_paper(facts: SummaryFacts) -> Paper:
    """The page, its type as large as allows to name every task; with the smallest type the last ones are counted."""
    blocks = next((made for size in SIZES if _fits(made := _lines(facts, size, len(facts.tasks)))), None)
    if blocks is None:
        shorter = (_lines(facts, SIZES[-1], kept) for kept in range(len(facts.tasks) - 1, -1, -1))
        blocks = next((made for made in shorter if _fits(made)), _lines(facts, SIZES[-1], 0))
    return framed(facts.frame, PaperKind.SUMMARY, title="Bản tóm tắt để đọc", subject=facts.title, blocks=blocks)


def _fits(blocks: tuple[Block, ...]) -> bool:
    return height_of(blocks) <= HEIGHT_MM


def _lines(facts: SummaryFacts, size: float, kept: int) -> tuple[Block, ...]:
    def line(text: str, *, bold: bool = False, before: float = 2.5) -> Display:
        return Display(spelled_out(sentence(text)), size, bold, before, left=True)

    made: list[Block] = [
        Display(spelled_out(facts.frame.issuer.name.upper()), 15, before_mm=0),
        Display("TÓM TẮT KẾT LUẬN ĐỐI THOẠI", 24, before_mm=4),
        line("Kính thưa bà con", bold=True, before=5),
        line(_met(facts)),
        line(_heard(facts)),
    ]
    if facts.tasks:
        made.append(line("Các đơn vị phải làm những việc sau:", bold=True, before=4))
        made += [line(f"– {task}", before=1.5) for task in facts.tasks[:kept]]
    if kept < len(facts.tasks):
        left = len(facts.tasks) - kept
        made.append(line(f"Còn {left} việc khác, bà con xem trong thông báo", before=1.5))
    made.append(
        line(
            f"Việc nào đến hạn mà chưa xong, bà con hỏi tổ trưởng, trưởng thôn hoặc {facts.frame.issuer.name}", before=4
        )
    )
    made.append(QrCode(facts.address, "Quét mã để xem toàn văn thông báo", CODE_MM))
    return tuple(made)


def _met(facts: SummaryFacts) -> str:
    venue = f", tại {place_within(facts.venue)}" if facts.venue else ""
    return f"{facts.when}{venue}, {facts.chair} đã đối thoại với bà con"


def _heard(facts: SummaryFacts) -> str:
    told = [
        f"{number} {words}"
        for number, words in (
            (facts.answered, "ý kiến được trả lời ngay tại hội nghị"),
            (facts.in_writing, "ý kiến được trả lời bằng văn bản"),
            (facts.not_answered, "ý kiến không trả lời, lý do ghi trong thông báo"),
        )
        if number
    ]
    came = (
        f"Có {facts.present} người dự, {facts.heard} lượt ý kiến" if facts.present else f"Có {facts.heard} lượt ý kiến"
    )
    return f"{came}: {'; '.join(told)}" if told else came


def summary_text(paper: Paper) -> str:
    """The page as plain text, one sentence a line: for a message, or to read from a telephone."""
    return "\n".join(block.text for block in paper.blocks if isinstance(block, Display))


def summary_spoken(paper: Paper) -> list[str]:
    """The sentences as they are read aloud: no figure and no short form is left; the heading is not read."""
    lines = [block.text for block in paper.blocks if isinstance(block, Display) and block.left]
    return [spoken(line.removeprefix("– ")) for line in lines]
