"""A phone asks for the same as a question that was let through."""

from django.core.cache import cache
from django.db import transaction

from doithoai.apps.audience.access import open_sitting
from doithoai.apps.audience.models import PhoneQuestion, Support
from doithoai.apps.dialogues.lending import refuse_lent
from doithoai.apps.hall.changes import touch_hall
from doithoai.core.caller import Caller

PAUSE = 2
"""Seconds: a thousand thumbs move the live pages of everybody at most once in this time."""


@transaction.atomic
def support_question(caller: Caller, *, dialogue_id: int, phone: str, key: str) -> PhoneQuestion:
    """Count the phone once; pressed again, nothing changes. Raises `HallNotOpen` or `DialogueLent`."""
    sitting = open_sitting(dialogue_id)
    refuse_lent(dialogue_id)
    question = PhoneQuestion.objects.shown().get(sitting=sitting, key=key)
    support = Support(question=question, phone=phone, supported_at=caller.now)
    Support.objects.bulk_create([support], ignore_conflicts=True)
    if cache.add(f"supports:{dialogue_id}", 1, PAUSE):
        touch_hall(dialogue_id)
    return question
