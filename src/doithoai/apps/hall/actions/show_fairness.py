"""Whether the public screen shows whom the hall has heard."""

from django.db import transaction

from doithoai.apps.hall.floor import locked_sitting, raise_version, record_hall
from doithoai.apps.hall.models import Sitting
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def show_fairness(caller: Caller, *, sitting_id: int, shown: bool) -> Sitting:
    """Let the public picture carry the fairness meter, or take it away. Raises `SittingClosed`."""
    sitting = locked_sitting(caller, Permission.SITTING_RUN, sitting_id)
    sitting.shows_fairness = shown
    raise_version(sitting, "shows_fairness")
    record_hall(caller, EventName.SITTING_FAIRNESS_SHOWN, sitting, sitting=sitting, shown=shown)
    return sitting
