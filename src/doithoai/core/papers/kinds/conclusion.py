"""The notice of what the chair concluded (thông báo kết luận)."""

from dataclasses import dataclass
from datetime import date

from doithoai.core.papers.frame import Frame, bullets, filled_table, framed, sections, sentence
from doithoai.core.papers.paper import Block, Paper, PaperKind, Paragraph
from doithoai.core.papers.phrases import count, joined, short_date


@dataclass(frozen=True)
class AssignedContent:
    """What a unit must do by a date, and where the date comes from; `due_text` says the rule while it has no date."""

    content: str
    lead: str
    due_on: date | None
    coordinating: tuple[str, ...] = ()
    citation: str = ""
    due_text: str = ""


@dataclass(frozen=True)
class BeyondContent:
    """What only a higher authority can decide, and which; `reason`: the sentence that the chair published."""

    content: str
    authority: str
    reason: str = ""


@dataclass(frozen=True)
class NotAnsweredContent:
    """What the chair decided not to answer, with the reason that is published."""

    content: str
    reason: str


@dataclass(frozen=True)
class ConclusionFacts:
    """What was concluded; `occasion` names the dialogue with its day and place."""

    frame: Frame
    subject: str
    occasion: str
    chair: str
    overview: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    assigned: tuple[AssignedContent, ...] = ()
    beyond_competence: tuple[BeyondContent, ...] = ()
    not_answered: tuple[NotAnsweredContent, ...] = ()
    organisation: tuple[str, ...] = ()


def conclusion_paper(facts: ConclusionFacts) -> Paper:
    """The notice, its parts in the order a reader asks: settled, who does what by when, passed on, not answered."""
    opening = Paragraph(
        f"{facts.occasion.rstrip('.;, ')}, {facts.chair} đã chủ trì, lắng nghe và trả lời ý kiến, kiến nghị "
        f"của Nhân dân. "
        f"{facts.frame.issuer.name} thông báo kết luận như sau:"
    )
    body = sections(
        ("ĐÁNH GIÁ CHUNG", bullets(facts.overview)),
        ("NỘI DUNG ĐÃ TRẢ LỜI, GIẢI QUYẾT TẠI HỘI NGHỊ", bullets(facts.settled)),
        ("NỘI DUNG GIAO CÁC ĐƠN VỊ GIẢI QUYẾT, TRẢ LỜI", _assigned(facts.assigned)),
        ("NỘI DUNG VƯỢT THẨM QUYỀN", _beyond(facts.beyond_competence)),
        ("NỘI DUNG KHÔNG TRẢ LỜI VÀ LÝ DO", _not_answered(facts.not_answered)),
        ("TỔ CHỨC THỰC HIỆN", bullets(facts.organisation)),
    )
    closing = Paragraph(f"{facts.frame.issuer.name} thông báo để các đơn vị thực hiện và Nhân dân biết, giám sát.")
    blocks = (opening, *body, closing)
    return framed(
        facts.frame,
        PaperKind.CONCLUSION,
        title="Thông báo",
        subject=facts.subject,
        blocks=blocks,
        facts=(("chair", facts.chair),),
    )


def _assigned(items: tuple[AssignedContent, ...]) -> tuple[Block, ...]:
    if not items:
        return ()
    rows = tuple(
        (str(place), item.content, item.lead, joined(item.coordinating), _due(item))
        for place, item in enumerate(items, start=1)
    )
    columns = ("TT", "Nội dung", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn")
    return (
        Paragraph(f"Giao các đơn vị giải quyết, trả lời {count(len(items))} nội dung:"),
        filled_table(columns, rows, (1, 6, 3.4, 3, 3.2)),
    )


def _due(item: AssignedContent) -> str:
    due = f"Chậm nhất ngày {short_date(item.due_on)}" if item.due_on else item.due_text or "Chưa xác định"
    return f"{due}\n({item.citation})" if item.citation else due


def _beyond(items: tuple[BeyondContent, ...]) -> tuple[Block, ...]:
    return bullets([_passed_on(item) for item in items])


def _passed_on(item: BeyondContent) -> str:
    words = f"{item.content.rstrip('.;')}: tổng hợp, kiến nghị {item.authority}"
    return f"{words}. {item.reason}" if item.reason else words


def _not_answered(items: tuple[NotAnsweredContent, ...]) -> tuple[Block, ...]:
    return bullets([f"{item.content.rstrip('.;')}. Lý do: {sentence(item.reason)}" for item in items])
