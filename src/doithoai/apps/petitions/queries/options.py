"""What the forms of the desk offer: units, fields, dialogues of the caller's authority."""

from django.db.models import Q, QuerySet

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.access import units_for
from doithoai.apps.organisations.models import Unit
from doithoai.apps.petitions.models import Field
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


def units_in_force(caller: Caller) -> QuerySet[Unit]:
    """The units that exist today."""
    return units_for(caller).filter(pk__in=Unit.objects.in_force(caller.today).values("pk"))


def fields_in_order(caller: Caller) -> QuerySet[Field]:
    """The shipped fields and the authority's own."""
    return Field.objects.filter(Q(authority=None) | Q(authority_id=caller.authority_id), hidden=False)


def dialogues_in_order(caller: Caller) -> QuerySet[Dialogue]:
    """The dialogues of the authority, the newest first."""
    return dialogues_for(caller, Permission.DIALOGUE_VIEW).only("title", "year", "round").order_by("-id")
