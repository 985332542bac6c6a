"""Where the recipients and the signature begin and end."""

import re
from collections.abc import Sequence

from doithoai.core.reading.layout.flat import flat
from doithoai.core.reading.layout.lines import Line
from doithoai.core.reading.layout.marks import is_capital, mark_of

RECIPIENTS = re.compile(r"\bn[oơ]i (nhan|gui)\b\s*(?=[:;.]|$)")
SIGNER = re.compile(
    r"^(t\s?[/.]\s?m\b|tm\b|k\s?[/.]\s?t\b|kt\b|t\s?[/.]\s?l\b|tl\b|tuq\b|t/uq\b|q\.\s|quyen (chu tich|bi thu)"
    r"|(pho )?(chu tich|bi thu|giam doc|truong ban|chanh van phong|chu nhiem|truong phong|hieu truong|tong giam doc)\b"
    r"|(truong|pho) (doan|khoi)\b|chi huy truong|thuong truc (dang uy|huyen uy|tinh uy|hdnd)|dai dien )"
)
"""How the lines of a signature open (written without marks)."""

_APPENDIX = re.compile(r"^(phu luc|danh sach|chuong trinh|lich |bieu|mau|phan cong|du kien|phieu|bang )")
_SHORT = 70
_LAST = 14


def tail_bounds(lines: Sequence[Line]) -> tuple[int, int]:
    """The places of the first line of the tail and of the first line behind it."""
    received = _recipients_start(lines)
    start = _signature_start(lines, received) if received is not None else _last_signature(lines)
    return start, _appendix_start(lines, start if received is None else received)


def _recipients_start(lines: Sequence[Line]) -> int | None:
    for place in range(len(lines) - 1, -1, -1):
        if any(RECIPIENTS.match(flat(cell)) for cell in lines[place].cells):
            return place
    return None


def _signature_start(lines: Sequence[Line], received: int) -> int:
    """The first line of a signature that stands above its recipients, else the recipients themselves."""
    start = received
    for place in range(received - 1, max(-1, received - _LAST), -1):
        line = lines[place]
        if line.is_blank:
            continue
        if len(line.text) > _SHORT or mark_of(line.text).mark or line.text.endswith((".", ";", ":")):
            break
        if signs(line):
            start = place
    return start


def signs(line: Line) -> bool:
    """Does a column of the line open as a signature does: in capitals, with a capacity or a title."""
    return any((SIGNER.match(flat(cell)) and is_capital(cell)) or cell in ("KT.", "TM.") for cell in line.cells)


def _last_signature(lines: Sequence[Line]) -> int:
    """Without recipients: the capitals of the signer in the last written lines."""
    written = [place for place, line in enumerate(lines) if not line.is_blank][-_LAST:]
    return next((place for place in written if signs(lines[place])), len(lines))


def _appendix_start(lines: Sequence[Line], start: int) -> int:
    """The first line of an appendix behind the tail: a name of one in capitals."""
    for place in range(start + 1, len(lines)):
        if _APPENDIX.match(flat(lines[place].text)) and is_capital(" ".join(lines[place].text.split()[:2])):
            return place
    return len(lines)
