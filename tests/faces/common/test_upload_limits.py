"""Every form that takes files says beforehand which, how many and how large."""

import re
from pathlib import Path

import pytest
from django import forms

import doithoai
from doithoai.faces.common.uploads import OneFile, SeveralFiles, limits_words

TOLD_ITS_OWN_WAY = {
    "desk/admin/template_pages.py": "a Word template, smaller than other files",
    "desk/planning/review_forms.py": "a plan that is read and not kept",
    "desk/intake/import_forms.py": "a spreadsheet that is read and not kept",
    "desk/onsite/forms.py": "the sealed file of a hall, which only our own laptop writes",
    "portal/papers/forms.py": "any file; it is only counted through",
    "common/components/samples.py": "the sample of the framework's own field",
}
"""Forms whose files are no attachments."""


class Asks(forms.Form):
    photos = SeveralFiles(label="Ảnh", most=5, help_text="Chụp phiếu giấy.", required=False)
    signed = OneFile(label="Bản ký", kinds=("pdf",))


def test_kinds_number_and_size_are_told(settings: object) -> None:
    assert limits_words(most=5) == (
        "Nhận ảnh, PDF, Word (.docx), Excel (.xlsx), ODT, ODS, TXT; nhiều nhất 5 tệp, mỗi tệp tối đa 10 MB."
    )
    settings.FILE_LIMIT = 3 * 1024 * 1024  # type: ignore[attr-defined]
    assert limits_words(kinds=("pdf",)) == "Nhận PDF; tối đa 3 MB."


def test_the_hint_of_the_form_comes_first_and_the_dialog_offers_what_is_taken() -> None:
    form = Asks()
    assert str(form["photos"].help_text).startswith("Chụp phiếu giấy. Nhận ảnh, ")
    assert 'accept="application/pdf,.pdf"' in str(form["signed"])
    assert "image/jpeg,.jpg" in str(form["photos"])
    assert "multiple" in str(form["photos"])


def test_no_form_takes_attachments_without_telling() -> None:
    faces = Path(doithoai.__file__).parent / "faces"
    plain = {
        path.relative_to(faces).as_posix()
        for path in faces.rglob("*.py")
        if re.search(r"= forms\.FileField\(", path.read_text(encoding="utf-8"))
    }
    assert plain == set(TOLD_ITS_OWN_WAY)


@pytest.mark.parametrize("kind", ["jpg", "docx", "txt"])
def test_a_form_of_few_kinds_names_no_other(kind: str) -> None:
    assert limits_words(kinds=(kind,)).count(",") == 0
