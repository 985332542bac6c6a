"""Every address of the system: who may open it, and what its place-holders stand for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from doithoai.core.access.permissions import Permission as P  # noqa: N817  the table must be readable at a glance
from tests.guards.full_world import SECRET, TOKEN, Everything

PUBLIC, STAFF = "public", "staff"


@dataclass(frozen=True)
class Address:
    """`who`: a permission, STAFF (anybody signed in) or PUBLIC; `unit`: whose matter it is, where the unit counts."""

    who: P | str
    arguments: Callable[[Everything], dict[str, Any]] = lambda _: {}
    unit: str | None = None
    is_ours: bool = True
    """False for lists, which the stranger opens too and finds his own matters in."""


def listing(who: P | str) -> Address:
    return Address(who, is_ours=False)


def own_link(everything: Everything) -> dict[str, Any]:
    return {"code": everything.petition.code, "secret": SECRET}


ADDRESSES: dict[str, Address] = {
    "sign_in": listing(PUBLIC),
    "sign_out": listing(PUBLIC),
    "components": listing(PUBLIC),
    "portal:home": listing(PUBLIC),
    "portal:submit": listing(PUBLIC),
    "portal:other_door": Address(PUBLIC, lambda e: {"code": e.dialogue.code, "kind": "bao_vi_pham"}),
    "portal:track": listing(PUBLIC),
    "portal:petition": Address(PUBLIC, lambda e: {"code": e.petition.code}),
    "portal:own_petition": Address(PUBLIC, own_link),
    "portal:receipt": Address(PUBLIC, own_link),
    "portal:rate_answer": Address(PUBLIC, own_link),
    "portal:reopen_petition": Address(PUBLIC, own_link),
    "portal:hide_name": Address(PUBLIC, own_link),
    "portal:group_home": Address(PUBLIC, lambda e: {"token": TOKEN}),
    "portal:enter_group_petition": Address(PUBLIC, lambda e: {"token": TOKEN, "code": e.dialogue.code}),
    "desk:enter_petition": listing(P.PETITION_ENTER),
    "desk:petition_receipt": Address(P.PETITION_ENTER, lambda e: {"petition_id": e.petition.pk}),
    "desk:petition_file": Address(P.PETITION_VIEW, lambda e: {"attachment_id": e.attachment.pk}, unit="kinh-te"),
    "desk:links": listing(P.LINK_GIVE),
    "desk:give_link": Address(P.LINK_GIVE, lambda e: {"membership_id": e.link.membership_id}),
    "desk:end_link": Address(P.LINK_GIVE, lambda e: {"membership_id": e.link.membership_id}),
    "desk:home": listing(STAFF),
    "desk:choose_role": listing(STAFF),
    "desk:dialogues": listing(P.DIALOGUE_VIEW),
    "desk:dialogue": Address(P.DIALOGUE_VIEW, lambda e: {"code": e.dialogue.code}),
}
