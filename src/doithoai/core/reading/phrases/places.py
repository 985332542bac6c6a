"""The words with which plans name a place."""

import re

from doithoai.core.reading.layout.flat import flat, trimmed
from doithoai.core.reading.layout.outline import Block
from doithoai.core.reading.layout.passages import DUTIES, labelled
from doithoai.core.reading.layout.zones import Zones

VENUE_LABEL = re.compile(
    r"^(?:ve |du kien |(?:dieu chinh|thay doi|sua doi)\b(?:[^:]{0,50} ve)? |(?:thoi gian|noi dung|"
    r"hinh thuc)[ ,\-–va]+)?"
    r"(?:dia diem|noi to chuc|diem cau chinh)\b(?! niem yet| tiep nhan| gui| nhan)"
)
WORDS_OF_PLACE = (
    r"hoi truong|nvh|phong hop|phong hoi|nha van hoa|nha sinh hoat|nha cong vu|nha van|tru so|trung tam|"
    r"hoi quan|san |"
    r"dinh |chua |truong |ubnd|uy ban|dang uy|van phong|khu |cau lac bo|diem cau|tram |so |huyen uy|tinh uy|thanh uy|"
    r"nha |hop tac xa|cong ty|khach san|rap |cung |ban |thon |to dan pho|ap |khu pho|khom |buon |lang "
    r"|xom |to |don |cum |xa |phuong "
)
_AT = re.compile(r"(?:\btai|\bo|@)\s(?:cac )?(?=(?:" + WORDS_OF_PLACE + r"))")
_END = re.compile(
    r"[;:]|\.(?=\s|$)|,? (?:voi su|do dong chi|do ong|de (?:doi|gap|nghe)|bat dau|(?:de )?(?:doi thoai|"
    r"tiep xuc|gap go)|vao (?:luc|hoi|ngay)|"
    r"thanh phan|doi tuong|gom)\b|$"
)
_CLOCK_OR_DAY = re.compile(
    r"[,\s(]+(?:vao\s|tu\s|luc\s)?(?:\d{1,2} ?(?:gio|h)\b|\d{1,2}h\d\d|ngay \d|(?:sang|chieu) ngay)"
)
LEFT_OPEN = re.compile(
    r"\bdo [^.;:]{3,60}? (?:quyet dinh|an dinh|thong bao|bo tri|sap xep|lua chon|chuan bi|xay dung|ban hanh)\b"
)
"""`Do UBND xã bố trí`: no place yet."""
_NAMED = re.compile(r"\b(?:hoi truong|nha van hoa|tru so|tang|so \d|trung tam|phong hop)\b")
UNCHANGED = re.compile(r"^(?:van )?(?:giu nguyen|khong thay doi|khong doi)\s*(?:nhu cu\s*)?(?:la |tai )?")
LEAD = re.compile(
    r"^(?:(?:du kien|to chuc|duoc to chuc|se to chuc|hoi nghi|buoi|cuoc|doi thoai|tiep xuc|chuyen|doi|"
    r"dieu chinh|sang|"
    r"thanh|moi)\s)*tai\s|^(?:du kien|la)\s(?:tai\s)?"
)
MOVED_TO = re.compile(
    r"\b(?:(?:chuyen|doi|thay doi) tu [^;]{3,90} (?:den|sang|ve|qua|thanh)|sua doi thanh|chuyen (?:den|ve|qua"
    r"|sang)|doi sang|doi thanh|thanh|"
    r"sang)\s*:?\s+(?:[\"“])?(?:\d+\.\s*)?(?:dia diem\s*:\s*)?(?:tai\s)?"
)


def venue_blocks(zones: Zones) -> list[Block]:
    """The blocks about the place; outside of the duties, else anywhere."""
    outside = labelled(zones.body, VENUE_LABEL, DUTIES)
    return outside or labelled(zones.body, VENUE_LABEL)


def place_in(text: str) -> str | None:
    """The place that a sentence names behind "tại"; None where it names none."""
    plain = flat(text)
    hit = _AT.search(plain)
    if not hit:
        return None
    start = hit.end()
    end = _END.search(plain, start)
    stop = end.start() if end else len(text)
    timed = _CLOCK_OR_DAY.search(plain, start, stop)
    place = trimmed(text[start : timed.start() if timed else stop])
    return place if place and not left_open(place) else None


def left_open(text: str) -> bool:
    """Does the text leave the place to somebody's choice, without naming one."""
    plain = flat(text)
    return bool(LEFT_OPEN.search(plain)) and not _NAMED.search(plain)
