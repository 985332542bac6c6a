"""Words that somebody may have meant: one letter wrong, missing, added or swapped; keys of Telex and VNI not joined."""

from string import ascii_lowercase

from doithoai.core.text.telex import read_keys

LEAST = 2
"""Shorter words are taken as they stand."""
MOST = 14
"""Longer runs of letters are no words of the language."""


def near_words(word: str) -> frozenset[str]:
    """Every folded word one fault away from `word`; a word with digits is only read as typed in VNI.

    >>> sorted({"cong", "ngoc"} & near_words("cnog"))
    ['cong']
    >>> "duong" in near_words("dduwowngf")
    True
    """
    near = {read_keys(word)}
    if word.isalpha() and LEAST <= len(word) <= MOST:
        near |= _one_fault(word)
    return frozenset(near - {word, ""})


def _one_fault(word: str) -> set[str]:
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    missing = {head + tail[1:] for head, tail in halves if tail}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in halves if len(tail) > 1}
    wrong = {head + letter + tail[1:] for head, tail in halves if tail for letter in ascii_lowercase}
    added = {head + letter + tail for head, tail in halves for letter in ascii_lowercase}
    return missing | swapped | wrong | added
