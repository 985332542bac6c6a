"""The end of a plan: who receives it and who signs it, also where the two stand side by side."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from doithoai.core.reading.draft import FoundSigner
from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.layout.flat import CAPITAL, SMALL, flat, trimmed
from doithoai.core.reading.layout.lines import Line
from doithoai.core.reading.layout.marks import is_capital
from doithoai.core.reading.layout.tail import RECIPIENTS, SIGNER
from doithoai.core.reading.layout.zones import Zones

_DASH = re.compile(r"^\s*[-–—+•●▪·*]+\s*")
_KEPT = re.compile(r"^(?:[-–—+•\s]*)luu\b")
_NO_NAME = re.compile(
    r"^\W*(da ky|ky ten|ky, |ky va|\(?da ky|chu ky|dong dau|ky boi|nguoi ky|email|co quan|thoi gian ky|ngay ky|\W*$)"
)
_CAPACITY = re.compile(r"^(t\s?[/.]\s?m\b|tm\b|k\s?[/.]\s?t\b|kt\b|t\s?[/.]\s?l\b|tl\b|t/?uq\b|tuq\b|dai dien )")
_DEPUTY_OF = re.compile(r"^(k\s?[/.]\s?t\b|kt\b|t\s?[/.]\s?l\b|tl\b|t/?uq\b|tuq\b)")
_TITLE = re.compile(
    r"\b(q\. |quyen )?((pho |uy vien )?(chu tich|bi thu|giam doc|tong giam doc|truong ban|chanh van phong|chu nhiem"
    r"|truong phong|hieu truong|truong doan|cuc truong|chi cuc truong|chanh thanh tra|chi huy truong"
    r"|vien truong|chanh an"
    r"|truong khoi|cuc truong)|pho chanh van phong|uy vien thuong truc|bi thu doan|truong cong an)\b"
)
_MORE_TITLE = re.compile(r"^(thuong truc|thuong truc dang uy|hdnd|ubnd|kiem |[-–] )|^(xa|phuong|huyen|tinh|thi tran)\b")
_LEARNING = re.compile(
    r"^(?:(?:d/c|dong chi|ong|ba|gs|pgs|ts|tskh|ths|th\.s|bs|ks|cn|ls|ckii|cki|bsckii|thieu ta|trung ta"
    r"|thuong ta|dai ta"
    r"|thieu tuong|dai uy|thuong uy|nha giao uu tu)[.,]?\s+)+"
)
_MERGED = re.compile(
    r"^(?P<left>.*?[;.:),])\s+(?P<right>(?:T/?\.?M|K/?\.?T|T/?\.?L|TUQ|CHỦ|PHÓ|BÍ|GIÁM|TRƯỞNG|CHÁNH|QUYỀN"
    rf"|Q\.)[^{SMALL}]*)$"
)
_MERGED_NAME = re.compile(rf"^(?P<left>\s*[-–+].*?[;.,])\s+(?P<right>\(?[{CAPITAL}][^\d;:,.]{{4,40}})$")
FAR = 24


@dataclass(frozen=True)
class _Cell:
    """A piece of a line of the tail."""

    line: int
    text: str


def recipients_of(zones: Zones) -> tuple[Found[str], ...]:
    """The lines of Nơi nhận, without their dash and closing sign and without the one on filing."""
    left, _ = _sides(zones.tail)
    return tuple(found(item.text, item.line) for item in _items(left) if item.text)


def signer_of(zones: Zones) -> FoundSigner:
    """Capacity, title and bare name; the first signature where several stand one under the other."""
    _, right = _sides(zones.tail)
    cells = [cell for cell in _split_titles(right) if not _NO_NAME.match(flat(cell.text))]
    capacity: list[_Cell] = []
    titles: list[_Cell] = []
    for cell in cells:
        role = _role(cell, capacity, titles, last=cell is cells[-1])
        if role == "name":
            return _signer(capacity, titles, cell)
        if role == "title":
            titles.append(cell)
        elif role == "capacity":
            capacity.append(cell)
    return _signer(capacity, titles, None)


def _role(cell: _Cell, capacity: list[_Cell], titles: list[_Cell], *, last: bool) -> str:
    """What a line of the signature is, given what stands above it."""
    plain = flat(cell.text)
    capitals = is_capital(cell.text)
    if capitals and _CAPACITY.match(plain):
        return "capacity" if not titles or _DEPUTY_OF.match(plain) else ""
    if _is_title(cell.text) or (titles and capitals and _MORE_TITLE.match(plain)):
        return "" if any(cell.text == title.text for title in titles) else "title"
    if _is_name(cell.text) and (titles or capacity or last) and not (capitals and capacity and not titles):
        return "name"
    return "capacity" if capitals and capacity and not titles and len(cell.text.split()) > 1 else ""


def _signer(capacity: list[_Cell], titles: list[_Cell], name: _Cell | None) -> FoundSigner:
    return FoundSigner(
        capacity=_joined(capacity),
        title=_joined(titles),
        name=found(_bare_name(name.text), name.line) if name else SILENT,
    )


def _joined(cells: list[_Cell]) -> Found[str]:
    return found(" ".join(cell.text for cell in cells), cells[0].line) if cells else SILENT


def _bare_name(text: str) -> str:
    text = re.sub(r"\s*[\[(].*$", "", text)
    learning = _LEARNING.match(flat(text))
    return text[learning.end() if learning else 0 :].strip(" .,;")


def _is_title(text: str) -> bool:
    return (is_capital(text) or text.isupper()) and bool(_TITLE.search(flat(text)))


def _is_name(text: str) -> bool:
    """Two to six words, each opening with a capital letter, no digits, no marks of a list."""
    bare = _bare_name(text)
    words = bare.split()
    if not 2 <= len(words) <= 6 or re.search(r"[\d;:/(),]", bare) or flat(bare).startswith("luu"):
        return False
    return all(word[0].isupper() for word in words) and not _TITLE.search(flat(bare))


def _split_titles(cells: Iterable[_Cell]) -> Iterator[_Cell]:
    """Several lines of a signature written on one: `TM. ỦY BAN NHÂN DÂN CHỦ TỊCH`, `KT. CHỦ TỊCH PHÓ CHỦ TỊCH`."""
    for cell in cells:
        rest = cell.text
        while rest:
            cut = _title_cut(rest)
            yield _Cell(cell.line, rest[:cut].strip())
            rest = rest[cut:].strip()


def _title_cut(text: str) -> int:
    plain = flat(text)
    if not is_capital(" ".join(text.split()[:2])):
        return len(text)
    if hit := _CAPACITY.match(plain):
        # a deputy's line holds the title of the head: the next title, if any, is the signer's own
        after = [
            each.start()
            for each in re.finditer(r"\bk\s?[/.]?\s?t\b|" + _TITLE.pattern, plain)
            if each.start() >= hit.end()
        ]
        own = 1 if _DEPUTY_OF.match(plain) else 0
        return after[own] if len(after) > own else len(text)
    small = re.search(rf"(?<=[{CAPITAL}]{{2}})\s+(?=\(?[{CAPITAL}]?[{SMALL}])", text)
    return small.start() if small and _TITLE.search(plain[: small.start()]) else len(text)


def _items(cells: list[_Cell]) -> Iterator[_Cell]:
    """The recipients: a dash opens one; a line without goes on the one before unless none has a dash."""
    started = next((place for place, cell in enumerate(cells) if RECIPIENTS.match(flat(cell.text))), None)
    if started is None:
        return
    head = cells[started]
    behind = head.text[RECIPIENTS.match(flat(head.text)).end() :].lstrip(" :;.")  # type: ignore[union-attr]
    listed = [_Cell(head.line, behind)] if behind else []
    listed += cells[started + 1 :]
    pieces = [piece for cell in listed for piece in _pieces(cell)]
    dashed = any(_DASH.match(piece.text) for piece in pieces)
    made: list[_Cell] = []
    for piece in pieces:
        goes_on = made and dashed and not _DASH.match(piece.text) and not _KEPT.match(flat(piece.text))
        if goes_on and not (made[-1].text.endswith((";", ".")) and piece.text[0].isupper()):
            made[-1] = _Cell(made[-1].line, f"{made[-1].text} {piece.text}")
        elif goes_on and _KEPT.match(flat(made[-1].text)):
            break
        else:
            made.append(piece)
    for item in made:
        if _KEPT.match(flat(item.text)):
            return
        yield _Cell(item.line, trimmed(_DASH.sub("", item.text)))


def _pieces(cell: _Cell) -> Iterator[_Cell]:
    """Several recipients on one line: `- A; - B; - Lưu: VT.`"""
    rest = cell.text
    while hit := re.search(r"[;,.]\s*(?=[-–+•]\s*\S)", rest):
        yield _Cell(cell.line, rest[: hit.start()])
        rest = rest[hit.end() :]
    if rest:
        yield _Cell(cell.line, rest)


def _sides(tail: tuple[Line, ...]) -> tuple[list[_Cell], list[_Cell]]:
    """The recipients at the left and the signature at the right (or below, or above) of a tail."""
    left: list[_Cell] = []
    right: list[_Cell] = []
    signed = False
    for line in tail:
        for place, text in enumerate(line.cells):
            for piece in _apart(text):
                side = right if _is_right(piece, line, place, listing=bool(left), signed=signed) else left
                side.append(_Cell(line.number, piece))
                signed = signed or (side is right and _is_title(piece))
    return left, right


def _apart(text: str) -> list[str]:
    """A recipient and a line of the signature run together by a converter."""
    for pattern in (_MERGED, _MERGED_NAME):
        hit = pattern.match(text)
        if hit and SIGNER.match(flat(hit["left"])):
            continue
        if hit and (pattern is _MERGED or _is_name(hit["right"]) or _NO_NAME.match(flat(hit["right"]))):
            return [hit["left"], hit["right"]]
    return [text] if text else []


def _is_right(text: str, line: Line, place: int, *, listing: bool, signed: bool) -> bool:
    plain = flat(text)
    if RECIPIENTS.match(plain) or _KEPT.match(plain) or _DASH.match(text):
        return False
    if SIGNER.match(plain) and is_capital(text):
        return True
    if place > 0 or (line.indent >= FAR and not text.endswith(";")):
        return True
    if not listing or _NO_NAME.match(plain):
        return True
    if text.endswith((";", ",", ":", ".")):
        return False
    return (signed and (_is_name(text) or is_capital(text))) or (_is_name(text) and _after_filing(line))


def _after_filing(line: Line) -> bool:
    return len(line.cells) == 1
