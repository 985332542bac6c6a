"""The letter that passes petitions to the authority that can decide them (công văn chuyển kiến nghị)."""

from dataclasses import dataclass
from datetime import date

from doithoai.core.papers.frame import Frame, framed, sentence
from doithoai.core.papers.paper import Appendix, Block, Paper, PaperKind, Paragraph, Table
from doithoai.core.papers.phrases import count, quoted, short_date


@dataclass(frozen=True)
class TransferredPetition:
    """One petition that is passed on, without what identifies the person."""

    code: str
    content: str
    area: str
    received_on: date
    reason: str = ""


@dataclass(frozen=True)
class TransferFacts:
    """What goes to whom and why; `citizens_told` says that the citizens were told."""

    frame: Frame
    addressee: str
    subject: str
    occasion: str
    petitions: tuple[TransferredPetition, ...]
    answer_wanted_on: date | None = None
    citizens_told: bool = True


def transfer_paper(facts: TransferFacts) -> Paper:
    """One petition stands in the letter itself, several in an appended list."""
    if not facts.petitions:
        raise ValueError("a transfer needs a petition")
    several = len(facts.petitions) > 1
    blocks: list[Block] = [
        Paragraph(
            f"{facts.occasion.rstrip('.;, ')}, {facts.frame.issuer.name} tiếp nhận "
            f"{count(len(facts.petitions))} kiến nghị "
            f"không thuộc thẩm quyền giải quyết của mình."
        )
    ]
    if several:
        blocks.append(
            Paragraph(f"{facts.frame.issuer.name} kính chuyển {facts.addressee} xem xét (có danh mục kèm theo).")
        )
    else:
        blocks += _single(facts.petitions[0], facts)
    if facts.answer_wanted_on:
        day = short_date(facts.answer_wanted_on)
        blocks.append(Paragraph(f"Đề nghị thông báo kết quả trước hết ngày {day} để trả lời Nhân dân theo quy định."))
    if facts.citizens_told:
        blocks.append(Paragraph("Việc chuyển kiến nghị đã được thông báo cho người kiến nghị biết."))
    blocks.append(Paragraph(f"{facts.frame.issuer.name} trân trọng đề nghị {facts.addressee} quan tâm, xem xét."))
    return framed(
        facts.frame,
        PaperKind.TRANSFER,
        title="",
        subject=facts.subject,
        blocks=blocks,
        addressees=(facts.addressee,),
        appendices=(_list_of(facts.petitions),) if several else (),
    )


def _single(petition: TransferredPetition, facts: TransferFacts) -> list[Block]:
    made: list[Block] = [
        Paragraph(
            f"Kiến nghị mã số {petition.code} ({petition.area}), tiếp nhận ngày {short_date(petition.received_on)}:"
        ),
        Paragraph(quoted(petition.content), italic=True),
    ]
    if petition.reason:
        made.append(Paragraph(f"Lý do chuyển: {sentence(petition.reason)}"))
    made.append(
        Paragraph(f"{facts.frame.issuer.name} kính chuyển {facts.addressee} xem xét, giải quyết theo thẩm quyền.")
    )
    return made


def _list_of(petitions: tuple[TransferredPetition, ...]) -> Appendix:
    rows = tuple(
        (str(place), item.code, item.content, item.area, short_date(item.received_on), item.reason)
        for place, item in enumerate(petitions, start=1)
    )
    columns = ("TT", "Mã số", "Nội dung kiến nghị", "Địa bàn", "Ngày nhận", "Lý do chuyển")
    table = Table(columns, rows, (1, 3, 9, 3, 2.6, 4))
    return Appendix("Phụ lục", "DANH MỤC KIẾN NGHỊ CHUYỂN CƠ QUAN CÓ THẨM QUYỀN", (table,), landscape=True)
