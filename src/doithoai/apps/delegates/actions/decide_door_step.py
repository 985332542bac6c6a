"""A person decides about somebody whom a door let in without a connection, and whom the list refuses."""

from django.db import transaction

from doithoai.apps.delegates.access import door_steps_for
from doithoai.apps.delegates.arrivals import DoorBook, arrive_late
from doithoai.apps.delegates.door import DoorEntry
from doithoai.apps.delegates.models import Delegate, DoorStep
from doithoai.apps.delegates.refusals import AtTheDoorAlready
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def decide_door_step(caller: Caller, *, step_id: int, admitted: bool, full_name: str = "") -> DoorStep:
    """Leave the list as it is (who is there was the same person), or write the person down as present.

    `full_name`: who it was, where it was somebody else. Raises `NotPossibleNow` (decided already) or `NameMissing`.
    """
    steps = door_steps_for(caller, Permission.DELEGATE_CHECK_IN).select_for_update(of=("self",), no_key=True)
    step = steps.select_related("dialogue", "group").get(pk=step_id)
    if not step.dispute or step.decision:
        raise NotPossibleNow(state=step.decision, act="decide")
    entry = DoorEntry(key=step.key, act=step.act, door=step.door, at=step.at)
    delegate, book = _locked(step), DoorBook(caller, step.dialogue)
    if admitted and delegate is not None and _may_arrive(delegate, step):
        arrive_late(step, delegate)
    elif admitted:
        step.delegate = book.new_guest(full_name or step.full_name, step.group, entry)
    elif delegate is not None and step.dispute == AtTheDoorAlready.code and _was_earlier(delegate, step):
        arrive_late(step, delegate)
    book.settle(step, decision="admitted" if admitted else "kept")
    book.close()
    return step


def _locked(step: DoorStep) -> Delegate | None:
    rows = Delegate.objects.filter(pk=step.delegate_id or 0, dialogue_id=step.dialogue_id)
    return rows.select_for_update(of=("self",), no_key=True).first()


def _may_arrive(delegate: Delegate, step: DoorStep) -> bool:
    # a withdrawn row stays withdrawn: its seat is another's, so the person is written down as a guest
    return step.act == "check_in" and delegate.checked_in_at is None and delegate.state != "withdrawn"


def _was_earlier(delegate: Delegate, step: DoorStep) -> bool:
    return delegate.checked_in_at is not None and step.at < delegate.checked_in_at
