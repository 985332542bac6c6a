"""Take an answer template out of use; answers that used it keep their words."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.petitions.access import answer_templates_for
from doithoai.apps.petitions.models import AnswerTemplate
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def drop_answer_template(caller: Caller, *, template_id: int) -> AnswerTemplate:
    """Raises AnswerTemplate.DoesNotExist out of reach, and where it is dropped already."""
    rows = answer_templates_for(caller, Permission.ANSWER_TEMPLATE_KEEP)
    template = rows.select_for_update(of=("self",), no_key=True).get(pk=template_id)
    template.dropped_at = caller.now
    template.save(update_fields=["dropped_at"])
    record(
        caller, EventName.ANSWER_TEMPLATE_DROPPED, template, authority_id=template.authority_id, title=template.title
    )
    return template
