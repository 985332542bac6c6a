"""How many pages a PDF has."""

import pypdfium2 as pdfium


def page_count(data: bytes) -> int:
    """The number of pages; 0 for what is no readable PDF."""
    try:
        return len(pdfium.PdfDocument(data))
    except pdfium.PdfiumError:
        return 0
