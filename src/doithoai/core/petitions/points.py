"""A petition that asks several things: it closes only when every point is answered."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

MOST_POINTS = 30
_OWN_NUMBER = re.compile(r"(?:\(?\d{1,2}\s?(?:[.)](?!\d)|/(?=\s*[^\W\d]))|[-+•–](?=\s))\s*")
"""How writers number a list themselves: "1.", "2)", "3/ Đề nghị", "- "; not "1.5 km", "30/4", "24 - 26"."""


class PointsUnanswered(Refused):
    """Some points of the petition have no answer yet."""

    code = "points_unanswered"
    sentence = gettext_noop(
        "Còn nội dung chưa được trả lời: {points}. Một ý kiến chỉ khép lại khi mọi nội dung đã có câu trả lời."
    )
    field = "points"


class PointAlreadyAnswered(Refused):
    """An answered point may not be reworded or dropped."""

    code = "point_already_answered"
    sentence = gettext_noop("Nội dung {number} đã được trả lời nên không sửa, không bỏ được.")
    field = "points"


class TooManyPoints(Refused):
    """More points than a reader can follow: most likely several petitions."""

    code = "too_many_points"
    sentence = gettext_noop("Một ý kiến tách được tối đa {most} nội dung.")
    field = "points"


@dataclass(frozen=True)
class PointText:
    """One numbered request."""

    order: int
    text: str
    answered_on: date | None = None


def without_number(text: str) -> str:
    """The point without the number or dash its writer gave it: points are numbered by their place.

    >>> without_number("1. Nạo vét cống")
    'Nạo vét cống'
    """
    own = _OWN_NUMBER.match(text)
    return text[own.end() :] if own else text


def divide(old: Sequence[PointText], texts: Iterable[str]) -> list[PointText]:
    """The points after they are written anew, numbered from 1; answered ones keep their place and words.

    Raises `PointAlreadyAnswered` when an answered point would change, `TooManyPoints` above thirty.
    """
    cleaned = [text for text in (without_number(tidy(text)) for text in texts) if text]
    if len(cleaned) > MOST_POINTS:
        raise TooManyPoints(most=MOST_POINTS)
    answered = {point.order: point for point in old if point.answered_on is not None}
    for order, point in answered.items():
        if order > len(cleaned) or cleaned[order - 1] != without_number(point.text):
            raise PointAlreadyAnswered(number=order)
    return [
        answered[order] if order in answered else PointText(order, text) for order, text in enumerate(cleaned, start=1)
    ]


def check_all_answered(points: Iterable[PointText]) -> None:
    """Raises `PointsUnanswered` with the numbers of the points that have no answer."""
    missing = [str(point.order) for point in points if point.answered_on is None]
    if missing:
        raise PointsUnanswered(points=", ".join(missing))
