from io import BytesIO

import pytest
from docx import Document
from docx.shared import Mm
from pypdf import PdfReader

from doithoai.adapters.documents import render_docx, render_pdf
from tests.core.papers import more_samples


@pytest.mark.parametrize("topics", [0, 1, 2, 3, 4, 5, 6, 9, 14])
@pytest.mark.parametrize("large", [False, True])
def test_a_poster_stays_on_one_page_however_much_it_says(topics: int, large: bool) -> None:
    pages = PdfReader(BytesIO(render_pdf(more_samples.poster(large=large, topics=topics)))).pages
    assert len(pages) == 1
    box = pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == ((842, 1191) if large else (595, 842))


def test_a_poster_in_word_is_as_large_and_shows_the_code_with_its_address_in_words() -> None:
    document = Document(BytesIO(render_docx(more_samples.poster(large=True))))
    wide = document.sections[0].page_width
    assert wide is not None
    assert abs(wide - Mm(297)) < Mm(1)
    (picture,) = document.inline_shapes
    assert picture._inline.docPr.get("descr").endswith("/doi-thoai/xa-pho-minh-2026-1/")


def test_a_cover_is_one_page() -> None:
    assert len(PdfReader(BytesIO(render_pdf(more_samples.cover()))).pages) == 1
