"""The list of delegates by group (danh sách đại biểu), also with a column to sign on arrival."""

from dataclasses import dataclass

from doithoai.core.papers.frame import Frame, framed
from doithoai.core.papers.paper import Block, Paper, PaperKind, Paragraph, Table
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
    groups = [group for group in facts.groups if group.delegates]
    blocks: tuple[Block, ...] = (
        Paragraph(f"Thời gian: {facts.when}.", indent=False),
        Paragraph(f"Địa điểm: {facts.venue}.", indent=False),
        _table(groups, attendance=facts.attendance),
        Paragraph(f"Danh sách gồm {count(total)} đại biểu của {count(len(groups))} nơi."),
    )
    title = "Danh sách ký nhận đại biểu" if facts.attendance else "Danh sách đại biểu"
    return framed(facts.frame, PaperKind.DELEGATE_LIST, title=title, subject=facts.subject, blocks=blocks)


def _table(groups: list[ListedGroup], *, attendance: bool) -> Table:
    listed = [(group.name, each) for group in groups for each in group.delegates]
    rows = tuple(
        (
            str(place),
            each.name,
            each.gender,
            str(each.birth_year or ""),
            group,
            "" if attendance else each.note,
        )
        for place, (group, each) in enumerate(listed, start=1)
    )
    last = "Ký tên" if attendance else "Ghi chú"
    return Table(("TT", "Họ và tên", "Nam, nữ", "Năm sinh", "Đại diện cho", last), rows, (1.2, 5, 1.6, 1.9, 4, 3.4))
