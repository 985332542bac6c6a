"""One cell of a foreign file: taken as it is, changed and how, or wrong and why."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from doithoai.core.caller import HANOI
from doithoai.core.intake.columns import Column
from doithoai.core.intake.dates import read_day
from doithoai.core.intake.groups import find_group
from doithoai.core.petitions.intake import check_received, check_words
from doithoai.core.petitions.phone import phone_number
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

OPENS_AT = time(8, 0)
"""A file tells the day, not the hour: the opinion counts as received when the office opened."""
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")


class CellState(StrEnum):
    OK = "ok"
    CHANGED = "changed"
    WRONG = "wrong"


@dataclass(frozen=True)
class Cell:
    """What a cell says: shown words, the value that is kept, and a sentence where it is not as given."""

    shown: str
    value: object = ""
    state: CellState = CellState.OK
    note: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What holds for every row of a file: the groups by key, what an empty cell means, and when the file is read."""

    groups: Mapping[str, int]
    now: datetime
    default_group: int | None = None
    default_day: date


CHANGED_ZERO = gettext_noop("Thêm số 0 ở đầu, bỏ dấu cách.")
CHANGED_DAY = gettext_noop("Đọc là ngày {day}.")
CHANGED_BLANKS = gettext_noop("Bỏ dấu cách thừa.")
WRONG_PHONE = gettext_noop("Không phải số điện thoại.")
WRONG_EMAIL = gettext_noop("Không phải địa chỉ thư điện tử.")
WRONG_DAY = gettext_noop("Không đọc được ngày. Xin ghi đủ ngày, tháng, năm, ví dụ 02/03/2026.")
WRONG_GROUP = gettext_noop("Không có tổ dân phố, thôn nào tên như vậy.")
WRONG_LENGTH = gettext_noop("Dài quá {most} ký tự.")
_LONGEST = {Column.NAME: 120, Column.ADDRESS: 200, Column.PLACE: 200, Column.EMAIL: 254}


def read_cell(column: Column, written: str, frame: Frame) -> Cell:
    """The cell as that column reads it; an empty cell takes what the frame says, and only an empty text is wrong."""
    words = tidy(written)
    reader = _READERS.get(column, _line)
    return reader(column, words, frame)


def _text(column: Column, words: str, frame: Frame) -> Cell:
    try:
        return Cell(words, check_words(words))
    except Refused as refused:
        return Cell(words, "", CellState.WRONG, refused.sentence, refused.values)


def _line(column: Column, words: str, frame: Frame) -> Cell:
    line = " ".join(words.split())
    if len(line) > _LONGEST[column]:
        return Cell(words, "", CellState.WRONG, WRONG_LENGTH, {"most": _LONGEST[column]})
    return Cell(line, line) if line == words else Cell(line, line, CellState.CHANGED, CHANGED_BLANKS)


def _email(column: Column, words: str, frame: Frame) -> Cell:
    if words and not _EMAIL.fullmatch(words):
        return Cell(words, "", CellState.WRONG, WRONG_EMAIL)
    return _line(column, words, frame)


def _phone(column: Column, words: str, frame: Frame) -> Cell:
    number = phone_number(words) if words else ""
    if number is None:
        return Cell(words, "", CellState.WRONG, WRONG_PHONE)
    return Cell(number, number) if number == words else Cell(number, number, CellState.CHANGED, CHANGED_ZERO)


def _group(column: Column, words: str, frame: Frame) -> Cell:
    if not words:
        return Cell("", frame.default_group)
    found = find_group(words, frame.groups)
    return Cell(words, found) if found else Cell(words, None, CellState.WRONG, WRONG_GROUP)


def _received(column: Column, words: str, frame: Frame) -> Cell:
    day = read_day(words) if words else frame.default_day
    if day is None:
        return Cell(words, None, CellState.WRONG, WRONG_DAY)
    shown = f"{day:%d/%m/%Y}"
    at = datetime.combine(day, OPENS_AT, HANOI)
    if day == frame.now.astimezone(HANOI).date():
        at = min(at, frame.now)
    try:
        check_received(at, now=frame.now)
    except Refused as refused:
        return Cell(shown, None, CellState.WRONG, refused.sentence, refused.values)
    if words in ("", shown) or words.startswith(day.isoformat()):
        return Cell(shown if words else "", at)
    return Cell(shown, at, CellState.CHANGED, CHANGED_DAY, {"day": shown})


_READERS: Mapping[Column, Callable[[Column, str, Frame], Cell]] = {
    Column.TEXT: _text,
    Column.PHONE: _phone,
    Column.EMAIL: _email,
    Column.GROUP: _group,
    Column.RECEIVED: _received,
}
