"""Who may sign which kind of paper, and in which capacity somebody signs by his or her title: nobody types either.

Nghị định 30/2020/NĐ-CP, Điều 13 và Phụ lục I (TM., Q., KT., TL., TUQ.); Hướng dẫn 36-HD/VPTW (T/M, K/T, T/L).
"""

from collections.abc import Mapping

from doithoai.core.papers.catalogue import KINDS, SignedBy
from doithoai.core.papers.paper import PaperFormat, PaperKind
from doithoai.core.papers.paper import PaperKind as K
from doithoai.core.papers.signature import SignerRole, SigningOrgan
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import fold
from doithoai.core.wording import gettext_noop


class MayNotSign(Refused):
    """Not entitled that day, for that kind."""

    code = "paper_may_not_sign"
    field = "signer"
    sentence = gettext_noop("Người này không có thẩm quyền ký loại văn bản ấy trong ngày hôm nay. Xin chọn người khác.")


R = SignerRole
HEADS = frozenset({R.CHAIR, R.ACTING, R.DEPUTY})
"""The head, whoever was given the head's powers, and the deputies."""
BY_ORDER = HEADS | {R.OFFICE_HEAD}
"""Also the head of the office, where the working regulations give the kind to the office."""
IN_WRITING = BY_ORDER | {R.AUTHORISED}
"""Also who was authorised in writing, for a limited time."""

MAY_SIGN: Mapping[PaperKind, frozenset[SignerRole]] = {
    K.PLAN: HEADS,
    K.NOTICE: BY_ORDER,
    K.INVITATION: IN_WRITING,
    K.DELEGATE_LIST: BY_ORDER,
    K.SYNTHESIS: BY_ORDER,
    K.CONCLUSION: BY_ORDER,
    K.REPLY: IN_WRITING,
    K.TRANSFER: IN_WRITING,
    K.EXTENSION: IN_WRITING,
    K.APOLOGY: HEADS,
    K.URGING: IN_WRITING,
    K.REPORT: HEADS,
}
"""Kind -> in which capacities it may be signed. Kinds that are not signed by the head alone do not stand here."""

PARTY_ROLES = frozenset({R.CHAIR, R.DEPUTY, R.OFFICE_HEAD})
"""The Party's layout knows neither Q. nor TUQ."""

OWN_WORDS: Mapping[str, tuple[str, ...]] = {
    "ubnd": ("ubnd", "uy ban nhan dan"),
    "hdnd": ("hdnd", "hoi dong nhan dan"),
    "party_committee": ("dang uy", "tinh uy", "thanh uy", "huyen uy"),
    "front": ("ubmttq", "uy ban mttq", "uy ban mat tran", "mttq", "mat tran"),
}
"""Organ -> how a title may name the organ itself: `Phó Chủ tịch UBND xã`."""


def may_sign(kind: PaperKind, role: SignerRole, paper_format: PaperFormat) -> bool:
    """Whether papers of a kind may be signed in a capacity."""
    known = paper_format is not PaperFormat.PARTY or role in PARTY_ROLES
    return known and role in MAY_SIGN.get(kind, frozenset())


def is_signed_by_choice(kind: PaperKind) -> bool:
    """Whether somebody is chosen to sign: not for minutes, lists and working papers, where the sitting says who."""
    return KINDS[kind].signed_by is SignedBy.HEAD and KINDS[kind].is_numbered


def capacity_of(organ_code: str, organ: SigningOrgan, title: str) -> tuple[SignerRole, str] | None:
    """In which capacity the holder of a title signs for an organ, with the title as it stands under the capacity.

    `Phó Chủ tịch UBND xã` signs for the committee as `Phó Chủ tịch`; `Phó Chủ tịch HĐND xã` does not sign for it: None.
    """
    words = " ".join(title.split())
    for prefix, role in (("quyen ", SignerRole.ACTING), ("q. ", SignerRole.ACTING)):
        if fold(words).startswith(prefix) and _rest(organ_code, organ.head_title, words[len(prefix) :]) is not None:
            return role, ""
    usual_titles = (
        (organ.deputy_title, R.DEPUTY),
        (organ.office_head_title, R.OFFICE_HEAD),
        (organ.head_title, R.CHAIR),
    )
    for usual, role in usual_titles:
        rest = _rest(organ_code, usual, words)
        if rest is not None:
            return role, f"{usual} {rest}".strip() if rest else ""
    return None


def _rest(organ_code: str, usual: str, title: str) -> str | None:
    """What a title adds to the usual one: `Thường trực`, nothing where it names the organ; None for another's."""
    if not usual or not f"{fold(title)} ".startswith(f"{fold(usual)} "):
        return None
    rest = title[len(usual) :].strip()
    if fold(rest).startswith("thuong truc"):
        return "Thường trực"
    named = not rest or fold(rest).startswith(OWN_WORDS[organ_code]) or fold(usual).startswith("chanh van phong")
    return "" if named else None
