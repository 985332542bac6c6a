"""What the proposals of topics look at in a text: its field, what it speaks of, its phrases of two words."""

import re
import unicodedata
from itertools import pairwise

from doithoai.core.text.normalise import fold
from doithoai.core.text.shipped import SUGGESTING, words_under
from doithoai.core.topics.proposing import Candidate
from doithoai.core.triage.suggesting.choosing import shipped
from doithoai.core.triage.suggesting.topics import phrases_by_topic
from doithoai.core.triage.suggesting.words import words_of

_WORD = re.compile(r"[^\W\d_]+")
_EMPTY = words_under(SUGGESTING, "empty_words", "comparing")
"""Words without marks that tell nothing of a matter, or only where it is."""


def candidate_of(number: int, text: str, *, code: str = "") -> Candidate:
    """The petition as proposals see it; `code` is the field a person chose, else the most likely one is read."""
    words = words_of(text)
    if not code:
        fields = shipped().choose(shipped().read(words)).fields
        code = fields[0].value if fields else ""
    return Candidate(number, code, phrases_by_topic(words), phrases_of(text))


def phrases_of(text: str) -> frozenset[str]:
    """Neighbouring words that both mean something, in small letters, as typed."""
    typed = [word.lower() for word in _WORD.findall(unicodedata.normalize("NFC", text))]
    telling = [(word, fold(word) not in _EMPTY) for word in typed]
    pairs = pairwise(telling)
    return frozenset(f"{one} {other}" for (one, tells), (other, tells_too) in pairs if tells and tells_too)
