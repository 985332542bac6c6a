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
_PATTERNS = patterns_of(SUGGESTING, "requests")
_MARKER = re.compile(
    r"(?:(?<=^)|(?<=[\s:;.,–-]))(?:\(?(?P<number>\d{1,2}|[a-h])(?:[).:/]|\s?-)\)?(?=\s?[^\d\s])"
    r"|(?:y |viec |dieu )?(?:thu (?P<word>nhat|nhut|nhi|hai|ba|tu|nam|sau|bay)|(?P<count>mot|hai|ba|bon|nam) la)[ ,:]+)"
)
_BULLET = re.compile(r"(?:^|\n|(?<=[:;.]) )\s*[-–•+*]\s+")
_OF_A_NAME = re.compile(r"(?<= )v(?=a [A-Z][a-z])")
"""The `và` within the name of a body, as in Nông nghiệp và Môi trường, joins no requests."""
_DASH = re.compile(r"\s+[-–]\s+")
_REASON = re.compile(
    r"[,.]? (?:vi|boi|chu khong|chu|em la|toi la|tui la|chau la|em ten|toi ten|sdt|so toi|so em|dai dien|lien he|"
    r"xin cam on|em cam on|cam on) "
)
"""Words after which a request is over: why it is asked and who asks."""
_AGAIN = re.compile(r"\s+(?=(?:va |roi |ngoai ra )?(?:xin|de nghi|mong|yeu cau|kien nghi|ngoai ra|ben canh do) [a-z])")
LEAST_SPAN = 11
"""Letters of the shortest request: `lắp đèn LED`."""
_BIDS = re.compile(rf"(?:{_PATTERNS['bidding']})(?![a-z])")
"""How a sentence begins that asks without saying so, after one that did."""
_VAGUE = re.compile(rf"(?:{_PATTERNS['vague']})(?: [a-z0-9]+){{0,4}}")
"""Asked beside a request, this is none of its own: to be answered, to be looked into."""
_ORDER = {
    "nhat": 1, "nhut": 1, "mot": 1, "nhi": 2, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7,
}  # fmt: skip
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
_JOINT_OR_AGAIN = re.compile(rf"{_JOINT.pattern}|{_AGAIN.pattern}")
_LIST_HEAD = re.compile(rf"(?:{_PATTERNS['list-heads']})[^:;.]{{0,60}}:\s*")
_ADDS = re.compile(
    r"(?:(?<=[.!?\n;] )|(?<=[.!?\n;])|(?<=, )|(?<=,))(?:va |roi |thi )?"
    rf"(?:{_PATTERNS['adding']})(?![a-z])[ ,:]*"
)


def requests_in(plain: Folded, *, listed_only: bool = False) -> list[Span]:
    """The span of each request in the given text, in order; one span over the whole text when there is only one.

    With `listed_only` only lists are cut: a complaint asks for one thing in several words.
    """
    text = _OF_A_NAME.sub("w", plain.cased).lower() if plain.cased != plain.text else plain.text
    text = text if len(text) == len(plain.text) else plain.text
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
            asked = sum(1 for part in parts if _STARTS.match(text, *part))
            if asked > 1 or (head and (asked or len(parts) > 2)):
                best = max(best, parts, key=len)
        elif head and len(_DASH.findall(text, head.end(), end)) > 1:
            best = max(best, _cut(text, head.end(), end, _DASH), key=len)
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
        begin = _asked_at(sentence[0])
        if begin is None and spans and _BIDS.match(sentence[0].lstrip()):
            begin = len(sentence[0]) - len(sentence[0].lstrip())
        if begin is not None and not _CLOSING.fullmatch(sentence[0].strip(" .!?\n")):
            spans += _asked_in(text, sentence.start(), sentence.start() + begin, sentence.end())
    spans = [span for span in spans if span[1] - span[0] >= LEAST_SPAN] or spans
    if len(spans) > 1:
        told = [span for span in spans if not _VAGUE.fullmatch(text[slice(*span)].strip(" .!?"))]
        spans = told if told else spans[:1]
    return [_without_reason(text, *span) for span in spans] if len(spans) > 1 else spans


def _asked_at(sentence: str) -> int | None:
    """Where a sentence begins to ask."""
    asks = (one for one in _ASKS.finditer(sentence) if not _TOLD.search(sentence[: one.start()]))
    return next((one.start() for one in asks), None)


def _asked_in(text: str, sentence: int, begin: int, end: int) -> Iterator[Span]:
    """The requests of a sentence that begins to ask at `begin`."""
    joint = _JOINT if "," in text[begin:end] else _JOINT_OR_AGAIN
    parts = _cut(text, begin, end, joint)
    heads = [part for at, part in enumerate(parts) if at == 0 or _STARTS.match(text, *part)]
    alone = len(heads) == 1 and begin - sentence < 60
    first = _trimmed(text, sentence, end)[0] if alone else begin
    starts = [first, *(part[0] for part in heads[1:])]
    for at, start in enumerate(starts):
        until = starts[at + 1] if at + 1 < len(starts) else end
        yield _trimmed(text, start, _before_joint(text, start, until), " \t\n\r;,.")


def _without_reason(text: str, start: int, end: int) -> Span:
    """A request without why it is asked and who asks, where that is told after it."""
    reason = _REASON.search(text, start + 12, end)
    return _trimmed(text, start, reason.start() if reason else end, " \t\n\r;,.")


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
