"""The letter that tells a citizen of a later reply, with the reason (thông báo gia hạn trả lời)."""

from dataclasses import dataclass
from datetime import date

from doithoai.core.papers.frame import Frame, framed, sentence
from doithoai.core.papers.paper import Block, Paper, PaperKind, Paragraph
from doithoai.core.papers.phrases import quoted, short_date, within


@dataclass(frozen=True)
class ExtensionFacts:
    """Which petition is answered later, why, until when, and by which rule."""

    frame: Frame
    addressee: str
    subject: str
    petition_code: str
    petition_text: str
    old_due_on: date
    new_due_on: date
    reason: str
    citation: str = ""
    done_so_far: str = ""


def extension_paper(facts: ExtensionFacts) -> Paper:
    """The letter; raises ValueError when the new day is not later."""
    if facts.new_due_on <= facts.old_due_on:
        raise ValueError("an extension ends later than the old time limit")
    person = within(facts.addressee)
    citation = f" ({facts.citation})" if facts.citation else ""
    blocks: list[Block] = [
        Paragraph(
            f"{facts.frame.issuer.name} đang xem xét kiến nghị mã số {facts.petition_code} của "
            f"{person}, thời hạn trả lời là ngày {short_date(facts.old_due_on)}:"
        ),
        Paragraph(quoted(facts.petition_text), italic=True),
    ]
    if facts.done_so_far:
        blocks.append(Paragraph(f"Việc đã làm: {sentence(facts.done_so_far)}"))
    blocks += [
        Paragraph(f"Lý do cần thêm thời gian: {sentence(facts.reason)}"),
        Paragraph(f"Thời gian dự kiến trả lời: chậm nhất ngày {short_date(facts.new_due_on)}{citation}."),
        Paragraph(f"{facts.frame.issuer.name} xin lỗi vì sự chậm trễ này và trân trọng thông báo để {person} biết."),
    ]
    return framed(
        facts.frame,
        PaperKind.EXTENSION,
        title="",
        subject=facts.subject,
        blocks=blocks,
        addressees=(facts.addressee,),
    )
