"""What the People raised, with the answers that are proposed (báo cáo tổng hợp ý kiến), for who chairs."""

from dataclasses import dataclass

from doithoai.core.papers.frame import Frame, bullets, framed, sections, sentence
from doithoai.core.papers.kinds.report import CountTable, count_table
from doithoai.core.papers.paper import Appendix, Block, Clause, Paper, PaperKind, Paragraph, Table
from doithoai.core.papers.phrases import count

UNANSWERED = "Đơn vị đang chuẩn bị"
UNASSIGNED = "Chưa có"


@dataclass(frozen=True)
class Opinion:
    """One opinion without what tells who raised it; `voices` people said the same."""

    code: str
    content: str
    area: str
    unit: str
    proposed: str = ""
    voices: int = 1
    how: str = ""
    """Where it will be answered: in the hall, in writing, by another body."""
    assigned: bool = True
    """Whether a unit has it, so that an answer is under way."""


@dataclass(frozen=True)
class OpinionsOfField:
    """The opinions of one field, in the order they are to be read."""

    field: str
    opinions: tuple[Opinion, ...]


@dataclass(frozen=True)
class SynthesisFacts:
    """What was collected until when; `figures` are named counts."""

    frame: Frame
    addressees: tuple[str, ...]
    subject: str
    occasion: str
    figures: tuple[tuple[str, int], ...]
    fields: tuple[OpinionsOfField, ...]
    tables: tuple[CountTable, ...] = ()
    repeated: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()


def synthesis_paper(facts: SynthesisFacts) -> Paper:
    """The report; every opinion stands beside its proposed answer in an appendix on its side."""
    opening = Paragraph(f"{facts.occasion.rstrip('.;, ')}, {facts.frame.issuer.name} tổng hợp, báo cáo như sau:")
    body = sections(
        ("TÌNH HÌNH TIẾP NHẬN Ý KIẾN", _figures(facts)),
        ("TỔNG HỢP THEO LĨNH VỰC", _fields(facts.fields)),
        ("NHỮNG VIỆC NHÂN DÂN ĐÃ KIẾN NGHỊ NHIỀU LẦN", bullets(facts.repeated)),
        ("ĐỀ XUẤT", bullets(facts.proposals)),
    )
    closing = Paragraph(f"Trên đây là báo cáo tổng hợp của {facts.frame.issuer.name}, kính trình xem xét, chỉ đạo.")
    return framed(
        facts.frame,
        PaperKind.SYNTHESIS,
        title="Báo cáo",
        subject=facts.subject,
        blocks=(opening, *body, closing),
        addressees=facts.addressees,
        appendices=(_list(facts.fields),) if facts.fields else (),
    )


def _figures(facts: SynthesisFacts) -> tuple[Block, ...]:
    made = list(bullets([f"{name}: {count(number)}" for name, number in facts.figures]))
    for place, table in enumerate(facts.tables, start=1):
        made += [Clause(f"{place}.", table.name, bold=True), count_table(table)]
    return tuple(made)


def _fields(fields: tuple[OpinionsOfField, ...]) -> tuple[Block, ...]:
    if not fields:
        return ()
    lines = []
    for each in fields:
        ready = sum(bool(opinion.proposed) for opinion in each.opinions)
        total = len(each.opinions)
        lines.append(f"{each.field}: {count(total)} ý kiến, {_ready(ready, total)}")
    return (*bullets(lines), Paragraph("Nội dung từng ý kiến và dự kiến trả lời nêu tại phụ lục kèm theo."))


def _ready(ready: int, total: int) -> str:
    if ready == total:
        return "đều đã có dự kiến trả lời"
    return f"{count(ready)} ý kiến đã có dự kiến trả lời" if ready else "chưa có dự kiến trả lời"


def _list(fields: tuple[OpinionsOfField, ...]) -> Appendix:
    blocks: list[Block] = []
    before = 0
    for place, each in enumerate(fields, start=1):
        blocks.append(Clause(f"{place}.", each.field, bold=True))
        blocks.append(_table(each.opinions, before))
        before += len(each.opinions)
    return Appendix("Phụ lục", "Ý KIẾN, KIẾN NGHỊ VÀ DỰ KIẾN NỘI DUNG TRẢ LỜI", tuple(blocks), landscape=True)


def _table(opinions: tuple[Opinion, ...], before: int) -> Table:
    rows = tuple(
        (
            str(before + place),
            each.code,
            each.content + (f"\n({count(each.voices)} người cùng ý kiến)" if each.voices > 1 else ""),
            each.area,
            sentence(each.proposed) if each.proposed else UNANSWERED if each.assigned else UNASSIGNED,
            each.unit + (f"\n({each.how})" if each.how else ""),
        )
        for place, each in enumerate(opinions, start=1)
    )
    columns = ("TT", "Mã số", "Nội dung ý kiến", "Địa bàn", "Dự kiến trả lời", "Đơn vị trả lời")
    return Table(columns, rows, (1.1, 3.2, 7.6, 2.6, 8.1, 3.8))
