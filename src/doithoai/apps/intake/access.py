"""Which files of opinions and which slips a caller reaches: the fetch is the permission check."""

from django.db.models import QuerySet

from doithoai.apps.files.models import StoredFile
from doithoai.apps.intake.models import ImportBatch, Letter, LetterFile, Slip, SlipSheet
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.intake.letters import LetterSettled, LetterState


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


def letters_for(caller: Caller) -> QuerySet[Letter]:
    """The letters of the caller's authority, for those who enter opinions for anybody."""
    if reach_of(caller.role, Permission.PETITION_IMPORT) != Reach.AUTHORITY or caller.only_dialogue_id is not None:
        return Letter.objects.none()
    return Letter.objects.filter(authority_id=caller.authority_id)


def file_of_letter(caller: Caller, letter_id: int, file_id: int) -> StoredFile:
    """A file of a held letter. Raises LetterFile.DoesNotExist out of reach."""
    held = LetterFile.objects.filter(letter__in=letters_for(caller), letter_id=letter_id)
    return held.select_related("file").get(pk=file_id).file


def locked_letter(caller: Caller, letter_id: int) -> Letter:
    """A held letter, locked. Raises Letter.DoesNotExist out of reach, LetterSettled."""
    letter = letters_for(caller).select_for_update(of=("self",), no_key=True).get(pk=letter_id)
    check_held(letter)
    return letter


def check_held(letter: Letter) -> None:
    """Raises LetterSettled once somebody has said what it is."""
    if letter.state != LetterState.HELD:
        raise LetterSettled(name=letter.settled_by_name)
