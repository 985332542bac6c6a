"""Words of a citizen that others read: what tells who somebody is gives way to a mark."""

from collections.abc import Collection, Iterable

from doithoai.core.text.people import find_all_personal_data
from doithoai.core.text.personal_data import Found, Piece, find_personal_data, pieces_at

MARK = "[…]"


def masked(text: str) -> str:
    """The text with telephone numbers, ids, addresses of mail, accounts and plates replaced by a mark."""
    return _with_marks(text, find_personal_data(text))


def masked_where(text: str, pieces: Collection[str]) -> str:
    """The text in which each of these pieces gives way to a mark, wherever it was found as personal data."""
    return _with_marks(text, [one for one in find_all_personal_data(text) if text[one.start : one.end] in pieces])


def private_pieces(text: str) -> list[Piece]:
    """The whole text cut at everything that tells who somebody is, names and addresses too. Joined it is the text."""
    return pieces_at(text, find_all_personal_data(text))


def _with_marks(text: str, places: Iterable[Found]) -> str:
    return "".join(MARK if piece.kind else piece.text for piece in pieces_at(text, places))
