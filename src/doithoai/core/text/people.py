"""Names of persons in what people write: by the words around them, capitals and family names.

A name of a street, a school or a village is not a person, though it may be spelled like one.
"""

import re
import unicodedata
from collections.abc import Iterator

from doithoai.core.text.addresses import addresses
from doithoai.core.text.folding import Folded, folded
from doithoai.core.text.personal_data import Found, PersonalData, found_by_pattern, in_order
from doithoai.core.text.shipped import TEXT, patterns_of, words_under

FAMILIES = words_under(TEXT, "names", "families")
"""Family names without marks."""
MIDDLES = words_under(TEXT, "names", "middles")
"""Words that stand between a family name and a given name."""
_AROUND = patterns_of(TEXT, "around_names")
_ALWAYS_PLACE = frozenset(_AROUND["always"].split("|"))
_BEFORE_PLACE = re.compile(rf"(?<![a-z])({_AROUND['places']})(?: so)?(?: [0-9]+[a-z]?(?:/[0-9]+)*)? $")
_HONORIFICS = words_under(TEXT, "names", "honorifics")
_BARE_HONORIFICS = frozenset({"ong", "ba", "anh", "chi", "chu", "bac", "cu", "thay"})
_OPENINGS = _HONORIFICS | words_under(TEXT, "names", "openings")
"""Words that may begin a run of capitals only because a sentence begins with them."""
_BODIES = words_under(TEXT, "names", "bodies")
"""Words that begin names of bodies and days, not of persons."""
_GROUNDS = words_under(TEXT, "names", "grounds")
"""Words that begin names of places."""
_BY_ORDER = words_under(TEXT, "names", "order")
"""In the South people are called by their order among brothers and sisters: Sáu Lành."""
_CALLED = re.compile(rf"(?<![a-z])(?:{_AROUND['called']})[ :,(\-]{{1,3}}$")
_TITLED = re.compile(rf"(?:{_AROUND['titled']})(?: ten)? $")
_HONOURED_TITLE = re.compile(r"(?<![a-z])(?:ong|ba|anh|chi) [a-z ]{2,30}$")
_WORD = r"[A-Z][a-z]*"
_CAPITALS = re.compile(rf"(?<![\w]){_WORD}(?: {_WORD}){{0,5}}(?![\w])")
_SHOUTED = re.compile(r"(?<![\w])[A-Z]{2,7}(?: [A-Z]{1,7}){1,3}(?![\w])")
_ALONE = re.compile(rf"(?<![a-z])(?:{_AROUND['alone']})[ :]{{1,2}}$")
"""What a name of one or two words follows though no family name begins it: `chủ lò tên Hợi`."""
_WATERS = frozenset(_AROUND["waters"].split("|"))
"""Words, with marks, after which Ông and Bà belong to the name of a place: sông Bà Rén."""
_SIDES = frozenset({"hạ", "thượng", "tây", "đông", "bắc", "nội", "ngoại"})
"""Words that end names of communes and hardly names of persons."""
_SMALL = re.compile(
    rf"(?<![a-z])(?:ong|ba|anh|chi|ten|toi la|ten la) ((?:{'|'.join(sorted(FAMILIES))})"
    r" (?:van|thi|dinh|huu|duc|xuan|ngoc|quang|ba) [a-z]{2,6}(?: [a-z]{2,6})?)"
    r"(?=[,.;:()\n]|$| (?:sdt|dt|so|o|cccd|la|thon|to|xom|ngo|hem|ap|nha))"
)
_SIGNED = re.compile(
    r"[,.(:\- ]{1,3}(?:\(?(?:sdt|dt|dien thoai|so dt|cccd|tel|thu dien tu)|\+?\d{3,4}[ .\-]?\d|sinh (?:nam )?\d)"
)


def find_all_personal_data(text: str) -> list[Found]:
    """Everything that tells who somebody is, names and addresses with it, in order and without overlap.

    Offsets are code points of the text as given.
    """
    plain = folded(text)
    sure = found_by_pattern(plain)
    return in_order([*sure, *addresses(plain), *_names(plain, text)])


def _names(plain: Folded, text: str) -> Iterator[Found]:
    cased = plain.cased
    shouted = sum(1 for sign in cased if sign.isupper()) * 2 > sum(1 for sign in cased if sign.isalpha())
    for pattern, loud in ((_CAPITALS, False), (_SHOUTED, True)):
        if shouted and not loud:
            continue
        for match in pattern.finditer(cased):
            span = _Run(plain, text, match.span(), loud).name()
            if span is not None:
                yield Found(PersonalData.NAME, *plain.given(*span))
    for match in _SMALL.finditer(cased):
        yield Found(PersonalData.NAME, *plain.given(*match.span(1)))


class _Run:
    """Words with capitals that follow each other, of which a part may be a name."""

    def __init__(self, plain: Folded, text: str, span: tuple[int, int], loud: bool) -> None:
        self._plain, self._text, self._loud = plain, text, loud
        self._start, self._end = span
        self._honoured = self._honorific_before()

    def name(self) -> tuple[int, int] | None:
        """The span of the name in the plain text."""
        words = self._words()
        if len(words) > 1 and words[0][1] in _HONORIFICS and self._word_before() in _WATERS:
            return None
        if not self._honoured and not words[0][1].isascii() and words[0][1] in _GROUNDS:
            return None
        while len(words) > 1 and words[0][1] in _OPENINGS:
            self._honoured = self._honoured or words[0][1] in _HONORIFICS
            self._start += len(words[0][0]) + 1
            words = words[1:]
        full = len(words) > 2 and words[1][0] in MIDDLES and words[0][0] in FAMILIES
        if words[0][1] in _OPENINGS:
            return None
        if not full and (words[0][1] in _BODIES or (words[0][1] in _GROUNDS and not self._honoured)):
            return None
        return (self._start, self._end) if self._is_name([word for word, _ in words], words[0][1]) else None

    def _word_before(self) -> str:
        """The word before the run as it was typed."""
        found = re.search(r"([a-z]+) $", self._plain.text[max(0, self._start - 14) : self._start])
        return self._typed(self._start - len(found[0]), self._start - 1) if found else ""

    def _words(self) -> list[tuple[str, str]]:
        """Each word without marks and as it was typed, in small letters."""
        words, at = [], self._start
        for word in self._plain.text[self._start : self._end].split(" "):
            words.append((word, self._typed(at, at + len(word))))
            at += len(word) + 1
        return words

    def _typed(self, start: int, end: int) -> str:
        first, last = self._plain.given(start, end)
        return unicodedata.normalize("NFC", self._text[first:last]).lower()

    def _honorific_before(self) -> bool:
        found = re.search(r"([a-z]+) (?:(?:ten|la) )?$", self._plain.text[max(0, self._start - 14) : self._start])
        if found is None:
            return False
        start = max(0, self._start - 14) + found.start(1)
        typed = self._typed(start, start + len(found[1]))
        if typed == found[1]:
            return typed in _BARE_HONORIFICS and (typed not in {"ba"} or self._plain.text == self._text.lower())
        return typed in _HONORIFICS

    def _is_name(self, words: list[str], first: str) -> bool:
        before = self._plain.text[max(0, self._start - 40) : self._start]
        family = words[0] in FAMILIES
        middle = len(words) > 2 and words[1] in MIDDLES
        titled = _TITLED.search(before) is not None
        if self._loud:
            return family and middle and len(words) < 5
        place = self._place(before)
        if place and not self._honoured:
            return place not in _ALWAYS_PLACE and titled and len(words) > 2 and (middle or family)
        if self._honoured:
            return True
        if len(words) < 3 and _ALONE.search(before) and first not in _BODIES | _GROUNDS:
            return True
        return self._named_by(words, first, titled=titled)

    def _named_by(self, words: list[str], first: str, *, titled: bool) -> bool:
        """Whether family names and what stands around the run make it a name."""
        before = self._plain.text[max(0, self._start - 40) : self._start]
        after = self._plain.text[self._end : self._end + 30]
        family = words[0] in FAMILIES
        middle = len(words) > 2 and words[1] in MIDDLES
        called = _CALLED.search(before) is not None
        if not called and not titled and self._typed(self._end - len(words[-1]), self._end) in _SIDES:
            return False
        if called and first in _BY_ORDER:
            return True
        if len(words) > 2 and (middle or (family and (len(words) > 3 or called or titled))):
            return True
        if len(words) > 1 and titled and _HONOURED_TITLE.search(before):
            return True
        return len(words) > 1 and family and (called or titled or _SIGNED.match(after) is not None)

    def _place(self, before: str) -> str:
        """The word for a kind of place that stands before the run; `trưởng` is none, though `trường` is."""
        found = _BEFORE_PLACE.search(before)
        if found is None:
            return ""
        at = self._start - len(before) + found.start(1)
        head = found[1] == "truong" and self._typed(at, at + len("truong")) == "trưởng"
        return "" if head else found[1]
