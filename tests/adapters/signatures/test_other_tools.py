"""Papers signed by another program: what comes back from an office's own tool is not written by pyHanko."""

import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from doithoai.adapters.documents import render_pdf
from doithoai.adapters.signatures.checking import check_pdf
from doithoai.adapters.signatures.roots import read_roots
from doithoai.adapters.signatures.signing import SigningRole
from doithoai.core.papers.signing import Changed, Trust
from tests.authority_of_certificates import NOW, PASSWORD, issuer
from tests.core.papers import samples

PAPER = render_pdf(samples.conclusion())


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The paper signed by poppler's pdfsig with a key in the store of NSS."""
    if not all(map(shutil.which, ("pdfsig", "certutil", "pk12util"))):
        pytest.skip("pdfsig or NSS is not installed: apt-get install poppler-utils libnss3-tools")
    folder = tmp_path_factory.mktemp("nss")
    holder = issuer().issue("Trần Văn Minh", days=9000, key=rsa.generate_private_key(65537, 2048))
    (folder / "key.pfx").write_bytes(holder.pfx())
    (folder / "paper.pdf").write_bytes(PAPER)
    for command in (
        "certutil -N -d sql:. --empty-password",
        f"pk12util -i key.pfx -d sql:. -W {PASSWORD} -K ",
        "pdfsig -nssdir . -add-signature -nick k paper.pdf signed.pdf",
    ):
        subprocess.run(command.split(" "), cwd=folder, check=False, capture_output=True)
    return (folder / "signed.pdf").read_bytes()


def test_a_paper_signed_by_another_program_is_the_same_document(signed: bytes, tmp_path: Path) -> None:
    found = check_pdf(signed, read_roots(issuer().trust(tmp_path)), now=NOW, issued_size=len(PAPER))

    signature = found.signatures[0]
    assert signed.startswith(PAPER)
    assert (signature.name, signature.intact, signature.trust) == ("Trần Văn Minh", True, Trust.TRUSTED)
    assert (signature.changed, found.same_document) == (Changed.NOTHING, True)


def test_our_seal_on_top_of_it_keeps_it(signed: bytes, tmp_path: Path) -> None:
    sealed = issuer().issue("UBND xã").signs(signed, SigningRole.ORGAN, picture=True)

    found = check_pdf(sealed, read_roots(issuer().trust(tmp_path)), now=NOW, issued_size=len(PAPER))
    assert [each.intact for each in found.signatures] == [True, True]
    assert (found.signatures[0].changed, found.same_document) == (Changed.SIGNATURES, True)
