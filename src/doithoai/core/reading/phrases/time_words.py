"""The words with which plans speak of their time: headings, "to be announced", "tentatively", and what is no time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from doithoai.core.reading.layout.flat import flat
from doithoai.core.reading.layout.outline import Block
from doithoai.core.reading.layout.passages import DUTIES, Passage, labelled
from doithoai.core.reading.layout.zones import Zones
from doithoai.core.reading.phrases.spans import Clock, Span, clocks_in, spans_in

LABEL = re.compile(
    r"^(?:du kien |ve |(?:dieu chinh|thay doi|sua doi)\b(?:[^:]{0,50} ve)? |(?:noi dung |muc |"
    r"diem )?)(?:(?:noi dung|hinh thuc|dia diem|thanh phan|quy mo|so lan|so buoi|so cuoc)[ ,\-–va]+)*"
    r"(?:du kien )?(?:thoi gian|ngay gio|lich (?:to chuc|doi thoai|tiep xuc))\b"
)
"""What the part on the time is called."""
_NOT_THE_TIME = re.compile(
    r"thoi gian (?:va noi dung )?(?:phat bieu|tra loi|gui|tiep nhan|hoan thanh|lay y kien|thu thap|tong hop|chuan bi|"
    r"dang ky|bao cao|giai quyet|thao luan|trao doi|xay dung|ban hanh|giai dap|cong khai|niem yet|thong bao|"
    r"tuyen truyen|nop|noi dung|khao sat|moi (?:nguoi|y kien|luot))"
)
OTHER_LABELS = re.compile(
    r"^(?:ve )?(?:dia diem|thanh phan|chu tri|nguoi chu tri|thu ky|noi dung|hinh thuc|doi tuong|dai bieu|khach moi|"
    r"chuong trinh|kinh phi|trang phuc|so luong|phuong phap|cach thuc)"
)
ANNOUNCED = re.compile(
    r"thong bao (?:cu the )?sau|(?:co|se|duoc) thong bao|thong bao (?:cu the|rieng|thoi gian)|(?:co|theo) giay moi|"
    r"theo thong bao|(?:va|,) thong bao|(?:xac dinh|quyet dinh|bao|an dinh) sau\b"
    r"|\bdo [^.;:]{3,60}? (?:quyet dinh|an dinh|thong bao|bo tri|sap xep|lua chon)\b|se (?:co )?thong bao"
)
TENTATIVE = re.compile(r"\bdu kien\b|\btam thoi\b|\bdu dinh\b|\bkhoang (?!thoi gian)")
MOVED = re.compile(r"\b(?:dieu chinh|sua doi|thay doi|chuyen|doi|lui|hoan|dung)\b")
MOVED_TO = re.compile(
    r"\b(?:sang|(?:sua (?:doi )?|doi |chuyen |chinh )?thanh|lui den|lui sang|nay la|"
    r"thoi gian moi)\b"
)
MOST_MOVES = 10
"""Times that one passage moves the day; those before the last ones are given up anyhow."""
LAST_DAY = re.compile(r"(?:truoc|cham nhat|han chot|den het|truoc het|xong)\s?(?:la |vao |den )?[~\s,]*(?:ngay\s?)?$")
HELD = re.compile(r"\b(?:to chuc|dien ra|tien hanh|duoc tien hanh|bat dau|khai mac|an dinh)\b")
DIALOGUE = re.compile(r"doi thoai|hoi nghi|tiep xuc|buoi gap")
DUE = re.compile(
    r"\b(?:gui|nop|bao cao|hoan thanh|tong hop|ban hanh|trinh|dang ky|niem yet|ket qua|phat hanh|can cu|thuc hien "
    r"(?:ke hoach|quyet dinh|nghi quyet|chi thi|quy che|thong bao|chuong trinh|cong van|huong dan)|(?:ke hoach|"
    r"thong bao|cong van) so)\b"
)
_YEAR = re.compile(r"\bnam (20\d\d)\b")


@dataclass(frozen=True)
class Said:
    """A passage that speaks of the time, with its days and times of day."""

    passage: Passage
    spans: tuple[Span, ...]
    clocks: tuple[Clock, ...]


def plan_year(zones: Zones) -> int | None:
    """The year that title, preamble or date line names: what a day without a year falls in."""
    title = " ".join(flat(line.text) for line in zones.title)
    last_words = flat(zones.preamble[-1].text)[-200:] if zones.preamble else ""
    date_line = " ".join(flat(line.text) for line in zones.head)
    for text in (re.sub(r"ke hoach so.*? ve ", "", title), last_words, date_line):
        years = _YEAR.findall(text)
        if years:
            return int(years[-1])
    return None


def time_headings(blocks: Sequence[Block], without: re.Pattern[str] | None = DUTIES) -> list[Block]:
    """The blocks about the time of the dialogue, not those inside of one another."""
    return [block for block in labelled(blocks, LABEL, without) if not _NOT_THE_TIME.search(flat(block.label))]


def heard(passage: Passage, year: int | None) -> Said:
    """The days and times of day of a passage; of what is moved only where it is moved to."""
    plain = passage.plain
    if MOVED.search(plain):
        moves = list(MOVED_TO.finditer(plain))[-MOST_MOVES:]
        to = next((hit for hit in reversed(moves) if spans_in(passage.text[hit.end() :], year)), None)
        passage = passage.cut(to.end()) if to else passage
        plain = passage.plain
    masked = _without_clocks(plain, clocks_in(passage.text))
    spans = tuple(
        span for span in spans_in(passage.text, year) if not LAST_DAY.search(masked[max(0, span.at - 30) : span.at])
    )
    return Said(passage, spans, clocks_in(passage.text))


def _without_clocks(plain: str, clocks: Sequence[Clock]) -> str:
    for clock in clocks:
        plain = plain[: clock.at] + "~" * (clock.stop - clock.at) + plain[clock.stop :]
    return plain
