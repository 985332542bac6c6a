"""Where on the page a signature stands: in the room above the name, which our papers mark by a named destination."""

from collections.abc import Mapping
from dataclasses import dataclass

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

from doithoai.adapters.signatures.stamp import POINTS_PER_MM

Box = tuple[float, float, float, float]
_MARK = "signature-"
_ABOVE_THE_MARK = 10
"""The typesetter puts a destination ten points above the place it marks."""
ROOM_MM = (52, 21)
"""Width and height that a person's signature may take: the paper leaves 24 mm above the name."""
_CLEAR_MM = 1.5
_EDGE_MM = 4
CORNER_MM = (80, 20)
"""Width and height of the text on an attachment."""


@dataclass(frozen=True)
class Spot:
    """The middle of the top of the name, in points from the lower left corner; `page` counts from 0."""

    page: int
    x: float
    y: float


def signature_spots(reader: PdfFileReader) -> Mapping[int, Spot]:
    """By number of the signature, 1 and perhaps 2; empty for a PDF that no program of ours has made."""
    pages = {page_ref(reader, number): number for number in range(int(reader.root["/Pages"]["/Count"]))}
    names = list(reader.root.get("/Names", {}).get("/Dests", {}).get("/Names", ()))
    found: dict[int, Spot] = {}
    for name, target in zip(names[::2], names[1::2], strict=False):
        number = str(name).removeprefix(_MARK)
        if not str(name).startswith(_MARK) or not number.isdigit():
            continue
        place = target.get_object() if isinstance(target, generic.IndirectObject) else target
        place = place["/D"] if isinstance(place, generic.DictionaryObject) else place
        page = pages.get(place.raw_get(0).reference)
        if page is not None:
            found[int(number)] = Spot(page, float(place[2]), float(place[3]) - _ABOVE_THE_MARK)
    return found


def page_ref(reader: PdfFileReader, number: int) -> generic.Reference:
    """What the page is called inside the file."""
    found: generic.IndirectObject = reader.find_page_for_modification(number)[0]
    return found.reference


def person_box(spot: Spot, ratio: float, width_mm: float | None = None) -> Box:
    """Centred over the name; as large as the room allows, or as wide as asked."""
    width = width_mm or min(ROOM_MM[0], ROOM_MM[1] * ratio)
    return _around(spot.x, spot.y + (_CLEAR_MM + ROOM_MM[1] / 2) * POINTS_PER_MM, width, width / ratio)


def organ_box(person: Box, ratio: float, width_mm: float, *, over: float = 1 / 3) -> Box:
    """The seal over a third of the signature, on its left side (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
    left, bottom, right, top = person
    width = width_mm * POINTS_PER_MM
    seal_right = max(left + (right - left) * over, width + _EDGE_MM * POINTS_PER_MM)
    return _around(seal_right - width / 2, (bottom + top) / 2, width_mm, width_mm / ratio)


def corner_box(reader: PdfFileReader) -> Box:
    """Top right of the first page."""
    page, _ = reader.find_page_for_modification(0)
    box = page.get_object().get("/MediaBox", (0, 0, 595, 842))
    right, top = float(box[2]) - 15 * POINTS_PER_MM, float(box[3]) - 6 * POINTS_PER_MM
    return right - CORNER_MM[0] * POINTS_PER_MM, top - CORNER_MM[1] * POINTS_PER_MM, right, top


def last_signature_box(reader: PdfFileReader, spot: Spot) -> Box | None:
    """Where the person's signature stands that was put above this name; None: nobody has signed there visibly."""
    for each in reversed(reader.embedded_regular_signatures):
        box = tuple(float(side) for side in each.sig_field.get("/Rect", (0, 0, 0, 0)))
        on_page = each.sig_field.get_value_as_reference("/P", optional=True) == page_ref(reader, spot.page)
        if len(box) == 4 and on_page and box[0] < spot.x < box[2] and box[1] < spot.y + 60:
            return box[0], box[1], box[2], box[3]
    return None


def _around(x: float, y: float, width_mm: float, height_mm: float) -> Box:
    half_width, half_height = width_mm * POINTS_PER_MM / 2, height_mm * POINTS_PER_MM / 2
    return x - half_width, y - half_height, x + half_width, y + half_height
