"""The head of a plan: what document it is, of whom, its number, place and date, and its title."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from doithoai.core.reading.fields.amending import amended
from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.layout.flat import flat, trimmed
from doithoai.core.reading.layout.lines import Line
from doithoai.core.reading.layout.tail import signs
from doithoai.core.reading.layout.zones import KIND, Zones, title_beside_kind
from doithoai.core.reading.phrases.issuers import (
    drawing_up,
    level_of,
    level_of_symbol,
    names_of,
    organ_of,
    organ_of_symbol,
)
from doithoai.core.reading.phrases.numbering import (
    DATE,
    NUMBER,
    PART_OF_NUMBER,
    number_and_symbol,
    place_and_date,
    words_of_place,
)

_NATION = re.compile(
    r"cong\s*h[oe]a\s*xa\s*h[oe]i\s*chu\s*nghia\s*viet\s*nam|doc\s*lap\s*[-–—.]*\s*tu\s*do\s*[-–—.]*\s*hanh\s*phuc"
    r"|dang\s*cong\s*san\s*viet\s*nam"
    r"|^(cong|cong hoa|cong hoa xa|(xa )?hoi chu nghia( viet nam)?|cong hoa xa hoi"
    r"|(hoa )?xa hoi chu nghia( viet nam)?|cong hoa xa hoi chu nghia"
    r"|chu nghia viet nam)$"
    r"|^(doc lap\W*|doc lap\W+tu do\W*|(tu do\W+)?hanh phuc\W*)$"
)
_PARTY = re.compile(r"dang\s*cong\s*san\s*viet\s*nam")
_NO_NAME = re.compile(
    r"^(v/v|ve viec|du thao|khan|hoa toc|thuong khan|mat|kinh gui|so\s*[:.]|ngay |qr|trang |ban (sao|chinh)|\W*$)"
)
_ENCLOSED = re.compile(r"\s*\((?:Ban hành )?[Kk]èm theo [^()]*\)\s*$", re.IGNORECASE)
_KINDS = {
    "ke hoach": "plan",
    "thong bao": "notice",
    "ket luan": "notice",
    "chuong trinh": "programme",
    "huong dan": "guidance",
    "quyet dinh": "decision",
    "giay moi": "invitation",
    "thu moi": "invitation",
    "bien ban": "minutes",
    "bao cao": "report",
    "cong van": "letter",
}
_KIND_OF_SYMBOL = {
    "kh": "plan",
    "tb": "notice",
    "ctr": "programme",
    "hd": "guidance",
    "qd": "decision",
    "gm": "invitation",
    "bb": "minutes",
    "bc": "report",
    "cv": "letter",
}
_OTHER_KINDS = ("nq", "ct", "qc", "ttr", "pa", "da", "kl", "cd", "hdong", "pc")


@dataclass(frozen=True, kw_only=True)
class Heading:
    """What the head and title of a document say."""

    document_kind: Found[str]
    amends: Found[str]
    format: Found[str]
    issuer: Found[str]
    organ: Found[str]
    level: Found[str]
    place: Found[str]
    number: Found[str]
    symbol: Found[str]
    issued_on: Found[str]
    title: Found[str]


def heading_of(zones: Zones) -> Heading:
    """The head of the plan; where it is lost, what preamble, title and signature tell of it."""
    number, symbol = number_and_symbol(zones.head)
    place, issued_on = place_and_date(zones.head)
    title = title_of(zones)
    issuer, superior = _issuer(zones)
    kind = _kind(zones, symbol)
    changed = amended(zones, title)
    return Heading(
        document_kind=changed.kind if changed.kind.value else kind,
        amends=changed.number,
        format=_format(zones, symbol),
        issuer=issuer,
        organ=_organ(zones, issuer, superior, symbol, title),
        level=_level(zones, issuer, superior, symbol, title, place),
        place=place,
        number=number,
        symbol=symbol,
        issued_on=issued_on,
        title=title,
    )


def title_of(zones: Zones) -> Found[str]:
    """The trích yếu, its lines joined; of a letter, the words behind V/v in its head."""
    pieces = []
    if zones.kind_line is not None and (beside := title_beside_kind(zones.kind_line)):
        pieces.append((zones.kind_line.number, re.sub(r"^LIÊN TỊCH\s*", "", beside)))
    pieces += [(line.number, line.text) for line in zones.title]
    if not pieces and zones.kind_line is None:
        pieces = list(_about(zones.head))
    text = trimmed(_ENCLOSED.sub("", " ".join(text for _, text in pieces if text)))
    return found(text, pieces[0][0], 0.95 if zones.kind_line else 0.7) if text else SILENT


def _about(head: tuple[Line, ...]) -> Iterator[tuple[int, str]]:
    """The subject of a letter: `V/v …` under its number, over the lines that go on in small letters."""
    begun = False
    for line in head:
        for cell in line.cells:
            if re.match(r"^(v/v|ve viec)\b", flat(cell)):
                begun = True
                yield line.number, re.sub(r"^[Vv]/[Vv]\s*:?\s*", "", cell)
            elif begun and cell and cell[0].islower() and not DATE.search(flat(cell)):
                yield line.number, cell


def _kind(zones: Zones, symbol: Found[str]) -> Found[str]:
    if zones.kind_line is not None and (hit := KIND.match(flat(zones.kind_line.text))):
        words = re.sub(r"\s+", " ", hit[0])
        kind = _KINDS.get(words, next((kind for key, kind in _KINDS.items() if key.replace(" ", "") == words), "other"))
        return found(kind, zones.kind_line.number)
    if symbol.value:
        first = re.split(r"[-/]", flat(symbol.value))[0]
        return found(_KIND_OF_SYMBOL.get(first, "other" if first in _OTHER_KINDS else "letter"), symbol.line or 1, 0.8)
    for block in zones.preamble:
        if hit := re.search(
            r"(?:xay dung|ban hanh|lap)(?: va \w+ \w+)? (ke hoach|chuong trinh|huong dan)", flat(block.text)
        ):
            return found(_KINDS[hit[1]], block.line_at(hit.start()), 0.7)
    return SILENT


def _issuer(zones: Zones) -> tuple[Found[str], str]:
    """The issuer and the bodies above it."""
    pieces = list(_name_lines(zones.head))
    names = names_of([text for _, text in pieces])
    if names:
        last = next(
            (line for line, text in pieces if names[-1].startswith(text) or text.endswith(names[-1])), pieces[-1][0]
        )
        return found(names[-1], last), " ".join(names[:-1])
    for block in (*zones.preamble, *zones.body[:2]):
        clause = drawing_up(block.text)
        if clause:
            return found(clause.name, block.line_at(clause.start), 0.75), ""
    for block in reversed([each for top in zones.body for each in top.walk()]):
        hit = re.search(
            r"^tren day la (?:ke hoach|chuong trinh)[^.;]* cua ((?:ubnd|uy ban|dang uy|hdnd)[^.;,]{0,60})",
            flat(block.text),
        )
        if hit:
            return found(trimmed(block.text[hit.start(1) : hit.end(1)]), block.line_at(hit.start(1)), 0.5), ""
    return SILENT, ""


def _name_lines(head: tuple[Line, ...]) -> Iterator[tuple[int, str]]:
    """The lines of names at the left of a head, without nation, number and date."""
    for line in head:
        for cell in line.cells:
            rest = "" if PART_OF_NUMBER.match(flat(cell)) else cell
            while hit := _NATION.search(flat(rest)):
                rest = f"{rest[: hit.start()]} {rest[hit.end() :]}".strip()
            if hit := NUMBER.search(flat(rest)):
                rest = rest[: hit.start()]
            if hit := DATE.search(flat(rest)):
                where = words_of_place(rest[hit.start("place") : hit.end("place")])
                rest = rest[: rest.find(where)] if where else rest[: hit.start()]
            rest = rest.strip(" -–—_*.|")
            if rest and not _NO_NAME.match(flat(rest)) and not KIND.match(flat(rest)) and _is_name(rest):
                yield line.number, rest


def _is_name(text: str) -> bool:
    if text.isupper():
        return True
    if re.match(r"(xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|dac khu)\s", flat(text)) and len(text) < 45:
        return True
    return bool(organ_of(text)) and len(text) < 90 and text[0].isupper() and not text.endswith((".", ":", ";"))


def _format(zones: Zones, symbol: Found[str]) -> Found[str]:
    for line in zones.head:
        if _PARTY.search(flat(line.text)):
            return found("party", line.number)
    if symbol.value:
        party = re.search(r"/\w*(du|hu|tu|qu|tw|db|cb)$", flat(symbol.value))
        return found("party" if party else "state", symbol.line or 1, 0.9)
    for line in zones.tail:
        if any(re.match(r"^(t|k)\s?/\s?[mtl]\b", flat(cell)) for cell in line.cells):
            return found("party", line.number, 0.8)
    first = next((line.number for line in zones.lines if not line.is_blank), None)
    return found("state", first, 0.6) if first is not None else SILENT


def _organ(zones: Zones, issuer: Found[str], superior: str, symbol: Found[str], title: Found[str]) -> Found[str]:
    if issuer.value and (organ := organ_of(issuer.value)):
        return found(organ, issuer.line or 1, min(0.95, issuer.confidence + 0.1))
    if symbol.value and (organ := organ_of_symbol(symbol.value)):
        return found(organ, symbol.line or 1, 0.8)
    if superior and (organ := organ_of(superior)):
        return found(organ, issuer.line or 1, 0.6)
    for line in zones.tail:
        if signs(line) and (organ := organ_of(line.text)) and organ != "other":
            return found(organ, line.number, 0.7)
    head = re.search(r"\b(?:chu tich|nguoi dung dau|bi thu)\b[^,;]*", flat(title.value or ""))
    if head and (organ := organ_of(head[0])):
        return found(organ, title.line or 1, 0.6)
    return SILENT


def _level(
    zones: Zones, issuer: Found[str], superior: str, symbol: Found[str], title: Found[str], place: Found[str]
) -> Found[str]:
    if issuer.value and (level := level_of(issuer.value, superior, place.value or "")):
        return found(level, issuer.line or 1, min(0.95, issuer.confidence + 0.1))
    if symbol.value and (level := level_of_symbol(symbol.value)):
        return found(level, symbol.line or 1, 0.7)
    if superior and (level := level_of(superior, "", place.value or "")):
        return found(level, issuer.line or 1, 0.6)
    head = re.search(
        r"\b(?:chu tich|nguoi dung dau|bi thu|lanh dao|chinh quyen|ubnd|uy ban)\b.*", flat(title.value or "")
    )
    if head and (level := level_of(head[0], superior, place.value or "")):
        return found(level, title.line or 1, 0.6)
    for block in zones.preamble[-1:]:
        if (clause := drawing_up(block.text)) and (level := level_of(clause.name, superior, place.value or "")):
            return found(level, block.line_at(clause.start), 0.6)
    return SILENT
