"""A plan in its zones: head, title, preamble, body, and the tail of recipients and signature."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from doithoai.core.reading.flat import flat
from doithoai.core.reading.lines import Line, read_lines
from doithoai.core.reading.marks import Rank, is_capital, mark_of
from doithoai.core.reading.outline import Block, outline

KIND_WORDS = (
    "ke hoach",
    "thong bao",
    "chuong trinh",
    "huong dan",
    "quyet dinh",
    "giay moi",
    "bien ban",
    "bao cao",
    "cong van",
)
_STARTERS = re.compile(
    r"^(can cu|thuc hien|theo|xet|de |nham|tren co so|trien khai|tiep tuc|phat huy|thi hanh|quan triet|kinh gui)\b"
)
_RECIPIENTS = re.compile(r"^(noi nhan|noi gui)\b")
_AS_FOLLOWS = re.compile(r"\b(nhu sau|cu the)\s*:?\s*$")
_RULE = re.compile(r"^[-_*=–—\s]{3,}$")


@dataclass(frozen=True)
class Zones:
    """The text of a plan by zones. `kind_line` is the line of the document's kind (KẾ HOẠCH), None where it is lost."""

    lines: tuple[Line, ...]
    head: tuple[Line, ...]
    kind_line: Line | None
    title: tuple[Line, ...]
    preamble: tuple[Block, ...]
    body: tuple[Block, ...]
    tail: tuple[Line, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Preamble and body."""
        return (*self.preamble, *self.body)


def zones_of(text: str) -> Zones:
    """The zones of a text; never raises: a text without order is all body."""
    lines = read_lines(text)
    tail_from = _tail_start(lines)
    kind_at = _kind_line(lines[:tail_from])
    title_from = 0 if kind_at is None else kind_at + 1
    title_to = _title_end(lines, title_from, tail_from) if kind_at is not None else 0
    main_blocks = outline(lines[title_to:tail_from])
    cut = _preamble_end(main_blocks)
    return Zones(
        lines=lines,
        head=lines[: kind_at or 0],
        kind_line=lines[kind_at] if kind_at is not None else None,
        title=tuple(line for line in lines[title_from:title_to] if not line.is_blank and not _RULE.match(line.text)),
        preamble=main_blocks[:cut],
        body=main_blocks[cut:],
        tail=lines[tail_from:],
    )


def _kind_line(lines: Sequence[Line]) -> int | None:
    """Where the kind of the document stands: in capitals, among the first forty lines."""
    for place, line in enumerate(lines[:40]):
        text = flat(line.text)
        if text.startswith(KIND_WORDS) and is_capital(" ".join(line.text.split()[:2])):
            return place
    return None


def _title_end(lines: Sequence[Line], start: int, stop: int) -> int:
    """The first line after the title: an opening of the preamble, a part, or a line after a gap."""
    begun = False
    for place in range(start, stop):
        line = lines[place]
        if line.is_blank or _RULE.match(line.text):
            if begun and not _title_goes_on(lines, place, stop):
                return place
            continue
        if _STARTERS.match(flat(line.text)) and not line.text[0].islower() and begun:
            return place
        if mark_of(line.text).rank in (Rank.PART, Rank.ROMAN) and mark_of(line.text).mark:
            return place
        begun = True
    return stop


def _title_goes_on(lines: Sequence[Line], place: int, stop: int) -> bool:
    """After a gap a title goes on only in small letters and without a full stop, as broken lines do."""
    after = next((line for line in lines[place:stop] if not line.is_blank), None)
    return after is not None and after.text[0].islower() and not after.text.endswith((".", ";", ":"))


def _preamble_end(blocks: Sequence[Block]) -> int:
    """How many blocks the preamble has: up to "như sau:" or the first part."""
    for place, block in enumerate(blocks):
        if block.rank in (Rank.PART, Rank.ROMAN, Rank.NUMBER):
            return place
        if _AS_FOLLOWS.search(flat(block.text)):
            return place + 1
    return 0


def _tail_start(lines: Sequence[Line]) -> int:
    """The first line of recipients and signature; the end of the text where there is none."""
    for place in range(len(lines) - 1, -1, -1):
        if any(_RECIPIENTS.match(flat(cell)) for cell in lines[place].cells):
            return place
    return _signature_start(lines)


def _signature_start(lines: Sequence[Line]) -> int:
    """Without recipients: the capitals of the signer's capacity in the last twelve written lines."""
    written = [place for place, line in enumerate(lines) if not line.is_blank][-12:]
    for place in written:
        if re.match(
            r"^(t/?m\.?|k/?t\.?|t/?l\.?|tuq\.?|chu tich|pho chu tich|bi thu|pho bi thu|giam doc)\b",
            flat(lines[place].text),
        ) and is_capital(lines[place].text):
            return place
    return len(lines)
