"""A phone in the hall asks a question; nobody but the moderators reads it."""

from dataclasses import dataclass

from django.db import transaction

from doithoai.apps.audience.access import open_sitting
from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.audience.sending import sending_of
from doithoai.apps.dialogues.lending import refuse_lent
from doithoai.apps.organisations.access import groups_for
from doithoai.core.caller import Caller
from doithoai.core.hall.crowd import QUESTIONS_WITHIN, check_length, check_pace
from doithoai.core.petitions.gate import pass_words
from doithoai.core.petitions.intake import check_words
from doithoai.core.text.masking import masked
from doithoai.core.text.normalise import tidy


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What was typed on the phone."""

    text: str
    name: str = ""
    is_anonymous: bool = False
    group_id: int | None = None
    is_no_denunciation: bool = False


@transaction.atomic
def ask_question(caller: Caller, *, dialogue_id: int, phone: str, key: str, asked: Asked) -> PhoneQuestion:
    """Store the question, once a `key` and its words.

    Neither the sitting nor the trail is held: five hundred phones may ask at once while the chair decides; the trail
    begins with the moderator's act. Raises `HallNotOpen`, `TooShort`, `QuestionTooLong`, `LooksLikeDenunciation`,
    `TooManyQuestions`, `DialogueLent`.
    """
    sitting = open_sitting(dialogue_id)
    refuse_lent(dialogue_id)
    words = check_length(check_words(asked.text))
    sending = sending_of(key, words)
    kept = PhoneQuestion.objects.filter(sending=sending).first()
    if kept is not None:
        return kept
    flagged = pass_words(words, is_no_denunciation=asked.is_no_denunciation)
    sent = PhoneQuestion.objects.filter(phone=phone, asked_at__gt=caller.now - QUESTIONS_WITHIN)
    check_pace(sent.count())
    question = PhoneQuestion(
        sitting=sitting,
        sending=sending,
        phone=phone,
        text=words,
        public_text=masked(words),
        name=" ".join(tidy(asked.name).split())[:120],
        is_anonymous=asked.is_anonymous,
        group=groups_for(caller).get(pk=asked.group_id) if asked.group_id else None,
        said_no_denunciation=flagged,
        asked_at=caller.now,
    )
    PhoneQuestion.objects.bulk_create([question], ignore_conflicts=True)
    return PhoneQuestion.objects.get(sending=sending)
