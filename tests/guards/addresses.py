"""Every address of the system: who may open it, and what its place-holders stand for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from doithoai.core.access.permissions import Permission as P  # noqa: N817  the table must be readable at a glance
from tests.guards.full_world import Everything

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


ADDRESSES: dict[str, Address] = {
    "sign_in": listing(PUBLIC),
    "sign_out": listing(PUBLIC),
    "components": listing(PUBLIC),
    "portal:home": listing(PUBLIC),
    "desk:home": listing(STAFF),
    "desk:choose_role": listing(STAFF),
    "desk:dialogues": listing(P.DIALOGUE_VIEW),
    "desk:dialogue": Address(P.DIALOGUE_VIEW, lambda e: {"code": e.dialogue.code}),
}
