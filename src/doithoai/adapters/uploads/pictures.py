"""Pictures are decoded and written anew: what is kept is only the picture, without place, camera or hidden matter."""

from io import BytesIO
from typing import BinaryIO

from PIL import Image, ImageOps

from doithoai.core.files import FileLies, FileType, FileUnpacksTooLarge

MOST_PIXELS = 50_000_000
LONGEST_SIDE = 2560
SMALL_SIDE = 480
_FORMATS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, IndexError)
# Pillow warns or raises by its own limit, above ours; both mean the same to the sender
_BOMB = (Image.DecompressionBombError, Image.DecompressionBombWarning)


def reencode_picture(content: bytes, kind: FileType, name: str) -> bytes:
    """The picture upright, at most 2560 pixels a side, without metadata. Raises FileLies, FileUnpacksTooLarge."""
    written_as = _FORMATS[kind.ending]
    try:
        # the size stands in the head of the file: a bomb is refused before a single pixel is unfolded
        with Image.open(BytesIO(content), formats=[written_as]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise FileUnpacksTooLarge(name=name)
            return _rewritten(picture, written_as)
    except _BOMB as bomb:
        raise FileUnpacksTooLarge(name=name) from bomb
    except _BROKEN as broken:
        raise FileLies(name=name) from broken


def small_copy(content: BinaryIO) -> bytes:
    """The picture as JPEG of at most 480 pixels a side, for lists and old phones. Raises ValueError for no picture."""
    try:
        with Image.open(content, formats=list(_FORMATS.values())) as picture:
            # a JPEG is unfolded at an eighth to a half of its size, which is all that is needed here
            picture.draft("RGB", (2 * SMALL_SIDE, 2 * SMALL_SIDE))
            kept = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    except (*_BROKEN, *_BOMB) as broken:
        raise ValueError("no picture") from broken
    kept.thumbnail((SMALL_SIDE, SMALL_SIDE))
    paper = Image.new("RGB", kept.size, "white")
    paper.paste(kept, mask=kept.getchannel("A") if kept.mode == "RGBA" else None)
    written = BytesIO()
    paper.save(written, format="JPEG", quality=72, optimize=True)
    return written.getvalue()


def _rewritten(picture: Image.Image, written_as: str) -> bytes:
    upright = ImageOps.exif_transpose(picture)
    see_through = upright.has_transparency_data and written_as != "JPEG"
    plain = upright.convert("RGBA" if see_through else "L" if upright.mode == "L" else "RGB")
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    # everything the camera and the editor wrote beside the pixels hangs here, and some writers copy it silently
    plain.info = {}
    kept = BytesIO()
    plain.save(kept, format=written_as, **({} if written_as == "PNG" else {"quality": 85}))
    return kept.getvalue()
