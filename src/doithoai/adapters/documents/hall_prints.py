"""What is printed for a hall: badges and place cards to cut, the seating plan, lists with columns to write in."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from doithoai.adapters.documents.codes import code_as_svg
from doithoai.adapters.documents.typesetting import typeset_apart

WORDS = {
    "title": "Thẻ và biển tên",
    "number": "Số",
    "seat": "Chỗ",
    "code": "Mã vào cửa",
    "page": "Trang",
}
PLAN_WORDS = {
    "title": "Sơ đồ chỗ ngồi",
    "number": "số",
    "stage": "BÀN CHỦ TRÌ",
    "reserved": "dành riêng",
    "towards": "PHÍA BÀN CHỦ TRÌ",
}


@dataclass(frozen=True)
class Occasion:
    """What every sheet says of the meeting: who holds it, its title, when, and when the sheet was printed."""

    authority: str
    title: str
    when: str
    printed_at: datetime

    @property
    def printed(self) -> str:
        """`In lúc 08:00 ngày 02/03/2026`."""
        return f"In lúc {self.printed_at:%H:%M} ngày {self.printed_at:%d/%m/%Y}"


@dataclass(frozen=True)
class HallCard:
    """One person: `role` as the badge calls it, `address` what the square code holds and the door reads."""

    name: str
    group: str
    number: str
    seat: str
    code: str
    address: str
    role: str


@dataclass(frozen=True)
class PlanChair:
    """One chair; `tone` 1 or 2 shades neighbouring groups apart, an empty name is a free chair."""

    seat: str
    name: str = ""
    group: str = ""
    number: str = ""
    reserved: bool = False
    tone: int = 0


@dataclass(frozen=True)
class Column:
    """A column of a list; `width` in millimetres, 0 for what is left, below 0 for that many shares of it."""

    name: str
    width: float
    align: str = "left"


@dataclass(frozen=True)
class Rows:
    """One block of a list under its name, then `empty` lines to write on."""

    name: str
    rows: Sequence[Sequence[str]]
    empty: int = 0


@dataclass(frozen=True, kw_only=True)
class HallList:
    """A list for the hall. Heights in millimetres, 0: as the words need; `size` of the letters in points."""

    title: str
    columns: Sequence[Column]
    groups: Sequence[Rows]
    note: str = ""
    landscape: bool = False
    page_columns: int = 1
    page_per_group: bool = False
    row_mm: float = 0
    empty_mm: float = 8
    size: float = 11


def render_cards(cards: Sequence[HallCard], occasion: Occasion, *, badges: bool, place_cards: bool) -> bytes:
    """Badges (eight on a page), then place cards to fold (three on a page), as one A4 PDF."""
    shown = [asdict(card) | {"square": code_as_svg(card.address)} for card in cards]
    return _set(
        "hall_cards.typ", occasion, {"words": WORDS, "cards": shown, "badges": badges, "place_cards": place_cards}
    )


def render_plan(rows: Sequence[tuple[str, Sequence[PlanChair]]], occasion: Occasion) -> bytes:
    """The seating plan on A4 or, for long rows, A3; more rows than one page holds go on with the next."""
    shown = [{"letter": letter, "chairs": [asdict(chair) for chair in chairs]} for letter, chairs in rows]
    most = max((len(chairs) for _, chairs in rows), default=1)
    more = {"words": PLAN_WORDS, "dialogue": occasion.title, "rows": shown, "chairs": most}
    return _set("hall_plan.typ", occasion, more)


def render_list(shown: HallList, occasion: Occasion) -> bytes:
    """The list as an A4 PDF, its head repeated on every page."""
    content = asdict(shown) | {"words": WORDS, "dialogue": occasion.title}
    return _set("hall_table.typ", occasion, content)


def _set(template: str, occasion: Occasion, content: dict[str, object]) -> bytes:
    known = {
        "authority": occasion.authority,
        "title": occasion.title,
        "when": occasion.when,
        "printed": occasion.printed,
    }
    at = occasion.printed_at.replace(microsecond=0)
    return typeset_apart({"content": json.dumps(known | content)}, at, template=template)
