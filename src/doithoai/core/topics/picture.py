"""The topics of a dialogue as one picture: rectangles as large as the voices they stand for, with names that fit.

Rows are laid one after another along the shorter side, each as long as keeps its tiles closest to squares (squarified
treemap, Bruls, Huizing and van Wijk, 2000).
"""

from collections.abc import Sequence
from dataclasses import dataclass

LETTER = 0.58
"""Width of a letter of the interface type, in parts of the size of the type."""
LINE = 1.35
"""Height of a line, in parts of the size of the type."""
PAD = 8.0
MOST_LINES = 4


@dataclass(frozen=True)
class Tile:
    """A rectangle, in units of the picture."""

    x: float
    y: float
    width: float
    height: float


def tiles(sizes: Sequence[float], width: float, height: float) -> list[Tile]:
    """A rectangle for each size (largest first, each above 0) that together fill `width` times `height`."""
    total = sum(sizes)
    if not sizes or total <= 0:
        return []
    areas = [size * width * height / total for size in sizes]
    laid: list[Tile] = []
    room = Tile(0, 0, width, height)
    while len(laid) < len(areas):
        row = _row(areas[len(laid) :], min(room.width, room.height))
        made, room = _lay(row, room)
        laid += made
    return laid


def _row(areas: Sequence[float], side: float) -> Sequence[float]:
    """The first areas that make the best row along a side."""
    best = 1
    while best < len(areas) and _worst(areas[: best + 1], side) <= _worst(areas[:best], side):
        best += 1
    return areas[:best]


def _worst(row: Sequence[float], side: float) -> float:
    total = sum(row)
    return max(max(side * side * area / (total * total), total * total / (side * side * area)) for area in row)


def _lay(row: Sequence[float], room: Tile) -> tuple[list[Tile], Tile]:
    total, made = sum(row), list[Tile]()
    if room.width >= room.height:
        thick, at = total / room.height, room.y
        for area in row:
            made.append(Tile(room.x, at, thick, area / thick))
            at += area / thick
        return made, Tile(room.x + thick, room.y, max(room.width - thick, 0.0), room.height)
    thick, at = total / room.width, room.x
    for area in row:
        made.append(Tile(at, room.y, area / thick, thick))
        at += area / thick
    return made, Tile(room.x, room.y + thick, room.width, max(room.height - thick, 0.0))


def label(words: str, tile: Tile, size: float, *, below: int = 1) -> list[str]:
    """The words in lines that fit the tile in type of that size, leaving `below` lines free; none where none fits."""
    letters = int((tile.width - 2 * PAD) / (size * LETTER))
    lines = min(int((tile.height - 2 * PAD) / (size * LINE)) - below, MOST_LINES)
    if lines < 1 or letters < max(4, *(len(word) for word in words.split()), 0):
        return []
    made = [""]
    for word in words.split():
        longer = f"{made[-1]} {word}".strip()
        if len(longer) <= letters:
            made[-1] = longer
        else:
            made.append(word)
    if len(made) > lines:
        made = made[:lines]
        made[-1] = f"{made[-1][: letters - 1].rstrip()}…"
    return made
