"""One place ends and another takes over: the same rule for authorities, units and groups."""

from datetime import date
from typing import TypeVar

from doithoai.apps.organisations.models import Authority, Group, Unit
from doithoai.core.organisations import SucceededAlready, SuccessorUnfit, check_period

Place = TypeVar("Place", Authority, Unit, Group)


def hand_over(old: Place, successor: Place, *, last_on: date) -> None:
    """`old` is valid up to `last_on` and names its successor. Raises SucceededAlready, SuccessorUnfit, NotInOrder."""
    if old.successor_id is not None:
        raise SucceededAlready(name=old.name)
    ended = successor.valid_to is not None and successor.valid_to <= last_on
    if successor.pk == old.pk or successor.successor_id is not None or ended:
        raise SuccessorUnfit
    check_period(old.valid_from, last_on)
    old.valid_to, old.successor_id = last_on, successor.pk
    old.save(update_fields=["valid_to", "successor"])
