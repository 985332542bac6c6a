"""Short forms and the words they stand for, read both ways by search."""

import re
from collections import defaultdict
from collections.abc import Iterable

from doithoai.core.text.abbreviations import IN_FULL
from doithoai.core.text.normalise import search_words
from doithoai.core.triage.suggesting.short_forms import SHORT_FORMS

Phrase = tuple[str, ...]
_SYLLABLE = re.compile(r"[bcdghklmnpqrstvx]*[aeiouy]+(?:ch|ng|nh|[cmnpt])?")
"""What may be a word of the language itself: `ca` is first of all cả, cá, cà."""


def _pairs() -> Iterable[tuple[str, Phrase]]:
    yield from ((short, tuple(words.split())) for short, words in SHORT_FORMS.items())
    for short, words in IN_FULL.items():
        typed = search_words(short)
        if len(typed) == 1:
            yield typed[0], tuple(search_words(words))


WRITTEN_OUT: dict[str, Phrase] = {
    short: words for short, words in _pairs() if len(short) > 1 and not _SYLLABLE.fullmatch(short) and short.isalnum()
}
"""Short form -> its folded words; only short forms that are no words themselves."""


def _the_other_way() -> dict[Phrase, tuple[str, ...]]:
    shorts = defaultdict[Phrase, list[str]](list)
    for short, words in WRITTEN_OUT.items():
        shorts[words].append(short)
    return {words: tuple(found) for words, found in shorts.items()}


SHORTENED = _the_other_way()
"""Folded words -> their short forms."""


def with_short_forms(phrase: Phrase) -> list[Phrase]:
    """The phrase, and for each run of it that has short forms the phrase with them instead.

    >>> with_short_forms(("to", "dan", "pho", "5"))
    [('to', 'dan', 'pho', '5'), ('tdp', '5')]
    """
    spelled = [phrase]
    for at in range(len(phrase)):
        for end in range(at + 2, len(phrase) + 1):
            spelled += [(*phrase[:at], short, *phrase[end:]) for short in SHORTENED.get(phrase[at:end], ())]
    return spelled
