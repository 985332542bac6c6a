"""The sitting goes on to another item of its agenda."""

from django.db import transaction

from doithoai.apps.hall.floor import locked_sitting, raise_version, record_hall
from doithoai.apps.hall.models import Sitting
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def start_agenda_item(caller: Caller, *, sitting_id: int, item_id: int) -> Sitting:
    """Show this item as the present one. Raises `SittingClosed`."""
    sitting = locked_sitting(caller, Permission.SITTING_RUN, sitting_id)
    sitting.item = sitting.dialogue.agenda.get(pk=item_id)
    raise_version(sitting, "item")
    record_hall(caller, EventName.SITTING_ITEM_STARTED, sitting, sitting=sitting, item=sitting.item.title)
    return sitting
