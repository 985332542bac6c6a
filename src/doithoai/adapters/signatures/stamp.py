"""What a signature shows on the page, drawn as a PDF page of its own so that letters and colours stay exact.

Nghị định 30/2020/NĐ-CP, Phụ lục I: the person's signature is a blue picture, the organ's a red seal in real size, both
PNG with a transparent background; on an attachment kept in a file of its own stands a text of 10 points.
"""

import json
import shutil
from dataclasses import dataclass
from importlib import resources
from io import BytesIO
from pathlib import Path

import typst
from PIL import Image

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

POINTS_PER_MM = 72 / 25.4
_LARGEST_PICTURE = 5 * 1024 * 1024
_MOST_PIXELS = 25_000_000
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, IndexError, Image.DecompressionBombError)
BLUE, RED, BLACK = "#1a3d8f", "#c00000", "#000000"


class PictureUnfit(Refused):
    """The picture of a signature must be a PNG that lets the paper show through."""

    code = "picture_unfit"
    sentence = gettext_noop("Ảnh chữ ký phải là tệp PNG nền trong suốt, không quá 5 MB (Nghị định 30/2020, Phụ lục I).")


@dataclass(frozen=True)
class Picture:
    """A checked PNG; `width_mm` is its real width where the file says how dense its points are."""

    data: bytes
    ratio: float
    width_mm: float | None


@dataclass(frozen=True)
class Stamp:
    """What is drawn: a picture, or lines of text. Sizes in points."""

    width: float
    height: float
    picture: Picture | None = None
    lines: tuple[str, ...] = ()
    size: float = 8
    colour: str = BLACK
    right: bool = False


def read_picture(data: bytes) -> Picture:
    """The picture of a signature or a seal. Raises PictureUnfit."""
    if len(data) > _LARGEST_PICTURE:
        raise PictureUnfit
    try:
        with Image.open(BytesIO(data), formats=["PNG"]) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise PictureUnfit
            picture.load()
            lowest = picture.convert("RGBA").getchannel("A").getextrema()[0]
            density = picture.info.get("dpi", (0, 0))[0]
            ratio, wide = picture.width / picture.height, picture.width
    except _BROKEN as broken:
        raise PictureUnfit from broken
    if not isinstance(lowest, int) or lowest > 0:
        raise PictureUnfit
    return Picture(data, ratio, wide / density * 25.4 if density > 1 else None)


def draw_stamp(stamp: Stamp, folder: Path) -> Path:
    """The stamp as `stamp.pdf` in `folder`, an empty folder of the caller."""
    source = Path(str(resources.files("doithoai.adapters.signatures"))) / "stamp.typ"
    shutil.copyfile(source, folder / "stamp.typ")
    if stamp.picture:
        (folder / "picture.png").write_bytes(stamp.picture.data)
    shown = {
        "width": stamp.width,
        "height": stamp.height,
        "picture": stamp.picture is not None,
        "lines": stamp.lines,
        "size": stamp.size,
        "colour": stamp.colour,
        "right": stamp.right,
    }
    fonts = Path(str(resources.files("doithoai.adapters.documents"))) / "fonts"
    made = typst.compile(
        str(folder / "stamp.typ"),
        root=str(folder),
        sys_inputs={"stamp": json.dumps(shown)},
        ignore_system_fonts=True,
        font_paths=[str(fonts)],
    )
    place = folder / "stamp.pdf"
    place.write_bytes(made if isinstance(made, bytes) else made[0])
    return place
