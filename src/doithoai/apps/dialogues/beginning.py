"""The first rows of a dialogue, whatever its programme comes from; for the actions that begin one."""

from typing import Any

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.starting import add_programme, dialogue_from, unit_for
from doithoai.apps.organisations.access import authorities_for, units_in_force
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.presets import Preset
from doithoai.core.events import EventName


def begin(caller: Caller, programme: Preset, *, year: int, **facts: Any) -> Dialogue:
    """A draft with the programme's agenda, quotas, duties and recipients, recorded with `facts` of where it is from."""
    reached = authorities_for(caller, Permission.DIALOGUE_PLAN)
    authority = reached.select_for_update(of=("self",), no_key=True).get(pk=caller.authority_id)
    dialogue = dialogue_from(programme, authority, year=year, now=caller.now)
    units = list(units_in_force(caller, caller.today))
    dialogue.secretary_unit = unit_for(programme.secretary_label, programme.secretary, units)
    dialogue.save(update_fields=["secretary_unit"])
    add_programme(dialogue, programme, units)
    record(
        caller,
        EventName.DIALOGUE_PLANNED,
        dialogue,
        authority_id=authority.pk,
        dialogue_id=dialogue.pk,
        title=dialogue.title,
        **facts,
    )
    return dialogue
