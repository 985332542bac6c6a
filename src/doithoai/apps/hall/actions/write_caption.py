"""A line of captions: typed by a person, or sent by a program; sent twice, it is kept once."""

from datetime import datetime

from django.db import transaction

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.give_caption_token import hash_of
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.hall.models import Broadcast, Caption
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.hall.queue import SittingClosed
from doithoai.core.hall.recording import checked_caption


@transaction.atomic
def write_caption(caller: Caller, *, dialogue_id: int, text: str, key: str) -> Caption:
    """A person's line. Raises `CaptionEmpty`, `SittingClosed`."""
    dialogue = dialogues_for(caller, Permission.SITTING_RUN).get(pk=dialogue_id)
    return _keep(dialogue, text, key, at=caller.now, source="person", by_name=caller.name)


@transaction.atomic
def take_recognised_caption(*, dialogue_code: str, token: str, text: str, key: str, now: datetime) -> Caption:
    """A program's line. Raises Broadcast.DoesNotExist for a wrong word, and as `write_caption`."""
    broadcast = Broadcast.objects.select_related("dialogue").get(
        dialogue__code=dialogue_code, caption_token_hash=hash_of(token)
    )
    return _keep(broadcast.dialogue, text, key, at=now, source="recogniser")


@transaction.atomic
def withdraw_caption(caller: Caller, *, caption_id: int) -> None:
    """Take back a line that was heard wrongly; captions are no record, so nothing of it is kept."""
    dialogues = dialogues_for(caller, Permission.SITTING_RUN)
    caption = Caption.objects.filter(dialogue__in=dialogues).get(pk=caption_id)
    caption.delete()
    touch_hall(caption.dialogue_id)


def _keep(dialogue: Dialogue, text: str, key: str, *, at: datetime, source: str, by_name: str = "") -> Caption:
    if dialogue.state != DialogueState.IN_SESSION:
        raise SittingClosed()
    line = {"text": checked_caption(text), "at": at, "source": source, "by_name": by_name}
    Broadcast.objects.get_or_create(dialogue=dialogue)
    caption, _ = Caption.objects.get_or_create(dialogue=dialogue, key=key[:40], defaults=line)
    touch_hall(dialogue.pk)
    return caption
