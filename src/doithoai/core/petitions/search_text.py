"""What search reads of a petition."""

from doithoai.core.text.normalise import fold
from doithoai.core.text.telex import joined


def search_text(*, code: str, text: str, place: str = "", summary: str = "") -> str:
    """Code, words, place and summary in folded form: the column `Petition.folded`.

    Words typed in Telex or VNI while nothing joined the keys stand twice: as they are, and as they were meant.
    """
    plain = fold(" ".join((code, text, place, summary)))
    meant = joined(plain)
    return plain if meant == plain else f"{plain} {meant}"
