"""Invented people come, ask and register to speak, so that one secretary alone can practise."""

import secrets

from django.db import transaction

from doithoai.apps.audience.actions.ask_question import Asked, ask_question
from doithoai.apps.audience.actions.wish_to_speak import wish_to_speak
from doithoai.apps.audience.models import PhoneQuestion, Wish
from doithoai.apps.delegates.actions.take_door_steps import take_door_steps
from doithoai.apps.delegates.door import DoorEntry
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.rehearsals.access import practice_dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller, Door, citizen_caller
from doithoai.core.hall import rehearsal

DOOR = "Cửa diễn tập"


@transaction.atomic
def ask_as_crowd(caller: Caller, *, dialogue_id: int) -> int:
    """Some invented phones ask at once; how many. Raises Dialogue.DoesNotExist outside a rehearsal, `HallNotOpen`."""
    practice = practice_dialogue(caller, Permission.SITTING_RUN, dialogue_id)
    phone = citizen_caller(caller.now, authority_id=practice.authority_id, door=Door.LIVE)
    asked = PhoneQuestion.objects.filter(sitting__dialogue=practice).count()
    for number in rehearsal.round_of(asked, rehearsal.ASK_AT_ONCE):
        words = rehearsal.PHONE_QUESTIONS[number % len(rehearsal.PHONE_QUESTIONS)]
        person = rehearsal.invented_person(number + rehearsal.MOST_PEOPLE, year=caller.today.year)
        question = Asked(text=words, name=person.name, is_anonymous=number % 3 == 0)
        ask_question(
            phone, dialogue_id=practice.pk, phone=secrets.token_hex(32), key=secrets.token_hex(16), asked=question
        )
    return rehearsal.ASK_AT_ONCE


@transaction.atomic
def wish_as_crowd(caller: Caller, *, dialogue_id: int) -> int:
    """Some invented people register to speak; how many. Raises as `ask_as_crowd`."""
    practice = practice_dialogue(caller, Permission.SITTING_RUN, dialogue_id)
    phone = citizen_caller(caller.now, authority_id=practice.authority_id, door=Door.LIVE)
    groups: list[int | None] = [*practice.authority.groups.values_list("pk", flat=True)] or [None]
    wished = Wish.objects.filter(sitting__dialogue=practice).count()
    for number in rehearsal.round_of(wished, rehearsal.WISH_AT_ONCE):
        wish_to_speak(
            phone,
            dialogue_id=practice.pk,
            phone=secrets.token_hex(32),
            key=secrets.token_hex(16),
            name=rehearsal.invented_person(number, year=caller.today.year).name,
            subject=rehearsal.SUBJECTS[number % len(rehearsal.SUBJECTS)],
            group_id=groups[number % len(groups)],
        )
    return rehearsal.WISH_AT_ONCE


@transaction.atomic
def come_as_crowd(caller: Caller, *, dialogue_id: int) -> int:
    """The next invented delegates come through the door; how many, 0 when all are there."""
    practice = practice_dialogue(caller, Permission.DELEGATE_CHECK_IN, dialogue_id)
    absent = Delegate.objects.filter(dialogue=practice, state="approved", checked_in_at__isnull=True)
    rows = list(absent.order_by("number", "id")[: rehearsal.COME_AT_ONCE])
    entries = [
        DoorEntry(key=secrets.token_hex(16), act="check_in", door=DOOR, badge="", delegate_id=row.pk, reason="")
        for row in rows
    ]
    take_door_steps(caller, code=practice.code, entries=entries)
    return len(rows)
