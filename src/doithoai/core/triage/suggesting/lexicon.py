"""Words and phrases that belong to a field, found in a text by their letters and, where the text has them, marks."""

from collections.abc import Iterable

from doithoai.core.triage.suggesting.words import Words, words_of

LONGEST = 5
"""Words of the longest phrase that is looked for."""
BARE = "~"
"""Stands before a phrase that was found by its letters alone, without marks."""


class Lexicon:
    """Phrases by their plain words. What stands inside a longer phrase of the text is not found by itself."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_plain: dict[str, dict[tuple[str, ...], str]] = {}
        for spelled in phrases:
            words = words_of(spelled)
            self._by_plain.setdefault(" ".join(words.plain), {})[words.marks] = spelled

    def plain_forms(self) -> dict[str, list[str]]:
        """The letters of each phrase -> the phrases that are written with them."""
        return {plain: list(by_marks.values()) for plain, by_marks in self._by_plain.items()}

    def found_in(self, words: Words) -> list[str]:
        """The phrases of a text, each once, in order: as spelled, or `~` and the letters without sure marks."""
        known = self._by_plain
        plain, found = words.plain, dict[str, None]()
        covered = [False] * len(plain)
        for length in range(LONGEST, 0, -1):
            for start in range(len(plain) - length + 1):
                if covered[start] and covered[start + length - 1]:
                    continue
                key = plain[start] if length == 1 else " ".join(plain[start : start + length])
                phrase = self._phrase(words, start, length, key) if key in known else None
                if phrase is not None:
                    found[phrase] = None
                    covered[start : start + length] = [True] * length
        return list(found)

    def _phrase(self, words: Words, start: int, length: int, key: str) -> str | None:
        by_marks = self._by_plain[key]
        if words.bare:
            return BARE + key
        if all(words.named[start : start + length]):
            return None
        typed = words.marks[start : start + length]
        sure = by_marks.get(typed)
        if sure is not None:
            return sure
        if length > 1 and any(_may_be(right, typed) for right in by_marks):
            return BARE + key
        return None


def _may_be(right: tuple[str, ...], typed: tuple[str, ...]) -> bool:
    """Whether a slip explains the difference: at least half of the words are as they should be."""
    return 2 * sum(1 for one, other in zip(right, typed, strict=True) if one == other) >= len(right)
