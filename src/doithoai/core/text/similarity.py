"""How much two texts say the same, judged by their words without marks."""

import re

_WORD = re.compile(r"[^\W_]{2,}")


def words_of(folded: str) -> frozenset[str]:
    """The distinct words of a folded text (see `normalise.fold`), without single letters."""
    return frozenset(_WORD.findall(folded))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared words over all words of both: 0 for nothing in common, 1 for the same words."""
    return len(one & other) / len(one | other) if one and other else 0.0
