"""An answer as the public reads it: names of citizens and what else tells who somebody is taken out.

The names of the authority's own people stay: who answers for a matter is no secret.
"""

from collections.abc import Collection, Iterable

from doithoai.core.text.folding import folded
from doithoai.core.text.people import find_all_personal_data
from doithoai.core.text.personal_data import Found, PersonalData, in_order, pieces_at
from doithoai.core.wording import gettext_noop

KIND_WORDS: dict[PersonalData, str] = {
    PersonalData.NAME: gettext_noop("tên"),
    PersonalData.ADDRESS: gettext_noop("địa chỉ"),
    PersonalData.PHONE: gettext_noop("số điện thoại"),
    PersonalData.EMAIL: gettext_noop("thư điện tử"),
    PersonalData.BANK_ACCOUNT: gettext_noop("số tài khoản"),
    PersonalData.CITIZEN_ID: gettext_noop("số căn cước"),
    PersonalData.PLATE: gettext_noop("biển số xe"),
}
HIDDEN = "[{kind} đã ẩn]"
"""What stands in place of what was taken out; part of a Vietnamese text, never translated."""


def found_in_answer(text: str, *, citizens: Collection[str] = (), staff: Collection[str] = ()) -> list[Found]:
    """The places to take out, in order: what is found in the words, and the names of those who raised the matter."""
    own = {_plain(name) for name in staff}
    others = (one for one in find_all_personal_data(text) if not _is_staff(text, one, own))
    return in_order([*_named(text, citizens), *others])


def without(text: str, found: Iterable[Found]) -> str:
    """The text with each place replaced by what it was."""
    pieces = pieces_at(text, found)
    return "".join(HIDDEN.format(kind=KIND_WORDS[piece.kind]) if piece.kind else piece.text for piece in pieces)


def _named(text: str, citizens: Collection[str]) -> list[Found]:
    plain, found = folded(text), []
    lowered = plain.text
    for name in {_plain(name) for name in citizens if len(_plain(name).split()) > 1}:
        at = lowered.find(name)
        while at >= 0:
            end = at + len(name)
            if not (lowered[at - 1 : at].isalnum() and at) and not lowered[end : end + 1].isalnum():
                found.append(Found(PersonalData.NAME, *plain.given(at, end)))
            at = lowered.find(name, end)
    return found


def _is_staff(text: str, one: Found, own: Collection[str]) -> bool:
    return one.kind is PersonalData.NAME and _plain(text[one.start : one.end]) in own


def _plain(name: str) -> str:
    return " ".join(folded(name).text.split())
