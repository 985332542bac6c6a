"""What a petition is about, finer than its field: a broken lamp, a blocked drain, dogs. Used to find duplicates."""

from functools import cache
from typing import NamedTuple

from doithoai.core.text.shipped import SUGGESTING, rows_of
from doithoai.core.triage.suggesting.lexicon import BARE, Lexicon
from doithoai.core.triage.suggesting.words import Words

_SURE = frozenset({"rac", "ngap"})
"""Short words that mean one thing also without their marks."""


class _Topics(NamedTuple):
    lexicon: Lexicon
    by_phrase: dict[str, frozenset[str]]


def topics_of(words: Words) -> frozenset[str]:
    """The names of the topics whose phrases stand in a text."""
    topics = _topics()
    found = frozenset[str]()
    for phrase in topics.lexicon.found_in(words):
        found |= topics.by_phrase.get(phrase, frozenset())
    return found


def phrases_by_topic(words: Words) -> dict[str, frozenset[str]]:
    """The names of the topics of a text, each with the phrases that show it, spelled with their marks."""
    topics = _topics()
    spelled = topics.lexicon.plain_forms()
    found: dict[str, frozenset[str]] = {}
    for phrase in topics.lexicon.found_in(words):
        shown = spelled[phrase.removeprefix(BARE)][0] if phrase.startswith(BARE) else phrase
        for name in topics.by_phrase.get(phrase, frozenset()):
            found[name] = found.get(name, frozenset()) | {shown}
    return found


@cache
def _topics() -> _Topics:
    by_phrase: dict[str, frozenset[str]] = {}
    for name, phrases in rows_of(SUGGESTING, "topics"):
        for phrase in phrases.split(";"):
            by_phrase[phrase.strip()] = by_phrase.get(phrase.strip(), frozenset()) | {name}
    lexicon = Lexicon(by_phrase)
    for plain, spelled in lexicon.plain_forms().items():
        if " " in plain or len(plain) > 4 or plain in _SURE:
            by_phrase[BARE + plain] = frozenset().union(*(by_phrase[phrase] for phrase in spelled))
    return _Topics(lexicon, by_phrase)
