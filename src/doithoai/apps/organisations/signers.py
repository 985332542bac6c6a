"""Who is entitled to sign a paper on a day: by memberships and authorisations in force, in the order of rank."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from doithoai.apps.organisations.models import Authority, Deputisation, Membership
from doithoai.apps.organisations.paper_frame import organ_of
from doithoai.core.caller import Role
from doithoai.core.papers.organs import ORGANS
from doithoai.core.papers.paper import PaperFormat, PaperKind, Signature
from doithoai.core.papers.signature import SignerRole, capacity_lines
from doithoai.core.papers.signers import capacity_of, may_sign

RANK = (SignerRole.CHAIR, SignerRole.ACTING, SignerRole.DEPUTY, SignerRole.OFFICE_HEAD, SignerRole.AUTHORISED)


@dataclass(frozen=True)
class EntitledSigner:
    """Somebody who may sign. `key` names the membership or authorisation that says so."""

    key: str
    role: SignerRole
    signature: Signature
    because: str = ""
    """The written word behind an authorisation."""


def entitled_signers(
    authority: Authority, kind: PaperKind, *, on: date, dialogue_id: int | None = None, collective: str = ""
) -> list[EntitledSigner]:
    """Everybody who may sign a paper of that kind on a day, the head first; each with the derived signature."""
    found = [*_by_office(authority, on, collective), *_by_word(authority, on, dialogue_id, collective)]
    layout = PaperFormat(authority.format)
    able = [each for each in found if may_sign(kind, each.role, layout)]
    first = {(each.signature.name, each.role): each for each in reversed(able)}
    return sorted(first.values(), key=lambda each: (RANK.index(each.role), each.signature.name))


def _by_office(authority: Authority, on: date, collective: str) -> list[EntitledSigner]:
    rows = Membership.objects.in_force(on).filter(authority=authority, person__is_active=True)
    made = []
    for row in rows.select_related("person").order_by("id"):
        found = _capacity(authority, row)
        if found is not None:
            made.append(_signer(authority, f"m{row.pk}", row.person.full_name, *found, collective))
    return [each for each in made if each is not None]


def _capacity(authority: Authority, row: Membership) -> tuple[SignerRole, str] | None:
    found = capacity_of(authority.organ, ORGANS[authority.organ], row.title)
    if found is not None:
        return found
    # a chair whose title is not written as usual still heads the organ, unless the title is another organ's
    others = (capacity_of(code, organ, row.title) for code, organ in ORGANS.items())
    is_head = row.role == Role.CHAIR.value and not any(others)
    return (SignerRole.CHAIR, "") if is_head else None


def _by_word(authority: Authority, on: date, dialogue_id: int | None, collective: str) -> list[EntitledSigner]:
    rows = Deputisation.objects.filter(authority=authority, may_sign=True, ended_at__isnull=True)
    rows = rows.filter(Q(dialogue_id__isnull=True) | Q(dialogue_id=dialogue_id), valid_from__lte=on, valid_to__gte=on)
    titles = dict(
        Membership.objects.in_force(on).filter(authority=authority).order_by("-id").values_list("person_id", "title")
    )
    made = []
    for row in rows.select_related("deputy").order_by("id"):
        title = titles.get(row.deputy_id, "")
        made.append(
            _signer(authority, f"d{row.pk}", row.deputy.full_name, SignerRole.AUTHORISED, title, collective, row.reason)
        )
    return [each for each in made if each is not None]


def _signer(
    authority: Authority, key: str, name: str, role: SignerRole, title: str, collective: str, because: str = ""
) -> EntitledSigner | None:
    try:
        lines = capacity_lines(organ_of(authority, collective), PaperFormat(authority.format), role, title)
    except ValueError:
        return None
    return EntitledSigner(key, role, Signature(lines, name), because)
