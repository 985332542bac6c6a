"""Charts drawn on the server: bars and lines with direct labels, a sentence and a table. Geometry only."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

LINE_WIDTH: Final = 640
LINE_HEIGHT: Final = 220
LINE_EDGE: Final = 40


@dataclass(frozen=True)
class Bar:
    """One bar: label, value, its length in percent of the longest, where its cases are listed, its tone."""

    label: str
    value: float
    percent: float
    url: str = ""
    tone: str = ""


def bars(rows: Sequence[Sequence[Any]]) -> list[Bar]:
    """Bars from rows of (label, value[, url[, tone]]); the longest has 100 percent."""
    longest = max((float(row[1]) for row in rows), default=0.0)
    return [
        Bar(
            label=str(row[0]),
            value=row[1],
            percent=round(100 * float(row[1]) / longest, 2) if longest else 0.0,
            url=str(row[2]) if len(row) > 2 else "",
            tone=str(row[3]) if len(row) > 3 else "",
        )
        for row in rows
    ]


def bar_chart(
    rows: Sequence[Sequence[Any]], title: str, sentence: str = "", label_head: str = "", value_head: str = ""
) -> dict[str, object]:
    """Bars with direct labels and the table under them: `{% bar_chart rows title sentence %}`.

    rows: (label, value[, url[, tone]]), tone: done, soon or late; sentence: what the chart shows, in words.
    """
    return {
        "bars": bars(rows),
        "title": title,
        "sentence": sentence,
        "label_head": label_head,
        "value_head": value_head,
    }


@dataclass(frozen=True)
class Point:
    """One point of a line: label, value, and where it stands in the picture (units of its view box)."""

    label: str
    value: float
    x: float
    y: float

    @property
    def above(self) -> float:
        """Where the number stands, clear of the dot."""
        return self.y - 12


def points(rows: Sequence[Sequence[Any]]) -> list[Point]:
    """Points from rows of (label, value), spread evenly; zero lies on the axis."""
    longest = max((float(row[1]) for row in rows), default=0.0) or 1.0
    step = (LINE_WIDTH - 2 * LINE_EDGE) / max(len(rows) - 1, 1)
    floor, room = LINE_HEIGHT - LINE_EDGE, LINE_HEIGHT - 2 * LINE_EDGE
    return [
        Point(str(label), value, round(LINE_EDGE + step * n, 1), round(floor - room * float(value) / longest, 1))
        for n, (label, value, *_rest) in enumerate(rows)
    ]


def line_chart(
    rows: Sequence[Sequence[Any]], title: str, sentence: str = "", label_head: str = "", value_head: str = ""
) -> dict[str, object]:
    """A line with direct labels and the table under it: `{% line_chart rows title sentence %}`.

    rows: (label, value).
    """
    drawn = points(rows)
    return {
        "points": drawn,
        "path": " ".join(f"{p.x},{p.y}" for p in drawn),
        "title": title,
        "sentence": sentence,
        "label_head": label_head,
        "value_head": value_head,
        "width": LINE_WIDTH,
        "height": LINE_HEIGHT,
        "floor": LINE_HEIGHT - LINE_EDGE,
        "edge": LINE_EDGE,
        "label_y": LINE_HEIGHT - 12,
        "end": LINE_WIDTH - LINE_EDGE,
    }
