"""Pictures that stand for photographs taken as proof."""

import io

from PIL import Image, ImageDraw

PAPER, WOOD, INK = (243, 237, 226), (150, 116, 78), (110, 104, 96)


def blank() -> bytes:
    """A plain picture."""
    return _png(Image.new("RGB", (320, 200), PAPER))


def board() -> bytes:
    """A notice on a wooden board."""
    picture = Image.new("RGB", (640, 480), WOOD)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((210, 50, 430, 430), fill=PAPER, outline=INK)
    for number in range(14):
        pen.line((235, 90 + number * 23, 405 - 40 * (number % 3 == 2), 90 + number * 23), fill=INK, width=4)
    return _png(picture)


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
