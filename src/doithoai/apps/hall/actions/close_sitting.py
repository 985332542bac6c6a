"""The hall closes: nobody on the floor, no question left without a decision."""

from django.db import transaction
from django.db.models import Q

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.redating import redate_duties
from doithoai.apps.hall.access import sittings_for
from doithoai.apps.hall.actions.close_poll import close_polls, locked_open_polls
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.hall.floor import locked_sitting, raise_version, record_hall, speaking_turn
from doithoai.apps.hall.models import Caption, Sitting
from doithoai.apps.hall.settling import settle_questions
from doithoai.apps.organisations.queries import work_calendar
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DIALOGUE_TRANSITIONS, DialogueAct, DialogueState
from doithoai.core.events import EventName
from doithoai.core.hall.decisions import QuestionsUndecided
from doithoai.core.hall.queue import SomeoneIsSpeaking, TurnState
from doithoai.core.lifecycle import follow


@transaction.atomic
def close_sitting(caller: Caller, *, sitting_id: int) -> Sitting:
    """Close the sitting and carry out its decisions on the petitions; who still waited did not speak.

    A question that a waiting person had handed in becomes a petition too. Raises `SomeoneIsSpeaking`,
    `QuestionsUndecided`, `SittingClosed`.
    """
    dialogue_id = sittings_for(caller, Permission.SITTING_RUN).values_list("dialogue_id", flat=True).get(pk=sitting_id)
    dialogue = Dialogue.objects.select_for_update(of=("self",), no_key=True).get(pk=dialogue_id)
    sitting = locked_sitting(caller, Permission.SITTING_RUN, sitting_id)
    speaker = speaking_turn(sitting)
    if speaker is not None:
        raise SomeoneIsSpeaking(name=speaker.speaker)
    asked = ~Q(question="") | Q(petition__isnull=False)
    undecided = sitting.turns.filter(asked, state=TurnState.DONE, outcome="").count()
    if undecided:
        raise QuestionsUndecided(count=undecided)
    polls = locked_open_polls(dialogue_id)
    Caption.objects.filter(dialogue=dialogue).delete()  # no record: what was said stands in the minutes
    touch_hall(dialogue.pk)  # held before the trail, as everywhere
    settle_questions(caller, sitting)
    close_polls(caller, polls)
    dialogue.state = follow(DIALOGUE_TRANSITIONS, DialogueState(dialogue.state), DialogueAct.CLOSE_SITTING)
    dialogue.held_on = caller.today
    dialogue.save(update_fields=["state", "held_on"])
    redate_duties(caller, [dialogue], work_calendar(), reason="Hội nghị đã họp")
    sitting.closed_at, sitting.paused_at = caller.now, None
    raise_version(sitting, "closed_at", "paused_at")
    record_hall(caller, EventName.SITTING_CLOSED, sitting, sitting=sitting, number=sitting.number)
    return sitting
