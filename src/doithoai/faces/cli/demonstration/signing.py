"""Signatures of the demonstration: an invented authority of certificates, invented handwriting, a seal that says so."""

import math
from datetime import datetime, timedelta
from functools import cache
from importlib import resources
from io import BytesIO
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, pkcs12
from cryptography.x509.oid import NameOID
from django.conf import settings
from PIL import Image, ImageDraw, ImageFont

from doithoai.adapters.signatures.keys import pfx_signer
from doithoai.adapters.signatures.signing import Shown, SigningRole, sign_pdf
from doithoai.adapters.signatures.stamp import Picture, read_picture
from doithoai.apps.files.reading import open_file
from doithoai.apps.papers.actions.import_signed_paper import import_signed_paper
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.core.caller import Caller

ISSUER = "Cơ quan chứng thực trình diễn (hư cấu)"
_YEARS = timedelta(days=5 * 365)
_SEAL_POINTS = 425
_SEAL_DENSITY = 300
"""Points per inch: 425 of them are 36 mm."""


def sign_and_hand_in(caller: Caller, paper: Paper, *, sealed: bool, at: datetime) -> None:
    """The chair's signature, and on it the organ's seal, as they come back from the signing tools."""
    parts = parts_of(paper)
    assert paper.pdf is not None
    with open_file(paper.pdf) as kept:
        data = kept.read()
    signers = [(parts.signatures[-1].name, Shown(SigningRole.PERSON, _handwriting(parts.signatures[-1].name)))]
    if sealed:
        signers.append((parts.heading.issuer, Shown(SigningRole.ORGAN, _seal())))
    _trust_root(at)
    for name, shown in signers:
        data = sign_pdf(data, pfx_signer(_key_of(name, parts.heading.issuer, at), ""), shown, now=at)
        import_signed_paper(caller, paper_id=paper.pk, name="da-ky.pdf", data=BytesIO(data))


@cache
def _root_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def _trust_root(at: datetime) -> None:
    folder = Path(settings.SIGNATURE_ROOTS)
    folder.mkdir(parents=True, exist_ok=True)
    root = _certificate(_name(ISSUER, ISSUER), _root_key(), at, is_root=True)
    (folder / "trinh-dien.crt").write_bytes(root.public_bytes(Encoding.PEM))


def _key_of(name: str, organisation: str, at: datetime) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _certificate(_name(name, organisation), key, at, is_root=False)
    return pkcs12.serialize_key_and_certificates(None, key, certificate, None, NoEncryption())


def _name(name: str, organisation: str) -> x509.Name:
    parts = [(NameOID.COUNTRY_NAME, "VN"), (NameOID.ORGANIZATION_NAME, organisation), (NameOID.COMMON_NAME, name)]
    return x509.Name([x509.NameAttribute(oid, value[:64]) for oid, value in parts])


def _certificate(
    subject: x509.Name, key: ec.EllipticCurvePrivateKey, at: datetime, *, is_root: bool
) -> x509.Certificate:
    usage = {
        **dict.fromkeys(("digital_signature", "content_commitment"), not is_root),
        **dict.fromkeys(("key_cert_sign", "crl_sign"), is_root),
        **dict.fromkeys(
            ("key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only"), False
        ),
    }
    made = x509.CertificateBuilder(_name(ISSUER, ISSUER), subject, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(at - _YEARS).not_valid_after(at + _YEARS)
    made = made.add_extension(x509.BasicConstraints(is_root, None), critical=True)
    made = made.add_extension(x509.KeyUsage(**usage), critical=True)
    return made.sign(_root_key(), hashes.SHA256())


def _handwriting(name: str) -> Picture:
    """Blue waves, others for another name."""
    turn = 5 + sum(map(ord, name)) % 7
    line = [(20 + 2.8 * i, 130 + 95 * math.sin(i / turn) * math.cos(i / 37) - i / 5) for i in range(200)]
    picture = Image.new("RGBA", (600, 260), (0, 0, 0, 0))
    ImageDraw.Draw(picture).line(line, fill="#1a3d8f", width=7, joint="curve")
    return _png(picture)


def _seal() -> Picture:
    """Two red rings, and the words that this is no real seal."""
    picture, middle = Image.new("RGBA", (_SEAL_POINTS, _SEAL_POINTS), (0, 0, 0, 0)), _SEAL_POINTS / 2
    pen = ImageDraw.Draw(picture)
    for radius, width in ((middle - 4, 9), (middle - 60, 4)):
        pen.circle((middle, middle), radius, outline="#c00000", width=width)
    font = resources.files("doithoai.adapters.documents") / "fonts" / "LiberationSerif-Bold.ttf"
    words = ImageFont.truetype(BytesIO(font.read_bytes()), 46)
    pen.multiline_text((middle, middle), "MẪU\nTRÌNH DIỄN", fill="#c00000", font=words, anchor="mm", align="center")
    return _png(picture)


def _png(picture: Image.Image) -> Picture:
    kept = BytesIO()
    picture.save(kept, "PNG", dpi=(_SEAL_DENSITY, _SEAL_DENSITY))
    return read_picture(kept.getvalue())
