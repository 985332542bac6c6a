"""Keys that were never joined are read as the letters they stand for."""

import pytest

from doithoai.core.text.telex import joined


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("viar hef chowj mowis bij chieems heets", "via he cho moi bi chiem het"),
        ("dduwowngf laangf nuwaf naawm", "duong lang nua nam"),
        ("d9uo7ng2 ngo4 ngo61p nu7o7c1", "duong ngo ngop nuoc"),
    ],
)
def test_telex_and_vni_are_joined(typed: str, read: str) -> None:
    assert joined(typed) == read


@pytest.mark.parametrize(
    "text",
    [
        "duong xom ga o trau o voi, sang nay nga ca ganh",
        "wifi o nha van hoa",
        "",
        "app loi",
        "hem 8 rach vet ngap nuoc",
    ],
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert joined(text) == text
