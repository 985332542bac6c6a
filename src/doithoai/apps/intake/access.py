"""Which files of opinions and which slips a caller reaches: the fetch is the permission check."""

from django.db.models import QuerySet

from doithoai.apps.intake.models import ImportBatch, Slip, SlipSheet
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


def import_batches_for(caller: Caller) -> QuerySet[ImportBatch]:
    """The files of the caller's authority, for those who enter opinions for anybody."""
    if reach_of(caller.role, Permission.PETITION_IMPORT) != Reach.AUTHORITY:
        return ImportBatch.objects.none()
    return ImportBatch.objects.filter(**caller.own(authority="authority_id", dialogue="dialogue_id"))


def locked_batch(caller: Caller, batch_id: int) -> ImportBatch:
    """The file, locked. Raises ImportBatch.DoesNotExist out of reach."""
    return import_batches_for(caller).select_for_update(of=("self",), no_key=True).get(pk=batch_id)


def slip_sheets_for(caller: Caller) -> QuerySet[SlipSheet]:
    """Printings of slips of the caller's authority, for those who print them."""
    if reach_of(caller.role, Permission.SLIP_PRINT) != Reach.AUTHORITY:
        return SlipSheet.objects.none()
    return SlipSheet.objects.filter(**caller.own(authority="dialogue__authority_id", dialogue="dialogue_id"))


def slips_for(caller: Caller) -> QuerySet[Slip]:
    """Printed slips of the caller's authority, for those who enter opinions for anybody."""
    if reach_of(caller.role, Permission.PETITION_ENTER) != Reach.AUTHORITY:
        return Slip.objects.none()
    return Slip.objects.filter(**caller.own(authority="sheet__dialogue__authority_id", dialogue="sheet__dialogue_id"))
