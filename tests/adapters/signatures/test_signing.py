import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from doithoai.adapters.documents import render_pdf
from doithoai.adapters.signatures.keys import PfxNotOpened, pfx_signer
from doithoai.adapters.signatures.signing import NotAPaperToSign, Shown, SigningRole, sign_pdf
from doithoai.adapters.signatures.stamp import POINTS_PER_MM, PictureUnfit, read_picture
from tests.authority_of_certificates import NOW, PASSWORD, handwriting, issuer
from tests.core.papers import samples


@pytest.fixture(scope="module")
def paper() -> bytes:
    return render_pdf(samples.conclusion())


@pytest.fixture(scope="module")
def signed(paper: bytes) -> bytes:
    return issuer().issue("Trần Văn Minh").signs(paper, picture=True)


@pytest.fixture(scope="module")
def sealed(signed: bytes) -> bytes:
    return issuer().issue("Ủy ban nhân dân xã An Bình").signs(signed, SigningRole.ORGAN, picture=True)


def boxes(data: bytes) -> list[tuple[float, ...]]:
    fields = PdfReader(BytesIO(data)).trailer["/Root"]["/AcroForm"]["/Fields"]
    return [tuple(float(side) for side in field.get_object()["/Rect"]) for field in fields]


def test_a_signature_is_added_at_the_end_and_changes_no_byte_before(paper: bytes, signed: bytes, sealed: bytes) -> None:
    assert signed.startswith(paper)
    assert sealed.startswith(signed)


def test_the_signature_says_when_in_the_time_of_viet_nam(signed: bytes) -> None:
    field = PdfReader(BytesIO(signed)).trailer["/Root"]["/AcroForm"]["/Fields"][0].get_object()

    assert field["/V"]["/M"] == "D:20260302083000+07'00'"
    assert field["/V"]["/SubFilter"] == "/ETSI.CAdES.detached"


def test_the_signature_stands_centred_over_the_name(signed: bytes) -> None:
    left, bottom, right, top = boxes(signed)[0]
    place = PdfReader(BytesIO(signed)).named_destinations["signature-1"]

    assert abs((left + right) / 2 - float(place.left)) < 1
    assert 0 < bottom - (float(place.top) - 10) < top - (float(place.top) - 10) < 24 * POINTS_PER_MM


def test_the_seal_in_its_real_size_covers_the_left_third_of_the_signature(sealed: bytes) -> None:
    person, organ = boxes(sealed)

    assert abs((organ[2] - organ[0]) / POINTS_PER_MM - 36) < 0.5
    assert abs((organ[2] - person[0]) / (person[2] - person[0]) - 1 / 3) < 0.02
    assert organ[0] < person[0]


def test_the_sign_of_an_attachment_stands_top_right_of_its_first_page(paper: bytes) -> None:
    made = issuer().issue("Ủy ban nhân dân xã An Bình").signs(paper, SigningRole.ATTACHMENT)

    left, bottom, _, _ = boxes(made)[0]
    assert (left > 595 / 2, bottom > 842 - 30 * POINTS_PER_MM) == (True, True)


def test_a_pdf_of_another_program_is_signed_without_showing_it() -> None:
    kept, writer = BytesIO(), PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(kept)

    made = issuer().issue("Trần Văn Minh").signs(kept.getvalue(), picture=True)
    assert made.startswith(kept.getvalue())
    assert boxes(made) == [(0, 0, 0, 0)]


def test_the_chair_of_minutes_signs_right_and_the_secretary_left() -> None:
    minutes, signer = render_pdf(samples.minutes()), pfx_signer(issuer().issue("Lê Thị Ghi").pfx(), PASSWORD)

    first = sign_pdf(minutes, signer, Shown(SigningRole.PERSON, number=1), now=NOW)
    both = sign_pdf(first, signer, Shown(SigningRole.PERSON), now=NOW)
    secretary, chair = boxes(both)
    assert secretary[2] < 297 < chair[0]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n%%EOF", b"PK\x03\x04", b"%PDF-1.7 trailer << /Root 1 0 R >> %%EOF"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(NotAPaperToSign):
        issuer().issue("Trần Văn Minh").signs(data)


def test_a_wrong_password_of_the_key_is_told() -> None:
    with pytest.raises(PfxNotOpened):
        pfx_signer(issuer().issue("Trần Văn Minh").pfx(), "khac")


def test_only_a_png_that_lets_the_paper_show_through_is_a_signature() -> None:
    plain = BytesIO()
    Image.new("RGB", (20, 20), "white").save(plain, "PNG")

    assert read_picture(handwriting()).ratio == pytest.approx(600 / 260)
    for data in (b"", plain.getvalue(), b"\x89PNG\r\n\x1a\n"):
        with pytest.raises(PictureUnfit):
            read_picture(data)


def test_another_program_finds_both_signatures_valid(sealed: bytes, tmp_path: Path) -> None:
    program = shutil.which("pdfsig")
    if not program:
        pytest.skip("pdfsig is not installed: apt-get install poppler-utils")
    (tmp_path / "paper.pdf").write_bytes(sealed)

    said = subprocess.run([program, "-nocert", "paper.pdf"], cwd=tmp_path, capture_output=True, check=False).stdout
    assert said.count(b"Signature is Valid") == 2
    assert said.count(b"  - Total document signed") == 1
