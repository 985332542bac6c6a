"""Legal bases that plans still cite although they no longer hold."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class EndedBasis:
    """A document, found by its number, that ceased to hold on a day, and what to cite instead."""

    number: str
    ended_on: date
    instead: str


ENDED_BASES = (
    EndedBasis("97/2019/QH14", date(2025, 1, 1), "Luật Tổ chức chính quyền địa phương số 72/2025/QH15"),
    EndedBasis("77/2015/QH13", date(2025, 3, 1), "Luật Tổ chức chính quyền địa phương số 72/2025/QH15"),
)


def ended_basis(text: str, on: date) -> EndedBasis | None:
    """The ended document that a line of legal basis names, when it no longer holds on that day."""
    return next((basis for basis in ENDED_BASES if basis.number in text and on >= basis.ended_on), None)
