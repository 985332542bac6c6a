"""The notice on a board."""

from datetime import date

from doithoai.core.calendars.words import short_date
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop


class PlaceMissing(Refused):
    """A posting is somewhere."""

    code = "posting_place_missing"
    field = "place"
    sentence = gettext_noop("Xin ghi niêm yết ở đâu.")


class PostedOutside(Refused):
    """Nothing is posted before it was issued, nor tomorrow."""

    code = "posted_outside"
    field = "posted_at"
    sentence = gettext_noop("Ngày niêm yết phải từ ngày ban hành thông báo ({issued_on}) đến hôm nay.")


def require_posting(place: str, posted_on: date, *, issued_on: date, today: date) -> str:
    """The tidy place. Raises PlaceMissing or PostedOutside."""
    words = " ".join(tidy(place).split())[:200]
    if not words:
        raise PlaceMissing
    if not issued_on <= posted_on <= today:
        raise PostedOutside(issued_on=short_date(issued_on))
    return words
