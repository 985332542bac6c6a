"""The map of topics as a drawing, worked out before the template: two shapes, for a wide page and for a phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from doithoai.apps.topics.mapping import MapRow, TopicMap
from doithoai.apps.topics.models import Topic
from doithoai.core.topics.picture import LINE, PAD, Tile, label, tiles
from doithoai.faces.desk.topics.words import state_shown

TYPE = 15.0
SHAPES = {"wide": (1000.0, 460.0), "tall": (340.0, 620.0)}
GAP = 2.0


@dataclass(frozen=True)
class Drawn:
    """One rectangle: the lines of its name and of its count with their baselines."""

    tile: Tile
    state: str
    url: str
    lines: list[tuple[str, float]]
    title: str

    @property
    def text_x(self) -> float:
        """Where its lines begin."""
        return self.tile.x + PAD


def pictures(topics: TopicMap) -> list[dict[str, Any]]:
    """Both drawings of the topics that people speak of; none while there are none."""
    shown = [row for row in topics.rows if row.voices]
    return [
        {"name": name, "width": width, "height": height, "tiles": _drawn(shown, width, height)}
        for name, (width, height) in SHAPES.items()
        if shown
    ]


def _drawn(rows: Sequence[MapRow], width: float, height: float) -> list[Drawn]:
    laid = tiles([row.voices for row in rows], width, height)
    return [
        _one(row, row.topic, tile, at) for at, (row, tile) in enumerate(zip(rows, laid, strict=True), 1) if row.topic
    ]


def _one(row: MapRow, topic: Topic, whole: Tile, number: int) -> Drawn:
    tile = Tile(whole.x + GAP / 2, whole.y + GAP / 2, max(whole.width - GAP, 0.5), max(whole.height - GAP, 0.5))
    voices = _("%(n)s người nêu") % {"n": row.voices}
    words = label(f"{number}. {topic.title}", tile, TYPE)
    lines = [*words, *label(voices, tile, TYPE, below=0)[:1]] if words else label(str(number), tile, TYPE, below=0)
    at = [tile.y + PAD + TYPE + place * TYPE * LINE for place in range(len(lines))]
    return Drawn(
        tile,
        state_shown(row.state).code,
        reverse("desk:topic", args=[topic.pk]),
        list(zip(lines, at, strict=True)),
        f"{topic.title}: {voices}",
    )
