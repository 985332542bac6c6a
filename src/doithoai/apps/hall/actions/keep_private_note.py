"""Somebody notes something for himself or herself: on a turn, on a petition, or on the whole dialogue."""

from typing import Any

from django.db import transaction

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.lending import refuse_lent
from doithoai.apps.hall.access import turns_for
from doithoai.apps.hall.models import PrivateNote
from doithoai.apps.petitions.access import petitions_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.text.normalise import tidy

LONGEST = 4000


@transaction.atomic
def keep_private_note(
    caller: Caller, *, dialogue_id: int, text: str, turn_id: int | None = None, petition_id: int | None = None
) -> PrivateNote | None:
    """Keep the words in place of the earlier ones; without words nothing stays. It leaves no event: it is nobody's.

    Raises DoesNotExist for what the caller does not reach; a note on a sealed petition is never kept.
    """
    dialogue = dialogues_for(caller, Permission.SITTING_VIEW).get(pk=dialogue_id)
    refuse_lent(dialogue.pk)
    about: dict[str, Any] = {"person_id": caller.person_id, "dialogue_id": dialogue.pk}
    about |= {"turn_id": None, "petition_id": None}
    if turn_id is not None:
        turns = turns_for(caller, Permission.SITTING_VIEW).filter(sitting__dialogue=dialogue)
        about["turn_id"] = turns.exclude(petition__state=PetitionState.SEALED).get(pk=turn_id).pk
    elif petition_id is not None:
        petitions = petitions_for(caller, Permission.PETITION_VIEW).filter(dialogue=dialogue)
        about["petition_id"] = petitions.exclude(state=PetitionState.SEALED).get(pk=petition_id).pk
    words = tidy(text)[:LONGEST]
    if not words:
        PrivateNote.objects.filter(**about).delete()
        return None
    return PrivateNote.objects.update_or_create(**about, defaults={"text": words, "kept_at": caller.now})[0]
