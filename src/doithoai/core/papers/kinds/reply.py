"""The written reply to a petition (công văn trả lời)."""

from dataclasses import dataclass

from doithoai.core.papers.frame import Frame, bullets, framed, sentence
from doithoai.core.papers.paper import Block, Clause, Paper, PaperKind, Paragraph
from doithoai.core.papers.phrases import quoted, within


@dataclass(frozen=True)
class ReplyPoint:
    """One point of a petition word for word, and its result; several points are answered one by one."""

    petition_text: str
    result: str
    grounds: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReplyFacts:
    """What is answered to whom; `received` says how and when it came: `nhận tại hội nghị đối thoại ngày …`."""

    frame: Frame
    addressee: str
    subject: str
    petition_code: str
    received: str
    points: tuple[ReplyPoint, ...]
    next_step: str = ""
    contact: str = ""


def reply_paper(facts: ReplyFacts) -> Paper:
    """The reply: the petition as it was put, what was found, what follows."""
    person = within(facts.addressee)
    blocks: list[Block] = [
        Paragraph(
            f"{facts.frame.issuer.name} nhận được kiến nghị mã số {facts.petition_code} của {person}, "
            f"{facts.received.rstrip('.')}. Sau khi xem xét, {facts.frame.issuer.name} trả lời như sau:"
        )
    ]
    for place, point in enumerate(facts.points, start=1):
        blocks += _point(place if len(facts.points) > 1 else None, point)
    if facts.next_step:
        blocks.append(Paragraph(sentence(facts.next_step)))
    if facts.contact:
        blocks.append(Paragraph(f"Nếu cần biết thêm, xin liên hệ: {sentence(facts.contact)}"))
    blocks.append(Paragraph(f"{facts.frame.issuer.name} trân trọng trả lời để {person} biết."))
    return framed(
        facts.frame,
        PaperKind.REPLY,
        title="",
        subject=facts.subject,
        blocks=blocks,
        addressees=(facts.addressee,),
    )


def _point(place: int | None, point: ReplyPoint) -> list[Block]:
    head: list[Block] = [] if place is None else [Clause(f"{place}.", f"Nội dung thứ {place}", bold=True)]
    grounds: list[Block] = [Paragraph("Căn cứ:"), *bullets(point.grounds)] if point.grounds else []
    return [
        *head,
        Paragraph("Nội dung kiến nghị:", bold=True),
        Paragraph(quoted(point.petition_text), italic=True),
        Paragraph("Kết quả xem xét, giải quyết:", bold=True),
        *grounds,
        Paragraph(sentence(point.result)),
    ]
