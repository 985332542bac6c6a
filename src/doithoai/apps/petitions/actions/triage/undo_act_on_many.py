"""Take back what one did to many petitions within the last ten minutes, where nobody has gone on with them."""

from dataclasses import dataclass

from django.db import transaction

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import ActOnMany, ChangeOfOne
from doithoai.apps.petitions.snapshots import newest_event, put_back
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.acts_on_many import ActGone, ChangedSince, check_undo


@dataclass(frozen=True)
class Undone:
    """How many are as they were, and the codes of those that somebody has changed since."""

    done: int
    kept: tuple[str, ...]


def undo_act_on_many(caller: Caller, *, act_id: int) -> Undone:
    """One's own act. Raises ActGone, UndoneAlready, UndoTooLate, ChangedSince where none can be."""
    act = _claim(caller, act_id)
    done, kept = 0, list[str]()
    for change_id, code in act.changes.order_by("petition_id").values_list("pk", "petition__code"):
        if _undo_one(caller, act, change_id):
            done += 1
        else:
            kept.append(code)
    if not done:
        raise ChangedSince()
    return Undone(done, tuple(kept))


@transaction.atomic
def _claim(caller: Caller, act_id: int) -> ActOnMany:
    """Only one press takes it back."""
    mine = ActOnMany.objects.filter(authority_id=caller.authority_id, person_id=caller.person_id or 0)
    act = mine.select_for_update(of=("self",), no_key=True).filter(pk=act_id).first()
    if act is None:
        raise ActGone()
    check_undo(done_at=act.done_at, undone_at=act.undone_at, now=caller.now)
    act.undone_at = caller.now
    act.save(update_fields=["undone_at"])
    return act


@transaction.atomic
def _undo_one(caller: Caller, act: ActOnMany, change_id: int) -> bool:
    """True where the petition is again as it was; the petition is locked before anything is read of it."""
    change = ChangeOfOne.objects.get(pk=change_id)
    reached = petitions_for(caller, Permission.PETITION_TRIAGE).filter(pk=change.petition_id)
    petition = reached.select_for_update(of=("self",), no_key=True).first()
    if petition is None or newest_event(petition.pk, after=change.last_event_id):
        return False
    put_back(caller, petition, change.before)
    change.undone = True
    change.save(update_fields=["undone"])
    record_petition(caller, EventName.PETITION_ACT_UNDONE, petition, kind=act.kind, what=act.what)
    return True
