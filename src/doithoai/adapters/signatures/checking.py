"""What signatures a PDF holds and whether they hold; nothing is fetched from the network and nothing is raised."""

import asyncio
import logging
from collections.abc import Iterator
from datetime import datetime

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.validation import SignatureCoverageLevel, async_validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from doithoai.adapters.signatures.first_form import SIGNATURES_ONLY
from doithoai.adapters.signatures.reading import open_pdf
from doithoai.adapters.signatures.roots import Roots
from doithoai.core.papers.signing import Changed, FileCheck, Problem, SignatureCheck, Trust
from doithoai.core.text.normalise import tidy

MOST_BYTES = 32 * 1024 * 1024
MOST_SIGNATURES = 12
MOST_REVISIONS = 40
_LONGEST_NAME = 300
_FIT = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=False)
_TRUST_BY_INDICATION = {
    "EXPIRED": Trust.OUT_OF_DATE,
    "NOT_YET_VALID": Trust.OUT_OF_DATE,
    "OUT_OF_BOUNDS_NO_POE": Trust.OUT_OF_DATE,
    "OUT_OF_BOUNDS_NOT_REVOKED": Trust.OUT_OF_DATE,
    "REVOKED": Trust.REVOKED,
    "REVOKED_NO_POE": Trust.REVOKED,
    "REVOKED_CA_NO_POE": Trust.REVOKED,
    "CHAIN_CONSTRAINTS_FAILURE": Trust.UNFIT,
    "SIG_CONSTRAINTS_FAILURE": Trust.UNFIT,
    "CRYPTO_CONSTRAINTS_FAILURE": Trust.UNFIT,
    "CRYPTO_CONSTRAINTS_FAILURE_NO_POE": Trust.UNFIT,
}
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)  # what it warns of is in the result
logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)


def check_pdf(data: bytes, roots: Roots, *, now: datetime, issued_size: int = 0) -> FileCheck:
    """Every signature in the order of signing. `issued_size`: how many bytes at the beginning are the file we issued.

    Time and memory are bounded by the process that calls, see `apart`.
    """
    if len(data) > MOST_BYTES or not data[:1024].lstrip().startswith(b"%PDF-"):
        return FileCheck(Problem.UNREADABLE)
    try:
        return _checked(data, roots, now, issued_size)
    except Exception:  # a file made by anybody can break any part of a reader
        return FileCheck(Problem.UNREADABLE)


def _checked(data: bytes, roots: Roots, now: datetime, issued_size: int) -> FileCheck:
    reader = open_pdf(data)
    revisions = reader.xrefs.total_revisions
    found = reader.embedded_regular_signatures
    if revisions > MOST_REVISIONS or len(found) > MOST_SIGNATURES:
        return FileCheck(Problem.TOO_LONG, revisions)
    same = not issued_size or _only_signatures_added(reader, data[:issued_size])
    return FileCheck(Problem.NONE, revisions, tuple(_signature(each, roots, now) for each in found), same)


def _only_signatures_added(reader: PdfFileReader, issued: bytes) -> bool:
    base = open_pdf(issued).xrefs.total_revisions - 1
    found = SIGNATURES_ONLY.review_file(reader, base)
    return isinstance(found, DiffResult) and found.modification_level <= ModificationLevel.FORM_FILLING


def _signature(found: EmbeddedPdfSignature, roots: Roots, now: datetime) -> SignatureCheck:
    signed_at = found.self_reported_timestamp
    if signed_at is not None and signed_at.tzinfo is None:
        signed_at = signed_at.replace(tzinfo=now.tzinfo)
    try:
        status = asyncio.run(_status(found, roots, signed_at or now))
    except Exception:  # one broken signature must not hide the others
        status = None
    certificate = found.signer_cert
    return SignatureCheck(
        name=_part(certificate, "common_name", "organization_name"),
        organisation=_part(certificate, "organization_name", "organizational_unit_name"),
        serial=f"{certificate.serial_number:x}",
        issuer=_words(certificate.issuer),
        signed_at=signed_at,
        intact=status is not None and status.intact and status.valid,
        whole_file=status is not None and status.coverage is SignatureCoverageLevel.ENTIRE_FILE,
        revision=found.signed_revision + 1,
        changed=_changed(status),
        trust=_trust(status, certificate, signed_at or now),
    )


async def _status(found: EmbeddedPdfSignature, roots: Roots, moment: datetime) -> PdfSignatureStatus:
    context = ValidationContext(
        trust_roots=list(roots.certificates),
        crls=list(roots.revoked),
        allow_fetching=False,
        revocation_mode="soft-fail",
        moment=moment,
    )
    return await async_validate_pdf_signature(found, context, diff_policy=SIGNATURES_ONLY, key_usage_settings=_FIT)


def _changed(status: PdfSignatureStatus | None) -> Changed:
    if status is None or status.coverage is None or status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        return Changed.OTHER
    if not status.docmdp_ok or status.modification_level is None:
        return Changed.OTHER
    return Changed.NOTHING if status.modification_level is ModificationLevel.NONE else Changed.SIGNATURES


def _trust(status: PdfSignatureStatus | None, certificate: x509.Certificate, moment: datetime) -> Trust:
    # the dates stand on the certificate itself, whoever issued it
    if not certificate.not_valid_before <= moment <= certificate.not_valid_after:
        return Trust.OUT_OF_DATE
    if status is None:
        return Trust.UNKNOWN
    if status.trusted:
        return Trust.TRUSTED
    indication = status.trust_problem_indic
    return _TRUST_BY_INDICATION.get(getattr(indication, "name", ""), Trust.UNKNOWN)


def _part(certificate: x509.Certificate, *names: str) -> str:
    subject = certificate.subject.native
    values = (subject.get(name) for name in names)
    return next((_text(value) for value in values if value), "")


def _words(name: x509.Name) -> str:
    return ", ".join(_values(name.native))[:_LONGEST_NAME]


def _values(parts: dict[str, object]) -> Iterator[str]:
    for key in ("common_name", "organization_name"):
        if parts.get(key):
            yield _text(parts[key])


def _text(value: object) -> str:
    parts = value if isinstance(value, list) else [value]
    return tidy(", ".join(str(part) for part in parts))[:_LONGEST_NAME]
