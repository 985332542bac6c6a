from importlib import resources

import pytest
from PIL import ImageFont

from tests.core.papers.samples import VIETNAMESE

FACES = ("Regular", "Bold", "Italic", "BoldItalic")
FONTS = resources.files("doithoai.adapters.documents") / "fonts"


def shape(font: ImageFont.FreeTypeFont, sign: str) -> bytes:
    return bytes(font.getmask(sign))


@pytest.mark.parametrize("face", FACES)
def test_each_face_draws_every_vietnamese_letter(face: str) -> None:
    font = ImageFont.truetype(str(FONTS / f"LiberationSerif-{face}.ttf"), 40)
    missing = shape(font, "\ue123")
    assert [sign for sign in VIETNAMESE + "–—“”…₫•" if shape(font, sign) == missing] == []


def test_the_licence_of_the_font_travels_with_it() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
