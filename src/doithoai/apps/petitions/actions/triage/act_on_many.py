"""Do one thing to many petitions: each by itself, its old values kept, what is refused told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import ActOnMany, ChangeOfOne, Petition
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.petitions.snapshots import newest_event, snapshot
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.acts_on_many import MOST_AT_ONCE, ManyKind
from doithoai.core.refusal import NotPossibleNow, Refused

TRIAGE = Permission.PETITION_TRIAGE


@dataclass(frozen=True)
class Outcome:
    """What became of it; `act` is None where nothing was changed, `done` counts those that already were so, too."""

    act: ActOnMany | None
    done: int
    refused: tuple[Refused, ...]


def act_on_many(
    caller: Caller, *, kind: ManyKind, what: str, petition_ids: Sequence[int], change: Callable[[int], object]
) -> Outcome:
    """`change` is the action on one. Those out of reach are left out; a refusal of one stops no other."""
    act: ActOnMany | None = None
    done, refused = 0, list[Refused]()
    reached = petitions_for(caller, TRIAGE).filter(pk__in=list(petition_ids)[:MOST_AT_ONCE])
    for petition_id in sorted(reached.values_list("pk", flat=True)):
        try:
            act = _one(caller, act, petition_id, change, kind=kind, what=what)
            done += 1
        except Petition.DoesNotExist:
            refused.append(NotPossibleNow())
        except Refused as refusal:
            refused.append(refusal)
    return Outcome(act, done, tuple(refused))


@transaction.atomic
def _one(
    caller: Caller,
    act: ActOnMany | None,
    petition_id: int,
    change: Callable[[int], object],
    *,
    kind: ManyKind,
    what: str,
) -> ActOnMany | None:
    """Change one and keep how it was, in one step; the act itself begins with the first that changes."""
    petition = locked_petition(caller, TRIAGE, petition_id)
    before, newest = snapshot(petition), newest_event(petition_id)
    change(petition_id)
    now_newest = newest_event(petition_id, after=newest)
    if not now_newest:
        return act
    act = act or ActOnMany.objects.create(
        authority_id=caller.authority_id, person_id=caller.person_id or 0, kind=kind.value, what=what[:200],
        done_at=caller.now,
    )  # fmt: skip
    ChangeOfOne.objects.create(act=act, petition=petition, before=before, last_event_id=now_newest)
    ActOnMany.objects.filter(pk=act.pk).update(count=F("count") + 1)
    return act
