"""Pictures are decoded and written anew: what is kept is only the picture, without place, camera or hidden matter."""

import warnings
from io import BytesIO

from PIL import Image, ImageOps

MOST_PIXELS = 50_000_000
LONGEST_SIDE = 2560
_FORMATS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}


def reencode_picture(content: bytes, ending: str) -> bytes:
    """The picture upright, at most 2560 pixels a side, without metadata. Raises OSError or ValueError."""
    wanted = _FORMATS[ending]
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return _reencode(content, wanted)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise ValueError("picture too large") from error


def _reencode(content: bytes, wanted: str) -> bytes:
    with Image.open(BytesIO(content), formats=[wanted]) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise ValueError("picture too large")
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        bare = upright.convert("RGB" if wanted == "JPEG" or upright.mode not in ("RGBA", "LA", "P") else "RGBA")
    kept = BytesIO()
    bare.info.clear()
    bare.save(kept, format=wanted, **({"quality": 85} if wanted != "PNG" else {}))
    return kept.getvalue()
