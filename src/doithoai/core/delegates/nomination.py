"""What a nomination must be to be taken."""

from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

YOUNGEST, OLDEST = 16, 110
"""Ages, in years, between which a delegate is believed."""


class NameMissing(Refused):
    """Two letters are the least that can be a name."""

    code = "delegate_name_missing"
    sentence = gettext_noop("Xin ghi họ và tên đại biểu.")
    field = "full_name"


class BirthYearNotBelieved(Refused):
    """The year would make the delegate a child or older than anybody."""

    code = "birth_year_not_believed"
    sentence = gettext_noop("Năm sinh {year} chưa hợp lý. Xin ghi một năm từ {first} đến {last}.")
    field = "birth_year"


class NamedAlready(Refused):
    """The same person is on the list of the group."""

    code = "delegate_named_already"
    sentence = gettext_noop(
        "{name} đã có trong danh sách của {group}. Nếu là hai người trùng tên, xin ghi năm sinh khác nhau."
    )
    field = "full_name"


def checked_name(typed: str) -> str:
    """The name with single blanks. Raises `NameMissing`."""
    name = " ".join(tidy(typed).split())
    if sum(letter.isalpha() for letter in name) < 2:
        raise NameMissing()
    return name


def checked_birth_year(year: int | None, *, this_year: int) -> int | None:
    """The year where one was given. Raises `BirthYearNotBelieved`."""
    first, last = this_year - OLDEST, this_year - YOUNGEST
    if year is not None and not first <= year <= last:
        raise BirthYearNotBelieved(year=year, first=first, last=last)
    return year
