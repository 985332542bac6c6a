"""Open a PDF as tools in use write it."""

from io import BytesIO

from pyhanko.pdf_utils.misc import PdfReadError, PdfStrictReadError
from pyhanko.pdf_utils.reader import PdfFileReader


def open_pdf(data: bytes) -> PdfFileReader:
    """The file by the letter of the standard, or leniently where a signing tool was careless with numbers.

    A file with two tables of contents is never read: viewers would show different things. Raises PdfError.
    """
    try:
        return PdfFileReader(BytesIO(data))
    except PdfStrictReadError:
        reader = PdfFileReader(BytesIO(data), strict=False)
    if reader.xrefs.hybrid_xrefs_present:
        raise PdfReadError("the file has two tables of contents")
    return reader
