"""A phone in the hall registers to speak."""

from django.db import transaction

from doithoai.apps.audience.access import open_sitting
from doithoai.apps.audience.models import Wish
from doithoai.apps.audience.sending import sending_of
from doithoai.apps.dialogues.lending import refuse_lent
from doithoai.apps.organisations.access import groups_for
from doithoai.core.caller import Caller
from doithoai.core.hall.crowd import LONGEST_SUBJECT, AlreadyWishing, WishState, called
from doithoai.core.hall.queue import TurnState
from doithoai.core.petitions.gate import pass_words
from doithoai.core.text.normalise import tidy


@transaction.atomic
def wish_to_speak(
    caller: Caller,
    *,
    dialogue_id: int,
    phone: str,
    key: str,
    name: str,
    subject: str = "",
    group_id: int | None = None,
    is_no_denunciation: bool = False,
) -> Wish:
    """Store the wish, once a `key`; one phone waits for one turn.

    Raises `HallNotOpen`, `NameMissing`, `AlreadyWishing`, `LooksLikeDenunciation`, `DialogueLent`.
    """
    sitting = open_sitting(dialogue_id)
    refuse_lent(dialogue_id)
    who, matter = called(name), " ".join(tidy(subject).split())[:LONGEST_SUBJECT]
    sending = sending_of(key, who, matter)
    pass_words(matter, is_no_denunciation=is_no_denunciation)
    if not Wish.objects.filter(sending=sending).exists():
        group = groups_for(caller).get(pk=group_id) if group_id else None
        values = {"sitting": sitting, "phone": phone, "name": who, "subject": matter, "group": group}
        _refuse_second(sitting.pk, phone)
        wish = Wish(sending=sending, wished_at=caller.now, **values)
        Wish.objects.bulk_create([wish], ignore_conflicts=True)
    stored = Wish.objects.filter(sending=sending).first()
    if stored is None:  # the same phone was faster with another form
        raise AlreadyWishing()
    return stored


def _refuse_second(sitting_id: int, phone: str) -> None:
    mine = Wish.objects.filter(sitting_id=sitting_id, phone=phone)
    waiting = mine.filter(state=WishState.WAITING) | mine.filter(state=WishState.TAKEN, turn__state=TurnState.WAITING)
    if waiting.exists():
        raise AlreadyWishing()
