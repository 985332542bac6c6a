"""The report on a dialogue or a period (báo cáo), with an appended list of cases."""

from dataclasses import dataclass
from datetime import date

from doithoai.core.papers.frame import Frame, bullets, framed, sections, sentence
from doithoai.core.papers.paper import Appendix, Block, Clause, Paper, PaperKind, Paragraph, Table
from doithoai.core.papers.phrases import count, short_date, thousands


@dataclass(frozen=True)
class CountTable:
    """Counts by field, unit or area: the first column names, the others count."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True)
class ReportedCase:
    """One line of the appendix."""

    code: str
    content: str
    area: str
    unit: str
    due_on: date | None
    result: str
    group: str = ""
    """The class of results under which it stands in the list."""


@dataclass(frozen=True)
class ReportFacts:
    """What is reported; `figures` are named counts in the order they are to be read."""

    frame: Frame
    addressees: tuple[str, ...]
    subject: str
    occasion: str
    figures: tuple[tuple[str, int], ...]
    tables: tuple[CountTable, ...] = ()
    findings: tuple[str, ...] = ()
    shortcomings: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    cases: tuple[ReportedCase, ...] = ()
    by_level: CountTable | None = None
    """Level of competence against result: an appendix of its own."""


def report_paper(facts: ReportFacts) -> Paper:
    """The report; its case list stands in a landscape appendix."""
    opening = Paragraph(f"{facts.occasion.rstrip('.;, ')}, {facts.frame.issuer.name} báo cáo như sau:")
    body = sections(
        ("KẾT QUẢ THỰC HIỆN", _results(facts)),
        ("TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN", bullets(facts.shortcomings)),
        ("NHIỆM VỤ, GIẢI PHÁP", bullets(facts.tasks)),
        ("ĐỀ XUẤT, KIẾN NGHỊ", bullets(facts.proposals)),
    )
    asks = ", kính trình xem xét, chỉ đạo" if facts.addressees else ""
    closing = Paragraph(f"Trên đây là báo cáo của {facts.frame.issuer.name}{asks}.")
    return framed(
        facts.frame,
        PaperKind.REPORT,
        title="Báo cáo",
        subject=facts.subject,
        blocks=(opening, *body, closing),
        addressees=facts.addressees,
        appendices=_appendices(facts),
    )


def _results(facts: ReportFacts) -> tuple[Block, ...]:
    made: list[Block] = []
    if facts.figures:
        made += [Clause("1.", "Số liệu chung", bold=True)]
        made += bullets([f"{name}: {count(number)}" for name, number in facts.figures])
    for place, table in enumerate(facts.tables, start=2):
        made += [Clause(f"{place}.", table.name, bold=True), count_table(table)]
    if facts.cases:
        made.append(Paragraph("Danh mục từng kiến nghị và kết quả giải quyết nêu tại phụ lục kèm theo."))
    return (*made, *(Paragraph(sentence(text)) for text in facts.findings))


def count_table(table: CountTable) -> Table:
    """The counts as a ruled table, thousands with a full stop."""
    rows = tuple((name, *(thousands(number) for number in numbers)) for name, numbers in table.rows)
    return Table(table.columns, rows, (4.0, *(1.6 for _ in table.columns[1:])))


def _appendices(facts: ReportFacts) -> tuple[Appendix, ...]:
    made: list[tuple[str, tuple[Block, ...]]] = []
    if facts.cases:
        made.append(("DANH MỤC KIẾN NGHỊ VÀ KẾT QUẢ GIẢI QUYẾT", _case_list(facts.cases)))
    if facts.by_level and facts.by_level.rows:
        made.append((facts.by_level.name, (count_table(facts.by_level),)))
    numbers = ("I", "II") if len(made) > 1 else ("",)
    return tuple(
        Appendix(f"Phụ lục {number}".strip(), title, blocks, landscape=True)
        for number, (title, blocks) in zip(numbers, made, strict=False)
    )


def _case_list(cases: tuple[ReportedCase, ...]) -> tuple[Block, ...]:
    """One table for each class of results, numbered through; one table where no classes are named."""
    made: list[Block] = []
    before = 0
    for place, name in enumerate(dict.fromkeys(case.group for case in cases), start=1):
        here = tuple(case for case in cases if case.group == name)
        if name:
            made.append(Clause(f"{place}.", f"{name}: {count(len(here))} kiến nghị", bold=True))
        made.append(_cases(here, before))
        before += len(here)
    return tuple(made)


def _cases(cases: tuple[ReportedCase, ...], before: int) -> Table:
    rows = tuple(
        (str(before + place), case.code, case.content, case.area, case.unit, _day(case.due_on), case.result)
        for place, case in enumerate(cases, start=1)
    )
    columns = ("TT", "Mã số", "Nội dung kiến nghị", "Địa bàn", "Đơn vị giải quyết", "Thời hạn", "Kết quả")
    return Table(columns, rows, (1.1, 3.1, 8.2, 2.6, 3.4, 2.6, 4.6))


def _day(day: date | None) -> str:
    return short_date(day) if day else ""
