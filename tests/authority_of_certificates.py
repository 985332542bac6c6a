"""An authority of certificates made for the tests, and papers signed with what it issues."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import NameOID
from PIL import Image, ImageDraw

from doithoai.adapters.signatures.keys import pfx_signer
from doithoai.adapters.signatures.signing import Shown, SigningRole, sign_pdf
from doithoai.adapters.signatures.stamp import read_picture

NOW = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
PASSWORD = "mat-khau-thu"
Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True)
class Issuer:
    """Its own certificate is the root; `issue` gives a key and its certificate."""

    name: str
    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    def issue(
        self,
        name: str,
        *,
        since: datetime = NOW - timedelta(days=30),
        days: int = 365,
        organisation: str = "UBND xã",
        key: Key | None = None,
    ) -> "Holder":
        key = key or ec.generate_private_key(ec.SECP256R1())
        certificate = _certificate(_name(name, organisation), key, self.certificate.subject, self.key, since, days)
        return Holder(name, key, certificate, self.certificate)

    def trust(self, folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "root.crt").write_bytes(self.certificate.public_bytes(Encoding.PEM))
        return folder

    def revoke(self, holder: "Holder", folder: Path) -> None:
        gone = x509.RevokedCertificateBuilder().serial_number(holder.certificate.serial_number)
        builder = x509.CertificateRevocationListBuilder().issuer_name(self.certificate.subject)
        builder = builder.last_update(NOW - timedelta(days=2)).next_update(NOW + timedelta(days=30))
        builder = builder.add_revoked_certificate(gone.revocation_date(NOW - timedelta(days=3)).build())
        (folder / "gone.crl").write_bytes(builder.sign(self.key, hashes.SHA256()).public_bytes(Encoding.DER))


@dataclass(frozen=True)
class Holder:
    """Who can sign."""

    name: str
    key: Key
    certificate: x509.Certificate
    root: x509.Certificate

    def pfx(self) -> bytes:
        locked = BestAvailableEncryption(PASSWORD.encode())
        return pkcs12.serialize_key_and_certificates(b"k", self.key, self.certificate, [self.root], locked)

    def signs(
        self, data: bytes, role: SigningRole = SigningRole.PERSON, *, now: datetime = NOW, picture: bool = False
    ) -> bytes:
        drawn = read_picture(seal() if role is SigningRole.ORGAN else handwriting()) if picture else None
        shown = Shown(role, drawn, () if picture else (self.name,))
        return sign_pdf(data, pfx_signer(self.pfx(), PASSWORD), shown, now=now)


@cache
def issuer(name: str = "Cơ quan chứng thực thử nghiệm") -> Issuer:
    key = ec.generate_private_key(ec.SECP256R1())
    own = _name(name, "Thử nghiệm")
    return Issuer(name, key, _certificate(own, key, own, key, NOW - timedelta(days=900), 9000, is_root=True))


@cache
def handwriting() -> bytes:
    picture = Image.new("RGBA", (600, 260), (0, 0, 0, 0))
    ImageDraw.Draw(picture).line([(30, 200), (150, 40), (260, 220), (400, 60), (570, 180)], fill="#1428a0", width=8)
    return _png(picture)


@cache
def seal() -> bytes:
    picture = Image.new("RGBA", (425, 425), (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((6, 6, 418, 418), outline="#d00000", width=14)
    return _png(picture, dpi=(300, 300))


def _png(picture: Image.Image, **more: object) -> bytes:
    kept = BytesIO()
    picture.save(kept, "PNG", **more)  # type: ignore[arg-type]
    return kept.getvalue()


def _name(name: str, organisation: str) -> x509.Name:
    parts = [(NameOID.COUNTRY_NAME, "VN"), (NameOID.ORGANIZATION_NAME, organisation), (NameOID.COMMON_NAME, name)]
    return x509.Name([x509.NameAttribute(oid, value) for oid, value in parts])


def _certificate(
    subject: x509.Name,
    key: Key,
    issued_by: x509.Name,
    issuers_key: ec.EllipticCurvePrivateKey,
    since: datetime,
    days: int,
    *,
    is_root: bool = False,
) -> x509.Certificate:
    usage = x509.KeyUsage(not is_root, not is_root, False, False, False, is_root, is_root, False, False)
    made = x509.CertificateBuilder(issued_by, subject, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(since).not_valid_after(since + timedelta(days=days))
    made = made.add_extension(x509.BasicConstraints(is_root, None), critical=True).add_extension(usage, critical=True)
    made = made.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    lists = x509.DistributionPoint([x509.UniformResourceIdentifier("http://vi-du.vn/gone.crl")], None, None, None)
    made = made.add_extension(x509.CRLDistributionPoints([lists]), critical=False)
    its = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuers_key.public_key())
    return made.add_extension(its, critical=False).sign(issuers_key, hashes.SHA256())
