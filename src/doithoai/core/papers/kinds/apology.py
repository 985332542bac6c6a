"""The letter that asks a citizen's pardon for an answer that is late (thư xin lỗi): why, and the new day."""

from dataclasses import dataclass
from datetime import date

from doithoai.core.papers.frame import Frame, framed, sentence
from doithoai.core.papers.paper import Block, Paper, PaperKind, Paragraph
from doithoai.core.papers.phrases import quoted, short_date, within


@dataclass(frozen=True)
class ApologyFacts:
    """Which answer is late, since when, why, and when it will come."""

    frame: Frame
    addressee: str
    subject: str
    petition_code: str
    petition_text: str
    due_on: date
    new_due_on: date
    reason: str
    done_so_far: str = ""
    contact: str = ""


def apology_paper(facts: ApologyFacts) -> Paper:
    """The letter; raises ValueError when the new day is not later."""
    if facts.new_due_on <= facts.due_on:
        raise ValueError("the new day comes after the one that was missed")
    person, issuer = within(facts.addressee), facts.frame.issuer.name
    blocks: list[Block] = [
        Paragraph(f"{issuer} đã tiếp nhận kiến nghị mã số {facts.petition_code} của {person}:"),
        Paragraph(quoted(facts.petition_text), italic=True),
        Paragraph(
            f"Theo quy định, kiến nghị này phải được trả lời chậm nhất ngày {short_date(facts.due_on)}. Đến nay "
            f"{issuer} chưa trả lời được. Chúng tôi thành thật xin lỗi {person} vì sự chậm trễ này."
        ),
        Paragraph(f"Lý do chậm: {sentence(facts.reason)}"),
    ]
    if facts.done_so_far:
        blocks.append(Paragraph(f"Việc đã làm: {sentence(facts.done_so_far)}"))
    blocks.append(Paragraph(f"{issuer} sẽ trả lời chậm nhất ngày {short_date(facts.new_due_on)}."))
    if facts.contact:
        blocks.append(Paragraph(f"Nếu cần biết thêm, xin liên hệ: {sentence(facts.contact)}"))
    blocks.append(Paragraph(f"Rất mong {person} thông cảm và tiếp tục theo dõi, giám sát việc giải quyết."))
    return framed(
        facts.frame, PaperKind.APOLOGY, title="", subject=facts.subject, blocks=blocks, addressees=(facts.addressee,)
    )
