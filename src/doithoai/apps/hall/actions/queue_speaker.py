"""Somebody joins the queue: a delegate, a person from the floor, or a petition that was chosen for the hall."""

from django.db import transaction
from django.db.models import Max

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.hall.floor import locked_sitting, raise_version, record_hall
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.hall.ordering import arrange
from doithoai.apps.hall.words_of_turns import receive_words
from doithoai.apps.organisations.access import groups_for
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queries.options import fields_in_order
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.queue import AlreadyInQueue, SpeakerMissing, TurnState
from doithoai.core.petitions.lifecycle import OPEN_STATES
from doithoai.core.text.normalise import tidy

HERE = [TurnState.WAITING, TurnState.SPEAKING]


@transaction.atomic
def queue_speaker(
    caller: Caller,
    *,
    sitting_id: int,
    delegate_id: int | None = None,
    petition_id: int | None = None,
    speaker: str = "",
    group_id: int | None = None,
    question: str = "",
    field_id: int | None = None,
    gender: str = "",
    is_no_denunciation: bool = False,
    received: Petition | None = None,
) -> Turn:
    """Add a turn in its place by the sitting's rule; a question with it becomes a petition at once.

    `received` is the petition that the question already is, from a phone.

    Raises `SittingClosed`, `SpeakerMissing`, `AlreadyInQueue`, or `LooksLikeDenunciation`: then nothing is stored.
    """
    sitting = locked_sitting(caller, Permission.SITTING_RUN, sitting_id)
    turn = Turn(sitting=sitting, queued_at=caller.now, question=tidy(question), gender=gender, petition=received)
    turn.field = fields_in_order(caller).get(pk=field_id) if field_id is not None else None
    if petition_id is not None:
        _for_petition(sitting, turn, petition_id)
    if delegate_id is not None:
        _for_delegate(sitting, turn, delegate_id)
    elif tidy(speaker):
        turn.speaker = " ".join(tidy(speaker).split())[:120]
        turn.group = groups_for(caller).get(pk=group_id) if group_id is not None else turn.group
    if not turn.speaker:
        raise SpeakerMissing()
    turn.order = (sitting.turns.aggregate(last=Max("order"))["last"] or 0) + 1
    turn.save(force_insert=True)
    arrange(sitting)
    raise_version(sitting)  # held before the trail, as everywhere
    if turn.question:
        receive_words(caller, sitting, turn, is_no_denunciation=is_no_denunciation)
    record_hall(caller, EventName.SPEAKER_QUEUED, turn, sitting=sitting, speaker=turn.speaker)
    return turn


def _for_delegate(sitting: Sitting, turn: Turn, delegate_id: int) -> None:
    delegates = Delegate.objects.filter(dialogue=sitting.dialogue).exclude(state="withdrawn")
    delegate = delegates.select_related("group").get(pk=delegate_id)
    if sitting.turns.filter(delegate=delegate, state__in=HERE).exists():
        raise AlreadyInQueue(name=delegate.full_name)
    turn.delegate, turn.speaker, turn.group = delegate, delegate.full_name, delegate.group
    turn.gender = delegate.gender


def _for_petition(sitting: Sitting, turn: Turn, petition_id: int) -> None:
    """The author's name stays hidden; the public reads the words only once they were checked for publication."""
    petitions = Petition.objects.filter(dialogue=sitting.dialogue, for_hall=True, state__in=OPEN_STATES)
    held = petitions.select_for_update(of=("self",), no_key=True)  # nobody seals it between reading and queueing
    petition = held.select_related("group").get(pk=petition_id)
    if sitting.turns.filter(petition=petition).exclude(state=TurnState.WITHDRAWN).exists():
        raise AlreadyInQueue(name=f"Ý kiến {petition.code}")
    turn.petition, turn.group = petition, petition.group
    turn.field = turn.field or petition.fields.first()
    turn.speaker = f"Ý kiến gửi trước {petition.code}"
    turn.question = turn.question or (petition.public_words if petition.is_public else petition.summary)
