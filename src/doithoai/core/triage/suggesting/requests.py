"""Cuts a petition into its separate requests. The cut follows requests, not sentences: one sentence may ask much.

Four ways of asking several things are known: a numbered list, a list after a colon or between semicolons, requests
joined by commas and `và`, and words that add a matter, as `ngoài ra`. Where none is found, the text is one request.
"""

import re
from collections.abc import Iterator

from doithoai.core.text.folding import Folded
from doithoai.core.text.shipped import SUGGESTING, patterns_of

Span = tuple[int, int]
MOST = 30
"""Points that a petition can hold; more are most likely no points."""
_MARKER = re.compile(
    r"(?:(?<=^)|(?<=[\s:;.,–-]))(?:\(?(?P<number>\d{1,2}|[a-h])(?:[).:/]|\s?-)\)?(?=\s?[^\d\s])"
    r"|(?:y |viec |dieu )?(?:thu (?P<word>nhat|nhut|nhi|hai|ba|tu|nam|sau|bay)|(?P<count>mot|hai|ba|bon|nam) la)[ ,:]+)"
)
_BULLET = re.compile(r"(?:^|\n)\s*[-–•+*]\s+")
_ORDER = {
    "nhat": 1, "nhut": 1, "mot": 1, "nhi": 2, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7,
}  # fmt: skip
_PATTERNS = patterns_of(SUGGESTING, "requests")
_ASK = f"(?:(?:{_PATTERNS['before']}) )*(?:{_PATTERNS['asking']})"
_ASKS = re.compile(rf"(?<![a-z]){_ASK}(?![a-z])")
_TOLD = re.compile(f"(?:{_PATTERNS['told']}) $")
"""Words before which asking is told, not done."""
_STARTS = re.compile(
    rf"(?:(?:{_PATTERNS['joints']})[ ,:]+)*(?:(?P<ask>{_ASK})|(?P<verb>{_PATTERNS['verbs']}))(?![a-z])"
)
_CLOSING = re.compile(
    rf"(?:{_PATTERNS['closing-heads']})(?: [a-z]+){{0,4}} (?:{_PATTERNS['closing']})(?: [a-z]+){{0,4}}\s*$"
)
_SENTENCE = re.compile(r"[^.!?\n]*(?:\.(?=\d)[^.!?\n]*)*(?:[.!?\n]+|$)")
_JOINT = re.compile(r"[,;]\s+|\s+(?:va|voi lai|dong thoi|cung nhu|roi)\s+(?=[a-z])")
_LIST_HEAD = re.compile(rf"(?:{_PATTERNS['list-heads']})[^:;.]{{0,60}}:\s*")
_ADDS = re.compile(
    r"(?:(?<=[.!?\n;] )|(?<=[.!?\n;])|(?<=, )|(?<=,))(?:va |roi |thi )?"
    rf"(?:{_PATTERNS['adding']})(?![a-z])[ ,:]*"
)


def requests_in(plain: Folded, *, listed_only: bool = False) -> list[Span]:
    """The span of each request in the given text, in order; one span over the whole text when there is only one.

    With `listed_only` only lists are cut: a complaint asks for one thing in several words.
    """
    text = plain.text
    for way in (_numbered, _after_colon) if listed_only else (_numbered, _after_colon, _joined, _added):
        spans = way(text)
        if 1 < len(spans) <= MOST:
            return [plain.given(*span) for span in spans]
    return [whole(plain)]


def whole(plain: Folded) -> Span:
    """The whole text without the blanks at its ends."""
    start, end = _trimmed(plain.text, 0, len(plain.text))
    return plain.given(start, end)


def _trimmed(text: str, start: int, end: int, signs: str = " \t\n\r") -> Span:
    while start < end and text[start] in signs:
        start += 1
    while end > start and text[end - 1] in signs:
        end -= 1
    return start, end


def _numbered(text: str) -> list[Span]:
    markers = list(_in_order(text))
    if len(markers) < 2:
        bullets = [found.span() for found in _BULLET.finditer(text)]
        markers = bullets if len(bullets) > 1 else []
    spans = []
    for at, (_, start) in enumerate(markers):
        end = markers[at + 1][0] if at + 1 < len(markers) else _end_of_last(text, start)
        spans.append(_trimmed(text, start, end, " \t\n\r;,:"))
    return [span for span in spans if span[1] - span[0] > 3]


def _in_order(text: str) -> Iterator[Span]:
    """The markers that count on from one."""
    wanted = 1
    for found in _MARKER.finditer(text):
        sign = found["number"] or ""
        value = _ORDER.get(found["word"] or found["count"] or "", 0)
        value = value or (int(sign) if sign.isdigit() else ord(sign) - ord("a") + 1)
        if value == wanted:
            wanted += 1
            yield found.span()


def _end_of_last(text: str, start: int) -> int:
    sentence = re.compile(r"[.!?]+(?=\s+[^\s])|\n").search(text, start)
    return sentence.end() if sentence and sentence.end() - start > 12 else len(text)


def _after_colon(text: str) -> list[Span]:
    """Parts between semicolons, with or without a head before a colon; after a head also parts between commas."""
    best: list[Span] = []
    for sentence in _SENTENCE.finditer(text):
        start, end = sentence.start(), sentence.end()
        head = _LIST_HEAD.search(text, start, end)
        if ";" in sentence[0]:
            first = head.end() if head else start
            parts = _cut(text, first, end, re.compile(r";\s*(?:va )?"))
            if head or sum(1 for part in parts if _STARTS.match(text, *part)) > 1:
                best = max(best, parts, key=len)
        elif head and head.end() < end - 8:
            parts = _cut(text, head.end(), end, _JOINT)
            if sum(1 for part in parts if _STARTS.match(text, *part)) >= len(parts) - 1:
                best = max(best, parts, key=len)
    return best


def _cut(text: str, start: int, end: int, joint: re.Pattern[str]) -> list[Span]:
    spans, at = [], start
    for found in joint.finditer(text, start, end):
        spans.append((at, found.start()))
        at = found.end()
    spans.append((at, end))
    trimmed = [_trimmed(text, *span, " \t\n\r;,.") for span in spans]
    return [span for span in trimmed if span[1] - span[0] > 5]


def _joined(text: str) -> list[Span]:
    """Requests joined by commas and `và` in one sentence, and sentences that each ask."""
    spans: list[Span] = []
    for sentence in _SENTENCE.finditer(text):
        asked = next((one for one in _ASKS.finditer(sentence[0]) if not _TOLD.search(sentence[0][: one.start()])), None)
        if asked is None or _CLOSING.fullmatch(sentence[0].strip(" .!?\n")):
            continue
        begin = sentence.start() + asked.start()
        parts = _cut(text, begin, sentence.end(), _JOINT)
        heads = [part for at, part in enumerate(parts) if at == 0 or _STARTS.match(text, *part)]
        alone = len(heads) == 1 and begin - sentence.start() < 60
        first = _trimmed(text, sentence.start(), sentence.end())[0] if alone else begin
        starts = [first, *(part[0] for part in heads[1:])]
        for at, start in enumerate(starts):
            until = starts[at + 1] if at + 1 < len(starts) else sentence.end()
            spans.append(_trimmed(text, start, _before_joint(text, start, until), " \t\n\r;,."))
    return spans


def _before_joint(text: str, start: int, until: int) -> int:
    joint = re.compile(r"(?:[,;]\s*|\s+(?:va|voi lai|dong thoi|cung nhu|roi)\s+)$").search(text[start:until])
    return start + joint.start() if joint else until


def _added(text: str) -> list[Span]:
    """Matters that are told one after the other, each added by a word for it."""
    spans, at = [], 0
    for found in _ADDS.finditer(text):
        if found.start() - at > 25:
            spans.append(_trimmed(text, at, found.start(), " \t\n\r;,."))
            at = found.end()
    spans.append(_trimmed(text, at, len(text)))
    return [span for span in spans if span[1] - span[0] > 15]
