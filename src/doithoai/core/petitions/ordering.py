"""In which order a list of petitions stands, and the key of a page in it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from doithoai.core.wording import gettext_noop


class Order(StrEnum):
    NEWEST = "newest"
    WAITING = "waiting"
    """Open ones first, those that came first before."""
    DUE = "due"
    """Open ones with a date first, the nearest date before."""
    VOICES = "voices"


ORDER_WORDS: dict[Order, str] = {
    Order.NEWEST: gettext_noop("Mới nhất trước"),
    Order.WAITING: gettext_noop("Chờ lâu nhất trước"),
    Order.DUE: gettext_noop("Đến hạn trước"),
    Order.VOICES: gettext_noop("Nhiều người nêu nhất trước"),
}


@dataclass(frozen=True)
class Place:
    """Where a page begins: the value by which the list is ordered (None comes last) and the petition."""

    value: date | int | None
    petition_id: int

    def __str__(self) -> str:
        return str(self.petition_id) if self.value is None else f"{self.value}~{self.petition_id}"


def read_place(text: str, order: Order) -> Place | None:
    """The place as it stands in an address; None for anything that is none in this order."""
    value, _, number = text.rpartition("~")
    if not number.isdecimal() or not number.isascii() or len(number) > 15:
        return None
    if order == Order.NEWEST or (not value and order != Order.VOICES):
        return Place(None, int(number)) if not value else None
    if order == Order.VOICES:
        return Place(int(value), int(number)) if value.isdecimal() and value.isascii() and len(value) < 10 else None
    try:
        return Place(date.fromisoformat(value), int(number))
    except ValueError:
        return None
