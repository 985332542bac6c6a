from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from doithoai.adapters.documents import render_pdf
from doithoai.adapters.signatures.signing import SigningRole
from tests.authority_of_certificates import PASSWORD, handwriting, issuer
from tests.conftest import Clock
from tests.core.papers import samples

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A paper in a folder with the signer's key and picture; the password stands in the environment."""
    (tmp_path / "van-ban.pdf").write_bytes(render_pdf(samples.conclusion()))
    (tmp_path / "minh.pfx").write_bytes(issuer().issue("Trần Văn Minh").pfx())
    (tmp_path / "minh.png").write_bytes(handwriting())
    monkeypatch.setenv("DOITHOAI_SIGN_PIN", PASSWORD)
    return tmp_path / "van-ban.pdf"


def run(*words: object) -> str:
    said = StringIO()
    call_command(*map(str, words), stdout=said, stderr=said)
    return said.getvalue()


def test_a_paper_is_signed_and_checked(paper: Path, tmp_path: Path, clock: Clock) -> None:
    roots = issuer().trust(tmp_path / "roots")
    run("sign", paper, "--pfx", tmp_path / "minh.pfx", "--picture", tmp_path / "minh.png")

    said = run("verify_paper", tmp_path / "van-ban-da-ky.pdf", "--roots", roots, "--issued", paper)
    assert "Trần Văn Minh (Chữ ký số cá nhân)" in said
    assert "02/03/2026 08:30:00 +0700" in said
    assert "Mọi chữ ký đều nguyên vẹn" in said


@pytest.mark.parametrize(("change", "code"), [("", 3), ("byte", 1), ("unsigned", 1), ("missing", 1)])
def test_the_exit_code_tells_scripts_what_was_found(paper: Path, tmp_path: Path, change: str, code: int) -> None:
    signed = issuer().issue("UBND xã").signs(paper.read_bytes(), SigningRole.ORGAN)
    contents = {"": signed, "byte": signed.replace(b"/Lang", b"/Long", 1), "unsigned": paper.read_bytes()}
    if change in contents:
        (tmp_path / "x.pdf").write_bytes(contents[change])

    with pytest.raises(CommandError) as told:
        run("verify_paper", tmp_path / "x.pdf")
    assert told.value.returncode == code


def test_another_file_than_the_issued_one_is_told(paper: Path, tmp_path: Path) -> None:
    (tmp_path / "khac.pdf").write_bytes(render_pdf(samples.plan()))

    with pytest.raises(CommandError, match="không phải là tệp lúc ban hành"):
        run("verify_paper", paper, "--issued", tmp_path / "khac.pdf")


def test_what_cannot_sign_is_told_in_a_sentence(paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CommandError, match="nhãn chứng thư"):
        run("sign", paper, "--pkcs11", "/khong/co.so")
    with pytest.raises(CommandError, match="PNG nền trong suốt"):
        run("sign", paper, "--pfx", tmp_path / "minh.pfx", "--picture", paper)
    monkeypatch.setenv("DOITHOAI_SIGN_PIN", "sai")
    with pytest.raises(CommandError, match="mật khẩu không đúng"):
        run("sign", paper, "--pfx", tmp_path / "minh.pfx")
