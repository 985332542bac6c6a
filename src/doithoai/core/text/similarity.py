"""How much two texts say the same, judged by their words without marks."""

from doithoai.core.text.normalise import fold

SHORTEST_WORD = 2


def words_of(text: str) -> frozenset[str]:
    """The distinct folded words of a text, without single letters."""
    words = "".join(letter if letter.isalnum() else " " for letter in fold(text)).split()
    return frozenset(word for word in words if len(word) >= SHORTEST_WORD)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared words over all words of both: 0 for nothing in common, 1 for the same words."""
    return len(one & other) / len(one | other) if one and other else 0.0
