"""The list of delegates by group (danh sách đại biểu), also with a column to sign on arrival."""

from dataclasses import dataclass

from doithoai.core.papers.frame import Frame, filled_table, framed
from doithoai.core.papers.paper import Block, Paper, PaperKind, Paragraph, Table
from doithoai.core.papers.phrases import count

ROOM_TO_SIGN = " \n "
"""Two empty lines: as high as a hand signs."""


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
        Paragraph(f"Danh sách gồm {count(total)} đại biểu của {count(len(groups))} {_kind_of(groups)}."),
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
            ROOM_TO_SIGN if attendance else each.note,
        )
        for place, (group, each) in enumerate(listed, start=1)
    )
    last = "Ký tên" if attendance else "Ghi chú"
    columns, widths = ("TT", "Họ và tên", "Nam, nữ", "Năm sinh", "Đại diện cho", last), (1.2, 5, 1.6, 1.9, 4, 3.4)
    return filled_table(columns, rows, widths) if not attendance else Table(columns, rows, widths)


def _kind_of(groups: list[ListedGroup]) -> str:
    """`tổ dân phố` where all are; the common word where they differ."""
    return next((kind for kind in _KINDS if all(group.name.lower().startswith(kind) for group in groups)), "đơn vị")


_KINDS = ("tổ dân phố", "thôn", "khu phố", "khu dân cư", "ấp", "xóm", "bản", "buôn", "khóm", "làng")
