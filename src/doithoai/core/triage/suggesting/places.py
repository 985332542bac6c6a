"""What ties a petition to a spot: lanes with their numbers, streets, villages, schools, markets, persons told of.

Names are known by their capitals and by the word for a kind of place before them. A text without capitals is read with
the names of the texts that are looked at together with it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from doithoai.core.text.folding import Folded
from doithoai.core.text.normalise import fold
from doithoai.core.text.shipped import SUGGESTING, patterns_of

_SPELLED = {word: kind for kind, words in patterns_of(SUGGESTING, "places").items() for word in words.split("|")}
_KINDS = {fold(word): kind for word, kind in _SPELLED.items()}
"""Word for a kind of place, without marks -> kind; two places of one kind with other names are two places."""
BROAD = frozenset({"commune", "district", "province", "company"})
"""Kinds in which many different matters happen."""
GUESSED = frozenset({"", "street"})
"""Kinds of a name that no word for a kind stands before, or only a number."""
PERSON, LEVEL = "person", "level of school"
_LEVELS = {
    "mam non": "0", "mau giao": "0", "nha tre": "0", "tieu hoc": "1", "cap 1": "1", "cap mot": "1",
    "thcs": "2", "cap 2": "2", "cap hai": "2", "trung hoc co so": "2",
    "truong th": "1", "truong c1": "1", "truong c2": "2", "truong c3": "3", "thpt": "3",
    "cap 3": "3", "cap ba": "3", "trung hoc pho thong": "3",
}  # fmt: skip
_LEVEL = re.compile(rf"(?<![a-z])(?:{'|'.join(_LEVELS)})(?![a-z])")
_NUMBER = r"\d{1,4}[a-z]?(?:[/-]\d{1,4}[a-z]?){0,3}"
_KIND = "|".join(sorted(_KINDS, key=len, reverse=True))
_ANCHORS = patterns_of(SUGGESTING, "anchors")
_COUNTED = _ANCHORS["counted"]
_COUNTING = r"(?:nam|thang|ngay|tuan|ho|nguoi|trieu|nghin|ngan|met|m|lan|nha|gio|con|cai|ben|tan|cay|khoi|do|gia dinh)"
"""What a number counts when it is not the number of a place."""
_NUMBERED = re.compile(rf"(?<![a-z])({_COUNTED})[ .]?(?:so )?({_NUMBER})(?![a-z0-9%])(?! {_COUNTING}(?![a-z]))")
_LANE = re.compile(
    rf"(?<![a-z])(ngo|ngach|hem|kiet)[ .]?(?:so )?({_NUMBER})(?![a-z0-9%])(?! (?:m|met|nha|ho)(?![a-z]))"
)
"""What follows the number of a lane is most often its street: in `ngõ 12 Bến Mơ` no sides are counted."""
_HOUSE_IN_LANE = re.compile(
    r"(?<![\w/.,-])(\d{1,4}[a-zA-Z]?)/\d{1,4}[a-zA-Z]?(/\d{1,4}[a-zA-Z]?)?,? (?:[dD]uong )?(?=[A-Z][a-z])"
)
"""`84/17 Trần Văn Lựu` stands in lane 84; what may be a date is none."""
_LATEST_DAY = 31
_DIGITS = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
}  # fmt: skip
_NUMERALS = frozenset(
    {"một", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "mươi"}
)
_NUMERALS |= {"trăm", "linh", "lẻ", "mốt"}
_IN_WORDS = re.compile(
    r"(?<![a-z])(ngo|hem|kiet|to dan pho|to|khu pho|thon|xom|ap|doi) (?:so )?"
    rf"((?:(?:{'|'.join(_DIGITS)}|muoi|tram|linh|le)(?: |$|(?=[,.])))+)(?!{_COUNTING}(?![a-z]))"
)
_NAMED = re.compile(rf"(?<![a-zA-Z])((?i:{_KIND})) ((?:[A-Z][a-z]*)(?: [A-Z][a-z]*){{0,3}})(?![a-z])")
_CAPITALS = re.compile(r"(?<![\w])[A-Z][a-z]*(?: [A-Z][a-z]*){0,3}(?![\w])")
_WORD = re.compile(r"[a-z0-9]+(?:[/-][a-z0-9]+)*")
_KIND_AT_END = re.compile(rf"(?:^|[^a-z])({_KIND})( (?:so )?{_NUMBER},?)? ?$")
_NEVER = re.compile(rf"(?:{_ANCHORS['no-places']})(?: |$)")
_NO_NAMES = frozenset(_ANCHORS["no-names"].split("|"))
_SIDES = frozenset(_ANCHORS["sides"].split("|"))
"""Words that make another place of a name: Cồn Nảy and Cồn Nảy Ngoài."""


class Place(NamedTuple):
    """One anchor: kind of place (empty where it is not told) and its name or number, without marks."""

    kind: str
    name: str


Typed = Callable[[int, int], str]
"""How a span of the plain text was typed, in small letters."""


def places_told(plain: Folded, persons: Iterable[tuple[int, int]], typed: Typed) -> set[Place]:
    """The anchors that the spelling of the text shows; `persons` are spans of names in the plain text."""
    text = plain.text
    told = {Place(LEVEL, _LEVELS[found[0]]) for found in _LEVEL.finditer(text)}
    for pattern in (_NUMBERED, _LANE):
        told |= {
            Place(_KINDS[found[1]], _tidy(found[2]))
            for found in pattern.finditer(text)
            if _spelled(typed(*found.span(1)))
        }
    told |= set(_lanes_of_houses(plain.cased))
    for found in _IN_WORDS.finditer(text):
        if _spelled(typed(*found.span(1))) and _are_numerals(typed(*found.span(2))):
            told.add(Place(_KINDS[found[1]], str(_counted(found[2].split()))))
    spans = list(persons)
    told |= {Place(PERSON, _given_name(text[start:end])) for start, end in spans}
    if not shouted(plain):
        told |= set(_named(plain, spans, typed))
    return told


def _lanes_of_houses(cased: str) -> Iterator[Place]:
    for found in _HOUSE_IN_LANE.finditer(cased):
        if found[2] or not found[1].isdigit() or int(found[1]) > _LATEST_DAY:
            yield Place("lane", _tidy(found[1].lower()))


def _spelled(typed: str) -> bool:
    """Whether a word is one for a kind of place by its marks, where it was typed with any: `hồ`, not `họ`."""
    return typed.isascii() or typed in _SPELLED


def _are_numerals(typed: str) -> bool:
    return typed.isascii() or all(word in _NUMERALS for word in typed.split())


def shouted(plain: Folded) -> bool:
    """Whether the capitals of a text tell nothing: all are capitals, or there are none."""
    letters = sum(1 for sign in plain.cased if sign.isalpha())
    capitals = sum(1 for sign in plain.cased if sign.isupper())
    return capitals * 2 > letters


def _named(plain: Folded, persons: list[tuple[int, int]], typed: Typed) -> Iterator[Place]:
    for found in _CAPITALS.finditer(plain.cased):
        start, end = found.span()
        if any(start < last and first < end for first, last in persons):
            continue
        words = found[0].lower().split()
        kind = _kind_before(plain.text, start, typed)
        if kind is None:
            kind_word, words = _leading_kind(words, typed, start)
            if not kind_word and _opens_sentence(plain.text, start) and len(words) > 2:
                words = words[1:]
        else:
            kind_word = kind
        name = " ".join(words)
        if (
            name
            and name not in _NO_NAMES
            and not _NEVER.match(name)
            and (kind_word or (len(words) > 1 and name not in _KINDS))
        ):
            yield Place(_KINDS.get(kind_word, ""), name)


def _kind_before(text: str, start: int, typed: Typed) -> str | None:
    """The word for a kind of place that ends at `start`; after a number it is a street: `tổ 5 Lò Chum`."""
    first = max(0, start - 22)
    found = _KIND_AT_END.search(text[first:start])
    if found is None or not _spelled(typed(first + found.start(1), first + found.end(1))):
        return None
    return "pho" if found[2] else found[1]


def _leading_kind(words: list[str], typed: Typed, start: int) -> tuple[str, list[str]]:
    for length in (3, 2, 1):
        head = " ".join(words[:length])
        if head in _KINDS and len(words) > length and _spelled(typed(start, start + len(head))):
            return head, words[length:]
    return "", words


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \"'(“")
    return not before or before[-1] in ".!?:;\n)-…"


def places_known(text: str, names: frozenset[str], typed: Typed) -> set[Place]:
    """The anchors found in a folded text by names learned from other texts, with the kind that stands before them.

    `names` holds each name as it was typed elsewhere and without marks; `typed` tells how a span of the text was typed.
    Where that span has marks, they must be those of the name.
    """
    found = set[Place]()
    words = list(_WORD.finditer(text))
    for length in (4, 3, 2):
        for at in range(len(words) - length + 1):
            name = " ".join(word[0] for word in words[at : at + length])
            if name not in names or any(name in longer.name for longer in found):
                continue
            here = typed(words[at].start(), words[at + length - 1].end())
            if here.isascii() or here in names:
                found.add(Place(_KINDS.get(_kind_before(text, words[at].start(), typed) or "", ""), name))
    return found


def short_places(text: str, places: frozenset[Place], typed: Typed) -> set[Place]:
    """Names of one word, known together with their kind (`xóm Ga`), that a text without capitals tells."""
    found = set()
    for match in _SHORT.finditer(text):
        place = Place(_KINDS[match[1]], match[2])
        if place in places and _spelled(typed(*match.span(1))):
            found.add(place)
    return found


def is_kind(name: str) -> bool:
    """Whether a name is a word for a kind of place: Trạm Bơm, a street somewhere, is a pumping station everywhere."""
    return name in _KINDS


def another(one: str, other: str) -> bool:
    """Whether two names of one kind are two places: a part of a name is the same place, a side of it is not."""
    if one == other:
        return False
    if one[0].isdigit() or other[0].isdigit():
        return True
    short, long = sorted((one.split(), other.split()), key=len)
    if set(short) < set(long):
        return bool((set(long) - set(short)) & _SIDES)
    return True


_SHORT = re.compile(rf"(?<![a-z])({_KIND}) (?=([a-z]+))")


def _counted(words: list[str]) -> int:
    total = last = 0
    for word in words:
        if word == "tram":
            total, last = (total + last) * 100, 0
        elif word == "muoi":
            total, last = total + (last or 1) * 10, 0
        elif word in _DIGITS:
            last = _DIGITS[word]
    return total + last


def _tidy(number: str) -> str:
    return unicodedata.normalize("NFC", number).lstrip("0") or "0"


def _given_name(name: str) -> str:
    return name.split(" ")[-1]
