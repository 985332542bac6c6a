"""A program that recognises speech gets a word with which it may send captions."""

import secrets
from hashlib import sha256

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.hall.models import Broadcast
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def give_caption_token(caller: Caller, *, dialogue_id: int) -> str:
    """The new word, told this once; an earlier one is dead from now on."""
    dialogue = dialogues_for(caller, Permission.SITTING_RUN).get(pk=dialogue_id)
    word = secrets.token_urlsafe(24)
    Broadcast.objects.update_or_create(dialogue=dialogue, defaults={"caption_token_hash": hash_of(word)})
    record(
        caller, EventName.CAPTION_TOKEN_GIVEN, dialogue, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk
    )  # fmt: skip
    return word


def hash_of(word: str) -> str:
    """What is kept of the word."""
    return sha256(word.encode()).hexdigest()
