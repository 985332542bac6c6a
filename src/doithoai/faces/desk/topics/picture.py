"""The map of topics as a drawing, worked out before the template: two shapes, for a wide page and for a phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from doithoai.apps.topics.mapping import MapRow, TopicMap
from doithoai.core.topics.picture import LINE, PAD, Tile, label, tiles
from doithoai.faces.desk.topics.words import state_shown

TYPE = 15.0
SHAPES = {"wide": (1000.0, 460.0), "tall": (340.0, 620.0)}
GAP = 2.0


@dataclass(frozen=True)
class Drawn:
    """One rectangle: the lines of its name and of its count with their baselines; `number` leads to the list."""

    tile: Tile
    state: str
    url: str
    lines: list[tuple[str, float]]
    number: int
    title: str

    @property
    def text_x(self) -> float:
        """Where its lines begin."""
        return self.tile.x + PAD


def pictures(topics: TopicMap) -> list[dict[str, Any]]:
    """Both drawings; none while nobody has raised anything."""
    rows = sorted(topics.whole, key=lambda row: -row.voices)
    shown = [row for row in rows if row.voices]
    numbers = {id(row): at for at, row in enumerate(topics.whole, start=1)}
    return [
        {"name": name, "width": width, "height": height, "tiles": _drawn(shown, numbers, width, height)}
        for name, (width, height) in SHAPES.items()
        if shown
    ]


def _drawn(rows: Sequence[MapRow], numbers: dict[int, int], width: float, height: float) -> list[Drawn]:
    laid = tiles([row.voices for row in rows], width, height)
    return [_one(row, tile, numbers[id(row)]) for row, tile in zip(rows, laid, strict=True)]


def _one(row: MapRow, whole: Tile, number: int) -> Drawn:
    tile = Tile(whole.x + GAP / 2, whole.y + GAP / 2, max(whole.width - GAP, 0.5), max(whole.height - GAP, 0.5))
    name = row.topic.title if row.topic else _("Chưa vào chủ đề nào")
    voices = _("%(n)s người nêu") % {"n": row.voices}
    words = label(f"{number}. {name}", tile, TYPE)
    lines = [*words, *label(voices, tile, TYPE, below=0)[:1]] if words else label(str(number), tile, TYPE, below=0)
    at = [tile.y + PAD + TYPE + place * TYPE * LINE for place in range(len(lines))]
    return Drawn(
        tile,
        state_shown(row.state).code if row.topic else "rest",
        reverse("desk:topic", args=[row.topic.pk]) if row.topic else "",
        list(zip(lines, at, strict=True)),
        number,
        f"{name}: {voices}",
    )
