"""Digital signatures on a paper's PDF: what was found in a file, what that makes of the paper, and when it is refused.

Nghị định 30/2020/NĐ-CP, Phụ lục I: the authorised person signs, then the records clerk puts the organ's signature.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from doithoai.core.papers.signing_refusals import (
    CertificateNotValidThen,
    CertificateRevoked,
    ChangedAfterSigning,
    NoSignatureInFile,
    SignatureBroken,
    SignatureLost,
    SignedBeforeIssue,
    SignedFileTookTooLong,
    SignedFileUnreadable,
    SignedInTheFuture,
)
from doithoai.core.text.normalise import fold

CLOCKS_MAY_DIFFER = timedelta(hours=1)
_ORGANS = (
    *("uy ban", "ubnd", "hoi dong", "hdnd", "thuong truc", "dang uy", "ban chap hanh", "ban thuong vu", "mat tran"),
    *("van phong", "so ", "phong ", "trung tam", "chi cuc", "cuc ", "cong an", "thanh tra", "tinh uy", "thanh uy"),
)


class Trust(StrEnum):
    """What is known of a certificate at the moment of signing."""

    TRUSTED = "trusted"
    UNKNOWN = "unknown"
    """No chain to an issuer that the administrator trusts."""
    OUT_OF_DATE = "out_of_date"
    REVOKED = "revoked"
    UNFIT = "unfit"
    """Not meant for signing documents, or an algorithm that is no longer safe."""


class Changed(StrEnum):
    """What was added to the file after a signature."""

    NOTHING = "nothing"
    SIGNATURES = "signatures"
    OTHER = "other"


class Problem(StrEnum):
    """Why a file could not be looked at."""

    NONE = ""
    UNREADABLE = "unreadable"
    TOO_LONG = "too_long"


class SignedBy(StrEnum):
    """How far a paper is signed."""

    NOBODY = ""
    PERSON = "person"
    ORGAN = "organ"


@dataclass(frozen=True)
class SignatureCheck:
    """One signature of a file. `signed_at` is the signer's own claim: a basic signature carries no proof of time."""

    name: str
    organisation: str
    serial: str
    issuer: str
    signed_at: datetime | None
    intact: bool
    whole_file: bool
    revision: int
    changed: Changed
    trust: Trust


@dataclass(frozen=True)
class FileCheck:
    """What was found in a file. `same_document`: nothing but signatures was added to the file that we issued."""

    problem: Problem = Problem.NONE
    revisions: int = 0
    signatures: tuple[SignatureCheck, ...] = ()
    same_document: bool = True


def signed_by(check: FileCheck, *, signers: tuple[str, ...] = (), issuer: str = "") -> SignedBy:
    """Whether the organ has sealed it, or only a person has signed."""
    whose = {who_signed(signature, signers=signers, issuer=issuer) for signature in check.signatures}
    return max(whose, key=list(SignedBy).index, default=SignedBy.NOBODY)


def who_signed(signature: SignatureCheck, *, signers: tuple[str, ...] = (), issuer: str = "") -> SignedBy:
    """A person or an organ, by the name on the certificate."""
    name = fold(signature.name)
    if name in {fold(signer) for signer in signers}:
        return SignedBy.PERSON
    is_organ = name in (fold(issuer), fold(signature.organisation)) or f"{name} ".startswith(_ORGANS)
    return SignedBy.ORGAN if is_organ and name else SignedBy.PERSON


def is_other_person(signature: SignatureCheck, *, signers: tuple[str, ...], issuer: str) -> bool:
    """A person signed whose name does not stand under the paper."""
    if who_signed(signature, signers=signers, issuer=issuer) is SignedBy.ORGAN:
        return False
    return fold(signature.name) not in {fold(signer) for signer in signers}


def refuse_unfit(check: FileCheck, before: FileCheck, *, now: datetime, issued_at: datetime | None = None) -> None:
    """Raise the first reason for which a signed file is not taken.

    `before`: what the kept signed copy held; `issued_at`: when the file came into being that was signed. An issuer
    that nobody vouches for is no such reason: it is shown beside the name.
    """
    _refuse_unreadable(check)
    for signature in check.signatures:
        _refuse_signature(signature)
        _refuse_moment(signature, now, issued_at)
    if not check.same_document:
        raise ChangedAfterSigning
    for kept in before.signatures:
        if not any(_is_same(kept, signature) for signature in check.signatures):
            raise SignatureLost(who=kept.name)


def _refuse_unreadable(check: FileCheck) -> None:
    if check.problem is Problem.TOO_LONG:
        raise SignedFileTookTooLong
    if check.problem is not Problem.NONE:
        raise SignedFileUnreadable
    if not check.signatures:
        raise NoSignatureInFile


def _refuse_signature(signature: SignatureCheck) -> None:
    if not signature.intact:
        raise SignatureBroken(who=signature.name)
    if signature.changed is Changed.OTHER:
        raise ChangedAfterSigning
    if signature.trust is Trust.OUT_OF_DATE:
        raise CertificateNotValidThen(who=signature.name)
    if signature.trust is Trust.REVOKED:
        raise CertificateRevoked(who=signature.name)


def _refuse_moment(signature: SignatureCheck, now: datetime, issued_at: datetime | None) -> None:
    # the moment is the signer's word alone: a clock set back must not bring an ended certificate to life
    if signature.signed_at is None:
        return
    if signature.signed_at > now + CLOCKS_MAY_DIFFER:
        raise SignedInTheFuture(who=signature.name)
    if issued_at is not None and signature.signed_at < issued_at - CLOCKS_MAY_DIFFER:
        raise SignedBeforeIssue(who=signature.name)


def _is_same(one: SignatureCheck, other: SignatureCheck) -> bool:
    return (one.serial, one.issuer, one.signed_at) == (other.serial, other.issuer, other.signed_at)
