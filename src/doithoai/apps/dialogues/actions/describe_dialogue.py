"""Change the words of a plan: title, theme, place, chairs, purposes, how it is held."""

from dataclasses import asdict

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.description import Description
from doithoai.core.dialogues.lifecycle import EDITABLE_STATES
from doithoai.core.dialogues.planning import TextMissing
from doithoai.core.events import EventName


@transaction.atomic
def describe_dialogue(caller: Caller, *, dialogue_id: int, description: Description) -> Dialogue:
    """Store the words. Raises TextMissing without a title, NotPossibleNow while approved or after the hall."""
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_PLAN, dialogue_id, states=EDITABLE_STATES)
    if not description.title.strip():
        raise TextMissing
    wanted = {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(description).items()}
    changed = [name for name, value in wanted.items() if getattr(dialogue, name) != value]
    if not changed:
        return dialogue
    old_venue = dialogue.venue
    for name in changed:
        setattr(dialogue, name, wanted[name])
    dialogue.save(update_fields=changed)
    record(
        caller,
        EventName.DIALOGUE_DESCRIBED,
        dialogue,
        authority_id=dialogue.authority_id,
        dialogue_id=dialogue.pk,
        changed=changed,
        old_venue=old_venue,
        new_venue=dialogue.venue,
    )
    return dialogue
