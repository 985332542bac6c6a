"""How many pages a PDF has."""

from io import BytesIO

from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader


def page_count(data: bytes) -> int:
    """The number of pages as the file itself says it; 0 for what is no readable PDF."""
    try:
        return int(PdfFileReader(BytesIO(data), strict=False).root["/Pages"]["/Count"])
    except (PdfError, KeyError, ValueError, OSError):
        return 0
