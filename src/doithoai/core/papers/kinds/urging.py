"""The letter that urges a unit to answer what is late (công văn đôn đốc), in three grades."""

from dataclasses import dataclass
from datetime import date

from doithoai.core.papers.frame import Frame, framed
from doithoai.core.papers.paper import Block, Paper, PaperKind, Paragraph, Table
from doithoai.core.papers.phrases import count, short_date, thousands

_GRADES = {
    1: "Đề nghị {unit} khẩn trương giải quyết, trả lời các nội dung trên và báo cáo kết quả trước hết ngày {day}.",
    2: "Đây là lần đôn đốc thứ hai. Yêu cầu {unit} báo cáo rõ nguyên nhân chậm và hoàn thành trước hết ngày {day}.",
    3: "Đây là lần đôn đốc thứ ba. Yêu cầu người đứng đầu {unit} trực tiếp chỉ đạo, hoàn thành trước hết ngày {day} "
    "và giải trình trách nhiệm về việc chậm trả lời Nhân dân.",
}


@dataclass(frozen=True)
class LateItem:
    """One late duty; `days_late` as the calendar of the deadline counts them."""

    code: str
    content: str
    due_on: date
    days_late: int


@dataclass(frozen=True)
class UrgingFacts:
    """Which unit is urged for the how-manieth time, about what, until when."""

    frame: Frame
    unit: str
    subject: str
    grade: int
    items: tuple[LateItem, ...]
    answer_by: date
    occasion: str = ""
    earlier_letters: tuple[str, ...] = ()


def urging_paper(facts: UrgingFacts) -> Paper:
    """The letter; a grade above three reads as the third."""
    if not facts.items or facts.grade < 1:
        raise ValueError("an urging letter needs late items and a grade from one")
    occasion = f"Thực hiện {facts.occasion.rstrip('.;, ')}, " if facts.occasion else ""
    rows = tuple(
        (str(place), item.code, item.content, short_date(item.due_on), thousands(item.days_late))
        for place, item in enumerate(facts.items, start=1)
    )
    blocks: list[Block] = [
        Paragraph(
            f"{occasion}{facts.unit} được giao giải quyết, trả lời kiến nghị của Nhân dân. Đến nay còn "
            f"{count(len(facts.items))} nội dung quá hạn chưa trả lời:"
        ),
        Table(("TT", "Mã số", "Nội dung", "Thời hạn", "Số ngày chậm"), rows, (1, 3, 8, 2.6, 2)),
    ]
    if facts.earlier_letters:
        blocks.append(Paragraph(f"Các văn bản đôn đốc trước: {'; '.join(facts.earlier_letters)}."))
    demand = _GRADES[min(facts.grade, 3)].format(unit=facts.unit, day=short_date(facts.answer_by))
    blocks.append(Paragraph(demand))
    return framed(
        facts.frame, PaperKind.URGING, title="", subject=facts.subject, blocks=blocks, addressees=(facts.unit,)
    )
