"""Take an authority's own Word template after checking its fields; it is used once somebody activates it."""

from typing import BinaryIO

from django.conf import settings
from django.db import transaction
from django.db.models import Max

from doithoai.adapters.documents.own_template import check_template
from doithoai.adapters.uploads.gate import check_upload
from doithoai.apps.audit.record import hold_chain, record
from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.files.scanning import require_clean
from doithoai.apps.papers.access import registers_for
from doithoai.apps.papers.making import DOCX
from doithoai.apps.papers.models import PaperTemplate
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.template_fields import TEMPLATED, Problem
from doithoai.core.papers.template_refusals import MOST_BYTES, TemplateNotForKind, TemplateNotWord, TemplateUnfit


@transaction.atomic
def upload_template(caller: Caller, *, kind: PaperKind, name: str, data: BinaryIO) -> PaperTemplate:
    """Keep the next version for a kind.

    Raises TemplateNotForKind, TemplateNotWord, TemplateUnfit (with `found`), and the refusals of core/files.py.
    """
    authority_id = registers_for(caller, Permission.TEMPLATE_MANAGE)
    if kind not in TEMPLATED:
        raise TemplateNotForKind
    checked = check_upload(name, data, limit=min(MOST_BYTES, settings.FILE_LIMIT))
    if checked.type.media != DOCX:
        raise TemplateNotWord
    require_clean(checked.name, checked.data)
    _require_fit(checked.data.read(), kind)
    checked.data.seek(0)
    hold_chain(authority_id)
    rows = PaperTemplate.objects.filter(authority_id=authority_id, kind=kind.value)
    row = PaperTemplate.objects.create(
        authority_id=authority_id,
        kind=kind.value,
        version=(rows.aggregate(last=Max("version"))["last"] or 0) + 1,
        file=keep_file(caller, name=checked.name, content_type=DOCX, data=checked.data),
        uploaded_at=caller.now,
        uploaded_by_id=caller.person_id,
        uploaded_by_name=caller.name,
    )
    record(caller, EventName.TEMPLATE_UPLOADED, row, authority_id=authority_id, kind=row.kind, version=row.version)
    return row


def _require_fit(content: bytes, kind: PaperKind) -> None:
    try:
        found = check_template(content, kind)
    except ValueError as broken:
        raise TemplateNotWord from broken
    if found:
        raise TemplateUnfit(problems=" ".join(each.say() for each in found), found=found)


def problems_of(refused: TemplateUnfit) -> list[Problem]:
    """What the check found."""
    found = refused.values["found"]
    return list(found) if isinstance(found, list) else []
