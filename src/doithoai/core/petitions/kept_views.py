"""Views of the inbox that are kept under a name."""

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

MOST_KEPT = 30
LONGEST_QUERY = 1000


class ViewUnnamed(Refused):
    """No name was given."""

    code = "view_unnamed"
    sentence = gettext_noop("Xin đặt tên cho cách xem này.")
    field = "name"


class TooManyViews(Refused):
    """One person keeps thirty at most."""

    code = "too_many_views"
    sentence = gettext_noop("Ông/bà đã lưu 30 cách xem. Xin bỏ bớt một cách xem rồi lưu lại.")


class ViewTooLong(Refused):
    """The filters do not fit into one address."""

    code = "view_too_long"
    sentence = gettext_noop("Bộ lọc này dài quá, không lưu được. Xin bớt vài lựa chọn.")


class ViewGone(Refused):
    """Nobody keeps it any more, or it is a colleague's."""

    code = "view_gone"
    sentence = gettext_noop("Cách xem này không còn, hoặc do người khác lưu.")


def check_view(name: str, query: str, *, kept: int, known: bool) -> str:
    """The tidy name. Raises ViewUnnamed, ViewTooLong, TooManyViews (a name that is known already is kept anew)."""
    tidy = " ".join(name.split())[:80]
    if not tidy:
        raise ViewUnnamed()
    if len(query) > LONGEST_QUERY:
        raise ViewTooLong()
    if kept >= MOST_KEPT and not known:
        raise TooManyViews()
    return tidy
