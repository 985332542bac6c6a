"""Reads of the hall: the lists of the run sheet and of the console."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.access import turns_for
from doithoai.apps.hall.models import Promise, Sitting, Turn
from doithoai.apps.hall.ordering import as_waiting, spoken_of, waiting_of
from doithoai.apps.hall.words_of_turns import is_from_turn
from doithoai.apps.petitions.models import Petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.presets import preset
from doithoai.core.hall.order import OrderRule, fair_order
from doithoai.core.hall.queue import TurnState
from doithoai.core.petitions.lifecycle import OPEN_STATES, PetitionState


@dataclass(frozen=True, kw_only=True)
class Hall:
    """One sitting as the run sheet and the console need it; `current` is on the floor, or was last."""

    sitting: Sitting | None
    current: Turn | None
    waiting: list[Turn]
    heard: list[Turn]
    fair: list[int]
    promises: list[Promise]

    @property
    def undecided(self) -> list[Turn]:
        """Heard questions on which the chair has not decided."""
        return [turn for turn in self.heard if not turn.outcome and (turn.question or turn.petition_id)]

    @property
    def speaking(self) -> Turn | None:
        """Who has the floor now."""
        return self.current if self.current and self.current.state == TurnState.SPEAKING else None


def hall_of(dialogue: Dialogue) -> Hall:
    """The newest sitting of a dialogue that the caller has reached: three queries."""
    sitting = dialogue.sittings.select_related("item").order_by("-number").first()
    if sitting is None:
        return Hall(sitting=None, current=None, waiting=[], heard=[], fair=[], promises=[])
    sitting.dialogue = dialogue
    turns = list(
        sitting.turns.select_related("group", "unit", "delegate", "petition__lead_unit").order_by("order", "id")
    )
    waiting = waiting_of(turns)
    came = sorted(waiting, key=lambda turn: turn.pk)
    started = [turn for turn in turns if turn.started_at is not None]
    started.sort(key=lambda turn: (turn.state == TurnState.SPEAKING, turn.started_at))
    return Hall(
        sitting=sitting,
        current=started[-1] if started else None,
        waiting=waiting,
        heard=[turn for turn in started if turn.state == TurnState.DONE],
        fair=fair_order([as_waiting(turn) for turn in came], spoken_of(started), OrderRule.TOPICS),
        promises=list(Promise.objects.filter(dialogue=dialogue).select_related("unit").order_by("id")),
    )


REPEATS_FIRST = ("-times_reopened", "-voices", "id")
"""Raised again after an answer, then raised by many, then by age."""


def petitions_for_hall(dialogue: Dialogue) -> QuerySet[Petition]:
    """Petitions chosen for the hall that were not read out yet; in some programmes the often repeated ones first."""
    taken = Turn.objects.filter(sitting__dialogue=dialogue, petition__isnull=False).exclude(state=TurnState.WITHDRAWN)
    chosen = Petition.objects.filter(dialogue=dialogue, for_hall=True, state__in=OPEN_STATES)
    order = REPEATS_FIRST if preset(dialogue.preset).repeats_first else ("id",)
    return chosen.exclude(pk__in=taken.values("petition_id")).select_related("group", "lead_unit").order_by(*order)


def slip_turn(caller: Caller, dialogue: Dialogue, turn_id: int) -> Petition:
    """The petition made from what a turn asked. Raises DoesNotExist for one that was sent before or is sealed."""
    turns = turns_for(caller, Permission.SITTING_RUN).filter(sitting__dialogue=dialogue, petition__isnull=False)
    turn = turns.select_related("petition").exclude(petition__state=PetitionState.SEALED.value).get(pk=turn_id)
    if turn.petition is None or not is_from_turn(turn):
        raise Petition.DoesNotExist
    return turn.petition


def hall_dialogue(caller: Caller, code: str, permission: Permission) -> Dialogue:
    """The dialogue of a page of the hall. Raises Dialogue.DoesNotExist."""
    return dialogues_for(caller, permission).select_related("authority", "chair").get(code=code)


def present_delegates(dialogue: Dialogue) -> QuerySet[Any]:
    """Who may be put into the queue: everybody on the list, those who are there first."""
    listed = dialogue.delegates.filter(Q(state="approved") | Q(checked_in_at__isnull=False))
    return listed.select_related("group").order_by("checked_in_at", "folded_name")
