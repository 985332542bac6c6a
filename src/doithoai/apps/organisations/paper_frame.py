"""What stands around every paper of an authority: who issues it and who signs it on a day. Nobody types this."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q

from doithoai.apps.organisations.models import Authority, Deputisation, Membership, Person
from doithoai.core.caller import Role
from doithoai.core.papers.frame import Frame, Issuer
from doithoai.core.papers.organs import ORGANS
from doithoai.core.papers.paper import PaperFormat, Signature
from doithoai.core.papers.signature import SignerRole, SigningOrgan, capacity_lines, role_of_title
from doithoai.core.papers.signers import capacity_of


@dataclass(frozen=True)
class Signer:
    """Who signs. `own_title` only where it is not the usual title of the role (`Phó Bí thư Thường trực`)."""

    name: str
    role: SignerRole = SignerRole.CHAIR
    own_title: str = ""
    full_title: str = ""
    """The title as it is read out and recorded: `Phó Chủ tịch Ủy ban nhân dân phường`."""
    only_presides: bool = False
    """Authorised to chair, but no deputy by office: the head signs (an authorisation to sign is chosen on issue)."""


def issuer_of(authority: Authority) -> Issuer:
    """The authority as its papers name it."""
    return Issuer(
        name=authority.name,
        symbol=authority.symbol,
        place=authority.place,
        format=PaperFormat(authority.format),
        superior=authority.superior_heading,
        drafting_unit="VP",
    )


def frame_of_authority(
    authority: Authority,
    *,
    on: date,
    recipients: tuple[str, ...] = (),
    chair: Person | None = None,
    dialogue_id: int | None = None,
    collective: str = "",
) -> Frame:
    """Issuer, signature and recipients of a paper drafted on a day.

    `chair` chairs the dialogue of the paper (else the head of the authority signs); `collective` replaces the body in
    whose name the paper is signed.
    """
    layout = PaperFormat(authority.format)
    signer = signer_of(authority, on=on, chair=chair, dialogue_id=dialogue_id)
    if signer.only_presides:
        signer = _own(authority, chair, on)
    organ = organ_of(authority, collective)
    lines = capacity_lines(organ, layout, signer.role, signer.own_title)
    archive = f"Lưu: VP{authority.symbol}" if layout is PaperFormat.PARTY else "Lưu: VT"
    return Frame(issuer_of(authority), (Signature(lines, signer.name),), recipients, archive, on)


def signer_of(authority: Authority, *, on: date, chair: Person | None = None, dialogue_id: int | None = None) -> Signer:
    """The deputy whom an authorisation in force names, else the chair; the name is blank while there is none."""
    deputy = _deputy(authority, on, chair, dialogue_id)
    if deputy is not None:
        title = _title(authority, deputy, on)
        is_deputy = role_of_title(title) is SignerRole.DEPUTY
        own = _under_capacity(authority, title) if is_deputy else ""
        return Signer(deputy.full_name, SignerRole.DEPUTY, own, title, only_presides=not is_deputy)
    return _own(authority, chair, on)


def organ_of(authority: Authority, collective: str = "") -> SigningOrgan:
    """The organ's titles; `collective` replaces the body in whose name is signed."""
    known = ORGANS[authority.organ]
    return SigningOrgan(collective or known.collective, known.head_title, known.deputy_title, known.office_head_title)


def _own(authority: Authority, chair: Person | None, on: date) -> Signer:
    person = chair or _head(authority, on)
    if person is None:
        return Signer("")
    title = _title(authority, person, on)
    role = role_of_title(title)
    own = _under_capacity(authority, title) if role is SignerRole.DEPUTY else ""
    return Signer(person.full_name, role, own, title)


def _under_capacity(authority: Authority, title: str) -> str:
    """A deputy's title without the organ above it: `Phó Bí thư Thường trực`; nothing where it is the usual one."""
    known = capacity_of(authority.organ, organ_of(authority), title)
    return known[1] if known is not None and known[0] is SignerRole.DEPUTY else title


def _deputy(authority: Authority, on: date, chair: Person | None, dialogue_id: int | None) -> Person | None:
    rows = Deputisation.objects.filter(authority=authority, ended_at__isnull=True, valid_from__lte=on, valid_to__gte=on)
    rows = rows.filter(Q(dialogue_id__isnull=True) | Q(dialogue_id=dialogue_id))
    if chair is not None:
        rows = rows.filter(chair=chair)
    found = rows.select_related("deputy").order_by(F("dialogue_id").desc(nulls_last=True), "-id").first()
    return found.deputy if found else None


def _head(authority: Authority, on: date) -> Person | None:
    rows = Membership.objects.in_force(on).filter(authority=authority, role=Role.CHAIR.value).select_related("person")
    found = rows.order_by("id").first()
    return found.person if found else None


def _title(authority: Authority, person: Person, on: date) -> str:
    titles = Membership.objects.in_force(on).filter(authority=authority, person=person).order_by("id")
    named = list(titles.values_list("title", flat=True))
    deputies = [title for title in named if role_of_title(title) is SignerRole.DEPUTY]
    return next(iter(deputies or named), "")
