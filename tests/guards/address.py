"""What one row of the sweep says."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from doithoai.core.access.permissions import Permission
from tests.guards.full_world import Everything

PUBLIC, STAFF, NOBODY = "public", "staff", "nobody"


@dataclass(frozen=True)
class Address:
    """One address. `who`: a permission, STAFF (anybody signed in), PUBLIC or NOBODY; `also`: other permissions that do.

    `unit`: whose matter it is, where the unit counts.
    """

    who: Permission | str
    arguments: Callable[[Everything], dict[str, Any]] = lambda _: {}
    unit: str | None = None
    also: tuple[Permission, ...] = ()
    is_ours: bool = True
    """False for lists, which the stranger opens too and finds his own matters in."""


def listing(who: Permission | str) -> Address:
    return Address(who, is_ours=False)
