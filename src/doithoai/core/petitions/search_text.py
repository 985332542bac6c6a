"""What search reads of a petition."""

from doithoai.core.text.normalise import fold


def search_text(*, code: str, text: str, place: str = "", summary: str = "") -> str:
    """Code, words, place and summary in folded form: the column `Petition.folded`."""
    return fold(" ".join((code, text, place, summary)))
