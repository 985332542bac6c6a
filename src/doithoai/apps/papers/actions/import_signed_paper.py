"""Hand in the signed copy of an issued paper."""

from hashlib import sha256
from io import BytesIO
from typing import BinaryIO

from django.conf import settings
from django.db import transaction

from doithoai.adapters.uploads.gate import check_upload
from doithoai.apps.audit.record import record
from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.files.scanning import require_clean
from doithoai.apps.papers.access import papers_for
from doithoai.apps.papers.models import Paper, SignedCopy
from doithoai.apps.papers.signatures import found_in, how_far, look_at, signed_copy_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.papers.signing import FileCheck, refuse_unfit
from doithoai.core.papers.signing_refusals import SignedCopyKnown, SignedFileUnreadable
from doithoai.core.papers.stored_signatures import check_to_json
from doithoai.core.refusal import NotPossibleNow

PDF = "application/pdf"


def import_signed_paper(caller: Caller, *, paper_id: int, name: str, data: BinaryIO) -> SignedCopy:
    """Keep the file when it is our issued PDF with signatures that hold, and nothing else added.

    The look takes a second, so it is done before the row is locked; what it rests on is looked at again after.
    Raises the refusals of core/papers/signing_refusals.py and core/files.py, NotPossibleNow.
    """
    row = papers_for(caller, Permission.PAPER_ISSUE).select_related("pdf").get(pk=paper_id)
    if row.state != "issued":
        raise NotPossibleNow
    checked = check_upload(name, data, limit=settings.FILE_LIMIT)
    if checked.type.media != PDF:
        raise SignedFileUnreadable
    require_clean(checked.name, checked.data)
    content, before = checked.data.read(), signed_copy_of(row)
    if before and before.file.sha256 == sha256(content).hexdigest():
        raise SignedCopyKnown
    found = look_at(row, content, now=caller.now)
    issued_at = row.pdf.stored_at if row.pdf else None
    refuse_unfit(found, found_in(before), now=caller.now, issued_at=issued_at)
    return _keep(caller, row, content, found, after=before)


@transaction.atomic
def _keep(caller: Caller, seen: Paper, content: bytes, found: FileCheck, *, after: SignedCopy | None) -> SignedCopy:
    row = papers_for(caller, Permission.PAPER_ISSUE).select_for_update(of=("self",), no_key=True).get(pk=seen.pk)
    if row.state != "issued" or signed_copy_of(row) != after:
        raise NotPossibleNow
    name = f"{row.number:02d}-{row.symbol.replace('/', '-')}-da-ky.pdf"
    file = keep_file(caller, name=name, content_type=PDF, data=BytesIO(content), authority_id=row.authority_id)
    row.signed_by = how_far(row, found).value
    row.save(update_fields=["signed_by"])
    copy = SignedCopy.objects.create(
        paper=row,
        number=after.number + 1 if after else 1,
        file=file,
        signed_by=row.signed_by,
        found=check_to_json(found),
        checked_at=caller.now,
        handed_in_at=caller.now,
        handed_in_by_id=caller.person_id,
        handed_in_by_name=caller.name,
    )
    _record(caller, copy, found)
    return copy


def _record(caller: Caller, copy: SignedCopy, found: FileCheck) -> None:
    row = copy.paper
    record(
        caller,
        EventName.PAPER_SIGNED,
        row,
        authority_id=row.authority_id,
        dialogue_id=row.dialogue_id,
        petition_id=row.petition_id,
        signed_by=copy.signed_by,
        sha256=copy.file.sha256,
        signatures=[
            {"name": each.name, "serial": each.serial, "signed_at": each.signed_at, "trust": each.trust}
            for each in found.signatures
        ],
    )
