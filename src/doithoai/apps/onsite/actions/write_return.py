"""On the laptop: the return file is written; the last one ends the work here."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.hall.changes import raise_number
from doithoai.apps.onsite.envelopes import return_bytes
from doithoai.apps.onsite.loading import AT_THE_OFFICE
from doithoai.apps.onsite.models import HallPack
from doithoai.apps.onsite.returning import return_of, told_rows
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.onsite.refusals import NoHallHere
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def write_return(caller: Caller, *, final: bool = True) -> bytes:
    """The file to carry home. `final`: nothing of the hall changes here afterwards; else the hall goes on.

    Raises `NoHallHere`.
    """
    pack = locked_pack(caller)
    raise_number(pack.dialogue_id)
    if pack.written_at is None:
        record(
            caller,
            EventName.HALL_RETURN_WRITTEN,
            pack.dialogue,
            authority_id=pack.dialogue.authority_id,
            dialogue_id=pack.dialogue_id,
            final=final,
        )
    final = final or pack.written_at is not None
    back = return_of(pack, now=caller.now, final=final)
    pack.told = {
        label: sorted({*pack.told.get(label, []), *keys}) for label, keys in (pack.told | told_rows(back)).items()
    }
    if final and pack.written_at is None:
        pack.written_at = pack.dialogue.lent_at = caller.now
        pack.dialogue.lent_to = AT_THE_OFFICE
        pack.dialogue.save(update_fields=["lent_to", "lent_at"])
    pack.save(update_fields=["told", "written_at"])
    return return_bytes(back, secret=pack.secret)


@transaction.atomic
def resume_hall(caller: Caller) -> HallPack:
    """Work on after the last return was written, as long as the server has not taken it. Raises `NoHallHere`."""
    pack = locked_pack(caller)
    if pack.written_at is None:
        raise NotPossibleNow(state="running", act="resume")
    pack.written_at, pack.dialogue.lent_to, pack.dialogue.lent_at = None, "", None
    pack.save(update_fields=["written_at"])
    pack.dialogue.save(update_fields=["lent_to", "lent_at"])
    record(
        caller,
        EventName.HALL_RESUMED,
        pack.dialogue,
        authority_id=pack.dialogue.authority_id,
        dialogue_id=pack.dialogue_id,
    )
    return pack


def locked_pack(caller: Caller) -> HallPack:
    """The pack of this laptop, its dialogue held. Raises `NoHallHere` on a server."""
    mine = dialogues_for(caller, Permission.DIALOGUE_LEND)
    dialogue = mine.select_for_update(of=("self",), no_key=True).filter(hall_pack__isnull=False).first()
    if dialogue is None:
        raise NoHallHere()
    pack = HallPack.objects.select_for_update(of=("self",), no_key=True).get(dialogue=dialogue)
    pack.dialogue = dialogue
    return pack
