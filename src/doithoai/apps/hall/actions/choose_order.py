"""How the queue is ordered: the chair's choice, at any moment of the sitting."""

from django.db import transaction

from doithoai.apps.hall.floor import locked_sitting, raise_version, record_hall
from doithoai.apps.hall.models import Sitting
from doithoai.apps.hall.ordering import arrange
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.order import OrderRule


@transaction.atomic
def choose_order(caller: Caller, *, sitting_id: int, rule: OrderRule) -> Sitting:
    """Order the queue by this rule from now on; who was moved by hand stays. Raises `SittingClosed`."""
    sitting = locked_sitting(caller, Permission.SITTING_RUN, sitting_id)
    old, sitting.order_rule = sitting.order_rule, rule.value
    arrange(sitting)
    raise_version(sitting, "order_rule")
    record_hall(caller, EventName.SITTING_ORDER_CHOSEN, sitting, sitting=sitting, old=old, rule=rule.value)
    return sitting
