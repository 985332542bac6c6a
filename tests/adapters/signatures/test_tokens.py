"""Signing with a token, on the software token SoftHSM (package softhsm2, which .ci/run installs)."""

import os
import shutil
import subprocess
from pathlib import Path

import pkcs11
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pkcs11.util.rsa import decode_rsa_private_key
from pkcs11.util.x509 import decode_x509_certificate

from doithoai.adapters.documents import render_pdf
from doithoai.adapters.signatures.checking import check_pdf
from doithoai.adapters.signatures.keys import TokenRefused, token_signer
from doithoai.adapters.signatures.roots import read_roots
from doithoai.adapters.signatures.signing import Shown, SigningRole, sign_pdf
from doithoai.core.papers.signing import Trust
from tests.authority_of_certificates import NOW, issuer
from tests.core.papers import samples

LIBRARIES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/local/lib/softhsm/libsofthsm2.so")
LABEL, PIN = "chu-ky", "246810"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> str:
    """SoftHSM with one token that holds a key and its certificate."""
    found = next((path for path in LIBRARIES if Path(path).exists()), "")
    if not found:
        pytest.skip("SoftHSM is not installed: apt-get install softhsm2")
    folder = tmp_path_factory.mktemp("token")
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder}\nlog.level = ERROR\n")
    os.environ["SOFTHSM2_CONF"] = str(folder / "softhsm2.conf")  # the library reads it once, when it is loaded
    made = [shutil.which("softhsm2-util") or "", "--init-token", "--free", "--label", "thu", "--so-pin", PIN]
    subprocess.run([*made, "--pin", PIN], check=True, capture_output=True)
    _fill(found)
    return found


def _fill(library: str) -> None:
    key = rsa.generate_private_key(65537, 2048)
    der = key.private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    holder = issuer().issue("Trần Văn Minh", key=key)
    with pkcs11.lib(library).get_token(token_label="thu").open(rw=True, user_pin=PIN) as session:
        named = {pkcs11.Attribute.LABEL: LABEL, pkcs11.Attribute.ID: b"1", pkcs11.Attribute.TOKEN: True}
        session.create_object({**decode_rsa_private_key(der), **named})
        session.create_object({**decode_x509_certificate(holder.certificate.public_bytes(Encoding.DER)), **named})


def test_a_token_signs_and_the_signature_holds(library: str, tmp_path: Path) -> None:
    with token_signer(library, pin=PIN, certificate=LABEL, token="thu") as signer:
        made = sign_pdf(render_pdf(samples.conclusion()), signer, Shown(SigningRole.PERSON), now=NOW)

    found = check_pdf(made, read_roots(issuer().trust(tmp_path)), now=NOW).signatures[0]
    assert (found.name, found.intact, found.trust) == ("Trần Văn Minh", True, Trust.TRUSTED)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [({"pin": "000000"}, "mã PIN"), ({"token": "khac"}, "không thấy thiết bị"), ({"certificate": "khac"}, "nhãn đó")],
)
def test_a_wrong_pin_token_or_certificate_is_told(library: str, wrong: dict[str, str], words: str) -> None:
    asked = {"pin": PIN, "certificate": LABEL, "token": "thu"} | wrong

    with pytest.raises(TokenRefused) as told, token_signer(library, **asked) as signer:  # type: ignore[arg-type]
        sign_pdf(render_pdf(samples.conclusion()), signer, Shown(SigningRole.PERSON), now=NOW)
    assert words in told.value.say()


def test_a_library_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(TokenRefused), token_signer(str(tmp_path / "khong-co.so"), pin="", certificate=LABEL):
        pass
