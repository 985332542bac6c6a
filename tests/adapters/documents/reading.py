"""Read rendered papers back as plain text."""

from io import BytesIO

from docx import Document
from pypdf import PdfReader


def pdf_pages(data: bytes) -> list[str]:
    """The text of each page with every run of white space as one space."""
    return [_flat(page.extract_text()) for page in PdfReader(BytesIO(data)).pages]


def pdf_text(data: bytes) -> str:
    """The text of all pages."""
    return " ".join(pdf_pages(data))


def docx_text(data: bytes) -> str:
    """The text of body and tables in the order of the file."""
    document = Document(BytesIO(data))
    texts = [node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t")]
    return _flat(" ".join(texts))


def _flat(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u200b", "").split())
