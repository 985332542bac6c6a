"""What the columns of a foreign file mean, read from the names in its head row."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import fold
from doithoai.core.wording import gettext_noop

HEAD_WITHIN = 20
"""The head row stands among so many first rows; above it are titles."""
_SURE = 2
_LONGEST_NAME = 40
_SIGNS = str.maketrans(dict.fromkeys(".,:;()[]/\\-_*\"'", " "))


class Column(StrEnum):
    """One thing that a file may tell of each opinion."""

    TEXT = "text"
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    PLACE = "place"
    GROUP = "group"
    RECEIVED = "received"


COLUMN_NAMES: Mapping[Column, str] = {
    Column.TEXT: gettext_noop("Nội dung ý kiến"),
    Column.NAME: gettext_noop("Họ và tên"),
    Column.PHONE: gettext_noop("Số điện thoại"),
    Column.EMAIL: gettext_noop("Thư điện tử"),
    Column.ADDRESS: gettext_noop("Địa chỉ"),
    Column.PLACE: gettext_noop("Nơi xảy ra"),
    Column.GROUP: gettext_noop("Tổ dân phố, thôn"),
    Column.RECEIVED: gettext_noop("Ngày tiếp nhận"),
}
"""As people call them: the head row of the template file, and the choices where a column is corrected."""

_SPELLINGS: Mapping[Column, tuple[str, ...]] = {
    Column.TEXT: (
        "noi dung y kien", "noi dung kien nghi", "noi dung phan anh", "noi dung cau hoi", "noi dung",
        "y kien kien nghi", "y kien phan anh", "y kien", "kien nghi", "phan anh", "cau hoi", "de nghi", "gop y",
    ),
    Column.NAME: (
        "ho va ten", "ho ten", "ho ten nguoi neu", "nguoi neu y kien", "nguoi neu", "nguoi phan anh",
        "nguoi kien nghi", "nguoi gui", "cong dan", "ten cu tri", "cu tri", "ten nguoi dan", "ten",
    ),
    Column.PHONE: ("so dien thoai", "dien thoai", "sdt", "so dt", "dt", "di dong", "so may", "lien he", "phone"),
    Column.EMAIL: ("thu dien tu", "email", "e mail", "hop thu", "dia chi email", "dia chi thu dien tu"),
    Column.ADDRESS: ("dia chi", "noi o", "cho o", "thuong tru", "so nha", "dia chi thuong tru", "dia chi lien he"),
    Column.PLACE: ("noi xay ra", "dia diem", "vi tri", "tai dau", "noi phan anh", "noi xay ra viec"),
    Column.GROUP: (
        "to dan pho thon", "to dan pho", "thon to dan pho", "thon to", "tdp", "to", "thon", "khu pho", "ap", "ban",
        "khu dan cu", "khoi pho", "don vi", "to thon",
    ),
    Column.RECEIVED: (
        "ngay tiep nhan", "ngay nhan", "thoi gian tiep nhan", "ngay ghi", "ngay neu", "ngay", "thoi gian",
        "ngay thang", "ngay gui",
    ),
}  # fmt: skip


class NoTextColumn(Refused):
    """No column of the file is known to hold the opinions."""

    code = "import_no_text_column"
    field = "text"
    sentence = gettext_noop("Xin chọn cột nào của tệp chứa nội dung ý kiến.")


class ColumnTwice(Refused):
    """One column of the file cannot mean two things."""

    code = "import_column_twice"
    sentence = gettext_noop("Cột «{name}» được chọn cho hai mục. Xin chọn mỗi cột một lần.")


def column_of(header: str) -> Column | None:
    """The meaning of one name in a head row, typed with or without marks; None where it is not known."""
    plain = " ".join(fold(header.translate(_SIGNS)).split())
    for column, spellings in _SPELLINGS.items():
        if plain in spellings:
            return column
    return None if any(sign.isdigit() for sign in plain) else _begins(plain)


def _begins(plain: str) -> Column | None:
    # «Nội dung kiến nghị của cử tri», «Số điện thoại liên hệ»; but «Đề nghị sửa cống» is an opinion, not a name
    fitting = [
        (len(spelling), column)
        for column, spellings in _SPELLINGS.items()
        for spelling in spellings
        if " " in spelling and plain.startswith(f"{spelling} ") and len(plain) <= _LONGEST_NAME
        if column != Column.TEXT or spelling.startswith("noi dung")
    ]
    return max(fitting)[1] if fitting else None


def match_columns(headers: Sequence[str]) -> dict[Column, int]:
    """Column -> its place (from 0) in the head row; of two with the same meaning the first counts."""
    found: dict[Column, int] = {}
    for place, header in enumerate(headers):
        column = column_of(header)
        if column is not None:
            found.setdefault(column, place)
    return found


def find_head(rows: Sequence[Sequence[str]]) -> int | None:
    """The place of the head row: of the first rows the one whose names tell most, the first of equals.

    None where no row names two columns, and the first row does not name the text: then all rows are opinions.
    """
    found = [match_columns(row) for row in rows[:HEAD_WITHIN]]
    weights = [len(known) + (0.5 if Column.TEXT in known else 0.0) for known in found]
    most = max(weights, default=0.0)
    if most >= _SURE:
        return weights.index(most)
    return 0 if found and Column.TEXT in found[0] else None


def check_columns(columns: Mapping[Column, int], headers: Sequence[str]) -> None:
    """Raises `NoTextColumn` or `ColumnTwice` for a choice that cannot be read."""
    if Column.TEXT not in columns:
        raise NoTextColumn()
    seen: set[int] = set()
    for place in columns.values():
        if place in seen:
            raise ColumnTwice(name=headers[place] if place < len(headers) else place + 1)
        seen.add(place)
