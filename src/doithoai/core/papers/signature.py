"""In which capacity a person signs: derived from organ, format and role, never typed by hand (NĐ 30/2020, HD 36)."""

from dataclasses import dataclass
from enum import StrEnum

from doithoai.core.papers.paper import PaperFormat, Signature


class SignerRole(StrEnum):
    """What the signer is within the organ that issues the paper."""

    CHAIR = "chair"
    DEPUTY = "deputy"
    OFFICE_HEAD = "office_head"
    ACTING = "acting"
    """Given the powers of the head for a time (Q.)."""
    AUTHORISED = "authorised"
    """Authorised in writing to sign (TUQ.); always with the own title."""


@dataclass(frozen=True)
class SigningOrgan:
    """The titles of an organ, as they are written in signatures.

    `collective` is the body in whose name the head signs (`ỦY BAN NHÂN DÂN`, `BAN THƯỜNG VỤ`); it is empty where
    the head issues in his or her own competence.
    """

    collective: str
    head_title: str
    deputy_title: str
    office_head_title: str = ""


def capacity_lines(
    organ: SigningOrgan, paper_format: PaperFormat, role: SignerRole, own_title: str = ""
) -> tuple[str, ...]:
    """The lines above the name; `own_title` replaces the usual title (`PHÓ BÍ THƯ THƯỜNG TRỰC`).

    Raises ValueError for a capacity that the layout does not know, and for an authorised person without a title.
    """
    lines = _party_lines if paper_format is PaperFormat.PARTY else _state_lines
    return tuple(line.upper() for line in lines(organ, role, own_title) if line)


def collective_of(signatures: tuple[Signature, ...]) -> str:
    """The body in whose name a paper is signed (`BAN CHẤP HÀNH`), where its signature says so."""
    lines = [line for signed in signatures for line in signed.capacity_lines]
    return next((line[4:].strip() for line in lines if line.startswith(("TM. ", "T/M "))), "")


def role_of_title(title: str) -> SignerRole:
    """Whether a title is that of a deputy (`Phó Chủ tịch`, `Phó Bí thư Thường trực`) or of the head."""
    return SignerRole.DEPUTY if title.strip().lower().startswith("phó") else SignerRole.CHAIR


def minutes_signatures(secretary: str, chair: str) -> tuple[Signature, Signature]:
    """Minutes are signed by the secretary (left) and the chair (right)."""
    return Signature(("THƯ KÝ",), secretary), Signature(("CHỦ TRÌ",), chair)


def list_signatures(secretary: str, head: Signature) -> tuple[Signature, Signature]:
    """A list is signed by who made it (left) and by the head (right), their names on one height."""
    room = ("",) * (len(head.capacity_lines) - 1)
    return Signature(("NGƯỜI LẬP DANH SÁCH", *room), secretary), head


def _state_lines(organ: SigningOrgan, role: SignerRole, own_title: str) -> tuple[str, ...]:
    in_name_of = f"TM. {organ.collective}" if organ.collective else ""
    match role:
        case SignerRole.CHAIR:
            return in_name_of, own_title or organ.head_title
        case SignerRole.DEPUTY:
            return in_name_of, f"KT. {organ.head_title}", own_title or organ.deputy_title
        case SignerRole.OFFICE_HEAD:
            return f"TL. {organ.head_title}", own_title or organ.office_head_title
        case SignerRole.ACTING:
            return in_name_of, f"Q. {organ.head_title}"
        case SignerRole.AUTHORISED if own_title:
            return f"TUQ. {organ.head_title}", own_title
        case _:
            raise ValueError("who signs by authorisation has a title")


def _party_lines(organ: SigningOrgan, role: SignerRole, own_title: str) -> tuple[str, ...]:
    # a committee decides together: its deputy secretary signs T/M with the own title, K/T is for organs led by one head
    in_name_of = f"T/M {organ.collective}" if organ.collective else ""
    match role:
        case SignerRole.CHAIR:
            return in_name_of, own_title or organ.head_title
        case SignerRole.DEPUTY:
            return in_name_of or f"K/T {organ.head_title}", own_title or organ.deputy_title
        case SignerRole.OFFICE_HEAD:
            return f"T/L {organ.collective or organ.head_title}", own_title or organ.office_head_title
        case _:
            raise ValueError("the Party's layout knows T/M, K/T and T/L")
