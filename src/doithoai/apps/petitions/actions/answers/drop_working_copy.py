"""Give up what was typed and not saved; the newest saved wording stands on the page again."""

from django.db import transaction

from doithoai.apps.petitions.actions.answers.keep_working_copy import clear_working_copy
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import locked_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


@transaction.atomic
def drop_working_copy(caller: Caller, *, petition_id: int) -> Petition:
    """Only the caller's own words. No event: nobody else ever saw them."""
    petition = locked_petition(caller, Permission.ANSWER_DRAFT, petition_id)
    clear_working_copy(caller, petition)
    return petition
