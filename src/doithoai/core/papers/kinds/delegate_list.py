"""The list of delegates by group (danh sách đại biểu), also with a column to sign on arrival."""

from dataclasses import dataclass

from doithoai.core.papers.frame import Frame, framed
from doithoai.core.papers.paper import Block, Clause, Paper, PaperKind, Paragraph, Table
from doithoai.core.papers.phrases import count


@dataclass(frozen=True)
class ListedDelegate:
    """One seat; `gender` as it is to be read (Nam, Nữ or empty). Never a telephone number or an address."""

    name: str
    gender: str = ""
    birth_year: int | None = None
    note: str = ""


@dataclass(frozen=True)
class ListedGroup:
    """One group with those it named."""

    name: str
    delegates: tuple[ListedDelegate, ...]


@dataclass(frozen=True)
class DelegateListFacts:
    """Who comes to what; with `attendance` the last column is left free for the signature."""

    frame: Frame
    subject: str
    when: str
    venue: str
    groups: tuple[ListedGroup, ...]
    attendance: bool = False


def delegate_list_paper(facts: DelegateListFacts) -> Paper:
    """The list, numbered through all groups; raises ValueError for an empty one."""
    total = sum(len(group.delegates) for group in facts.groups)
    if not total:
        raise ValueError("a list of delegates needs a delegate")
    blocks: list[Block] = [
        Paragraph(f"Thời gian: {facts.when}.", indent=False),
        Paragraph(f"Địa điểm: {facts.venue}.", indent=False),
    ]
    before = 0
    for place, group in enumerate((each for each in facts.groups if each.delegates), start=1):
        number = count(len(group.delegates))
        blocks.append(Clause(f"{place}.", f"{group.name} ({number} đại biểu)", bold=True))
        blocks.append(_table(group.delegates, before, attendance=facts.attendance))
        before += len(group.delegates)
    blocks.append(Paragraph(f"Danh sách gồm {count(total)} đại biểu."))
    title = "Danh sách ký nhận đại biểu" if facts.attendance else "Danh sách đại biểu"
    return framed(facts.frame, PaperKind.DELEGATE_LIST, title=title, subject=facts.subject, blocks=blocks)


def _table(delegates: tuple[ListedDelegate, ...], before: int, *, attendance: bool) -> Table:
    last = "Ký tên" if attendance else "Ghi chú"
    rows = tuple(
        (
            str(before + place),
            each.name,
            each.gender,
            str(each.birth_year or ""),
            "" if attendance else each.note,
        )
        for place, each in enumerate(delegates, start=1)
    )
    return Table(("TT", "Họ và tên", "Nam, nữ", "Năm sinh", last), rows, (1, 6, 2, 2, 4))
