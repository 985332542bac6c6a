"""Words of a citizen in a paper that others read: what tells who somebody is gives way to a mark."""

from doithoai.core.text.personal_data import find_personal_data

MARK = "[…]"


def masked(text: str) -> str:
    """The text with telephone numbers, ids, addresses of mail, accounts and plates replaced by a mark."""
    words, at = [], 0
    for found in find_personal_data(text):
        words += [text[at : found.start], MARK]
        at = found.end
    return "".join((*words, text[at:]))
