"""Write an answer template of the authority, or write it anew."""

from django.db import transaction
from django.db.models import Q

from doithoai.apps.audit.record import record
from doithoai.apps.petitions.access import answer_templates_for, template_authority
from doithoai.apps.petitions.models import AnswerTemplate, Field
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.answer_templates import TemplateKind, check_template


@transaction.atomic
def keep_answer_template(
    caller: Caller, *, title: str, text: str, kind: TemplateKind, field_id: int | None = None, template_id: int = 0
) -> AnswerTemplate:
    """`template_id` 0: a new one. Raises TemplateEmpty, UnknownPlace, AnswerTemplate.DoesNotExist out of reach."""
    title, text = check_template(title, text)
    authority_id = template_authority(caller)
    template = AnswerTemplate(authority_id=authority_id)
    if template_id:
        rows = answer_templates_for(caller, Permission.ANSWER_TEMPLATE_KEEP)
        template = rows.select_for_update(of=("self",), no_key=True).get(pk=template_id)
    template.title, template.text, template.kind = title[:120], text, kind.value
    shared = Q(authority__isnull=True) | Q(authority_id=authority_id)
    template.field = Field.objects.get(shared, pk=field_id) if field_id else None
    template.changed_at, template.changed_by_name = caller.now, caller.name
    template.save()
    record(caller, EventName.ANSWER_TEMPLATE_KEPT, template, authority_id=authority_id, title=template.title)
    return template
