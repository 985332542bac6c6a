"""The issuers of certificates that this installation trusts: files in a folder, nothing from the network."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from asn1crypto import crl, pem, x509

ENDINGS = frozenset({".pem", ".crt", ".cer", ".der"})
LARGEST_CRL = 20 * 1024 * 1024
LARGEST_CERTIFICATE = 1024 * 1024


@dataclass(frozen=True)
class Roots:
    """Trusted certificates, lists of revoked ones, and the names of files that could not be read."""

    certificates: tuple[x509.Certificate, ...] = ()
    revoked: tuple[crl.CertificateList, ...] = ()
    unreadable: tuple[str, ...] = ()


def read_roots(folder: Path | None) -> Roots:
    """Every certificate (PEM or DER) and every `.crl` of the folder; a folder that is not there holds none."""
    if folder is None or not folder.is_dir():
        return Roots()
    certificates: list[x509.Certificate] = []
    revoked: list[crl.CertificateList] = []
    unreadable: list[str] = []
    for path in sorted(folder.iterdir()):
        try:
            if path.suffix.lower() == ".crl":
                revoked += _lists(path)
            elif path.suffix.lower() in ENDINGS:
                certificates += _certificates(path)
        except (ValueError, OSError):
            unreadable.append(path.name)
    return Roots(tuple(certificates), tuple(revoked), tuple(unreadable))


def _certificates(path: Path) -> Iterator[x509.Certificate]:
    for der in _blocks(path, LARGEST_CERTIFICATE):
        certificate = x509.Certificate.load(der, strict=True)
        certificate.native  # noqa: B018  reads every part, so that a broken one is found here
        yield certificate


def _lists(path: Path) -> Iterator[crl.CertificateList]:
    for der in _blocks(path, LARGEST_CRL):
        yield crl.CertificateList.load(der, strict=True)


def _blocks(path: Path, largest: int) -> Iterator[bytes]:
    if path.stat().st_size > largest:
        raise ValueError("the file is too large for what its name says")
    data = path.read_bytes()
    if not pem.detect(data):
        yield data
        return
    for _kind, _headers, der in pem.unarmor(data, multiple=True):
        yield der
