import zlib
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ContentStream, NameObject

from doithoai.adapters.documents import render_pdf
from doithoai.adapters.signatures import apart
from doithoai.adapters.signatures.apart import check_apart
from doithoai.adapters.signatures.checking import check_pdf
from doithoai.adapters.signatures.roots import Roots, read_roots
from doithoai.adapters.signatures.signing import SigningRole
from doithoai.core.papers.signing import Changed, FileCheck, Problem, Trust
from tests.authority_of_certificates import NOW, issuer
from tests.core.papers import samples

PERSON = issuer().issue("Trần Văn Minh", organisation="Ủy ban nhân dân xã An Bình")
ORGAN = issuer().issue("Ủy ban nhân dân xã An Bình")
PAPER = render_pdf(samples.conclusion())
SIGNED = PERSON.signs(PAPER)
SEALED = ORGAN.signs(SIGNED, SigningRole.ORGAN)


@pytest.fixture
def roots(tmp_path: Path) -> Roots:
    return read_roots(issuer().trust(tmp_path))


def check(data: bytes, roots: Roots, *, issued: bytes = PAPER) -> FileCheck:
    return check_pdf(data, roots, now=NOW, issued_size=len(issued))


def test_who_signed_and_when_is_read(roots: Roots) -> None:
    found = check(SIGNED, roots).signatures[0]

    assert (found.name, found.organisation) == ("Trần Văn Minh", "Ủy ban nhân dân xã An Bình")
    assert found.serial == f"{PERSON.certificate.serial_number:x}"
    assert found.issuer.startswith("Cơ quan chứng thực thử nghiệm")
    assert found.signed_at == NOW
    assert (found.intact, found.whole_file, found.changed, found.trust) == (True, True, Changed.NOTHING, Trust.TRUSTED)


def test_the_second_signature_keeps_the_first(roots: Roots) -> None:
    found = check(SEALED, roots)

    person, organ = found.signatures
    assert (person.intact, person.whole_file, person.changed) == (True, False, Changed.SIGNATURES)
    assert (organ.intact, organ.whole_file, organ.changed) == (True, True, Changed.NOTHING)
    assert (found.revisions, found.same_document) == (3, True)


def test_a_file_without_signatures_has_none(roots: Roots) -> None:
    assert check(PAPER, roots) == FileCheck(revisions=1)


def test_a_changed_byte_breaks_the_signature(roots: Roots) -> None:
    place = SIGNED.index(b"endstream") - 40
    broken = SIGNED[:place] + bytes([SIGNED[place] ^ 1]) + SIGNED[place + 1 :]

    assert not check_pdf(broken, roots, now=NOW).signatures[0].intact


def test_an_issuer_that_nobody_vouches_for_is_unknown() -> None:
    assert check(SIGNED, Roots()).signatures[0].trust is Trust.UNKNOWN


@pytest.mark.parametrize("known", [True, False])
def test_a_certificate_that_had_ended_is_out_of_date_whoever_issued_it(roots: Roots, known: bool) -> None:
    ended = issuer().issue("Trần Văn Minh", since=NOW - timedelta(days=400), days=30).signs(PAPER)

    assert check(ended, roots if known else Roots()).signatures[0].trust is Trust.OUT_OF_DATE


def test_a_list_of_revoked_certificates_beside_the_roots_is_heeded(tmp_path: Path) -> None:
    issuer().revoke(PERSON, issuer().trust(tmp_path))

    assert check(SIGNED, read_roots(tmp_path)).signatures[0].trust is Trust.REVOKED


def test_what_was_added_before_the_first_signature_is_seen(roots: Roots) -> None:
    other = with_words(PAPER, b"BT /F1 20 Tf 100 100 Td (khac) Tj ET")
    found = check(PERSON.signs(other), roots)

    assert other.startswith(PAPER)
    assert found.signatures[0].intact
    assert not found.same_document


def test_what_was_added_after_a_signature_is_seen(roots: Roots) -> None:
    found = check(with_words(SIGNED, b"BT /F1 20 Tf 100 100 Td (khac) Tj ET"), roots)

    assert found.signatures[0].changed is Changed.OTHER
    assert not found.same_document


def with_words(data: bytes, words: bytes) -> bytes:
    """The file with an incremental update that writes on its first page."""
    writer, kept = PdfWriter(BytesIO(data), incremental=True), BytesIO()
    stream = ContentStream(None, None)
    stream.set_data(PdfReader(BytesIO(data)).pages[0].get_contents().get_data() + words)  # type: ignore[union-attr]
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream)
    writer.write(kept)
    return kept.getvalue()


@given(st.binary(max_size=400), st.integers(0, len(SIGNED)))
@settings(max_examples=40)
def test_nothing_that_comes_raises(dirt: bytes, place: int) -> None:
    for data in (dirt, b"%PDF-1.7\n" + dirt + b"%%EOF", SIGNED[:place], SIGNED[:place] + dirt + SIGNED[place:]):
        found = check_pdf(data, Roots(), now=NOW, issued_size=100)
        assert isinstance(found, FileCheck)


def test_the_process_apart_says_the_same(tmp_path: Path, roots: Roots) -> None:
    assert check_apart(SEALED, roots=tmp_path, now=NOW, issued_size=len(PAPER)) == check(SEALED, roots)
    assert check_apart(b"%PDF-", roots=None, now=NOW).problem is Problem.UNREADABLE


def test_a_check_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "LONGEST_SECONDS", 0.01)

    assert check_apart(SIGNED, roots=None, now=NOW).problem is Problem.TOO_LONG


def test_a_file_that_is_no_certificate_is_named_and_the_others_count(tmp_path: Path) -> None:
    (issuer().trust(tmp_path) / "xau.cer").write_bytes(b"xau")

    found = read_roots(tmp_path)
    assert (len(found.certificates), found.unreadable) == (1, ("xau.cer",))
    assert read_roots(tmp_path / "khong-co") == read_roots(None) == Roots()


def bomb() -> bytes:
    """A table of contents that unfolds to hundreds of megabytes."""
    packer = zlib.compressobj(9)
    body = b"".join(packer.compress(bytes(10**6)) for _ in range(300)) + packer.flush()
    head = b"<</Type/XRef/Size 3/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length %d>>" % len(body)
    return b"%PDF-1.7\n1 0 obj\n" + head + b"\nstream\n" + body + b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n"


LOOP = b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n"


@pytest.mark.parametrize("data", [bomb(), LOOP, b"%PDF-1.7\n" + b"[" * 10**6])
def test_a_hostile_file_ends_with_its_own_process(data: bytes) -> None:
    assert check_apart(data, roots=None, now=NOW).problem is not Problem.NONE
