"""What search reads of a petition."""

import re

from doithoai.core.text.normalise import fold
from doithoai.core.text.telex import joined


def search_text(*, code: str, text: str, place: str = "", summary: str = "") -> str:
    """Code, words, place and summary in folded form: the column `Petition.folded`.

    Words typed in Telex or VNI while nothing joined the keys stand twice: as they are, and as they were meant.
    """
    plain = fold(" ".join((code, text, place, summary)))
    meant = joined(plain)
    return plain if meant == plain else f"{plain} {meant}"


def public_search_text(words: str) -> str:
    """The words that everybody may read, folded, one blank around each: the column `Petition.public_folded`."""
    return f" {' '.join(re.findall('[a-z0-9]+', search_text(code='', text=words)))} "
