"""Read a sealed petition, to hand it to the body that settles denunciations: who, when and why stays in the trail."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from doithoai.apps.files.reading import require_passed
from doithoai.apps.petitions.models import Envelope, SealedFile
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.petitions.sealing import file_in, words_in
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.files import FileState
from doithoai.core.petitions.routing import require_reason


@dataclass(frozen=True)
class Opened:
    """What lay in the envelope; nothing of it is put back."""

    text: str
    place: str
    contact: dict[str, Any]
    files: list[tuple[int, str]]
    """Key and name of each file."""


@transaction.atomic
def open_sealed(caller: Caller, *, petition_id: int, reason: str) -> Opened:
    """The words, shown once. Raises Envelope.DoesNotExist unless it is sealed, ReasonMissing, EnvelopeUnreadable."""
    petition = locked_petition(caller, Permission.PETITION_SEAL, petition_id)
    why = require_reason(reason)
    envelope = Envelope.objects.get(petition=petition)
    by_table = {kept["table"]: kept["words"] for kept in words_in(envelope)}
    own, contact = by_table.get("petitions.Petition", {}), by_table.get("petitions.PetitionContact", {})
    files = [(sealed.pk, file_in(sealed)[0]["name"]) for sealed in envelope.files.select_related("file").order_by("pk")]
    record_petition(caller, EventName.PETITION_SEAL_OPENED, petition, reason=why)
    return Opened(own.get("text", ""), own.get("place", ""), contact, files)


@transaction.atomic
def open_sealed_file(caller: Caller, *, petition_id: int, file_id: int) -> tuple[dict[str, Any], bytes]:
    """One file of a sealed petition; recorded like the words. Raises SealedFile.DoesNotExist, EnvelopeUnreadable.

    What came into the envelope unscanned is scanned now: raises FileInfected, FileNotScanned, FileRemoved.
    """
    petition = locked_petition(caller, Permission.PETITION_SEAL, petition_id)
    sealed = SealedFile.objects.select_related("file").get(pk=file_id, envelope__petition=petition)
    record_petition(caller, EventName.PETITION_SEAL_OPENED, petition, file=sealed.pk)
    told, content = file_in(sealed)
    require_passed(FileState(told.get("state", FileState.READY)), told["name"], content)
    return told, content
