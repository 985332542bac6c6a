"""The hall: the door, the queue, the questions, the decisions, the promises."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from doithoai.apps.delegates.actions.check_in_delegate import check_in_delegate
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.hall.actions.close_sitting import close_sitting
from doithoai.apps.hall.actions.decide_question import decide_question
from doithoai.apps.hall.actions.finish_speaker import finish_speaker
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.give_question_to_unit import give_question_to_unit
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.actions.queue_speaker import queue_speaker
from doithoai.apps.hall.actions.record_promise import record_promise
from doithoai.apps.hall.actions.start_agenda_item import start_agenda_item
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.core.caller import HANOI, Role
from doithoai.core.hall.decisions import Decision, Outcome, Reason
from doithoai.faces.cli.demonstration.in_the_hall import schedule_hall
from doithoai.faces.cli.demonstration.plans import dialogue_of
from doithoai.faces.cli.demonstration.reading import Row, petitions_of, proceedings_of
from doithoai.faces.cli.demonstration.town import Town
from doithoai.faces.cli.demonstration.voices import schedule_sorting

MINUTES = 4
"""How long a turn takes."""
OPEN_FOR = 50
"""Minutes for which the sitting of today has been open when the data is loaded."""
FLOOR_AFTER = 47
"""Minutes from the opening of today's sitting until the one who has the floor now was called."""
HEARD = 6
"""Turns that were taken in the sitting of today; one more has the floor, the rest wait."""


def schedule_sitting(town: Town) -> None:
    """Write the sitting of a dialogue whose day has come into the script."""
    hall, script = int(town.row["dialogue_day"]), town.script
    if town.row["stage"] in ("planned", "collecting"):
        return
    if town.row["stage"] == "in_hall":
        start = max(script.now.astimezone(HANOI) - timedelta(minutes=OPEN_FOR), script.moment(0, "00:02"))
    else:
        start = script.moment(hall, proceedings_of(town.row["slug"]).get("starts_at", "08:00"))
    script.at(start, "open", partial(_open, town))


def _open(town: Town, at: datetime) -> None:
    _door(town, at)
    sitting = open_sitting(town.by_role(Role.CHAIR, at), dialogue_id=town.dialogue_id)
    rows = [row for row in petitions_of(town.row["slug"]) if "hall" in row["outcome"] or row["channel"] == "hall"]
    here = town.row["stage"] == "in_hall"
    heard = [row for row in rows if "hall" in row["outcome"]] if not here else rows[:HEARD]
    waiting = [row for row in rows if row not in heard][:8] if here else []
    items = list(dialogue_of(town).agenda.all())
    for number, item in enumerate(items[:5]):
        moment = at + timedelta(minutes=number * 2 + 1)
        town.script.at(moment, "item", partial(_item, town, sitting, item.pk))
    turns = [_queued(town, sitting, row, at) for row in heard + waiting]
    step = timedelta(minutes=MINUTES)
    begun = at + timedelta(minutes=12)
    for number, row in enumerate(heard):
        moment = begun + step * number
        town.script.at(moment, "turn", partial(_turn, town, sitting, turns[number], row))
    if here and waiting:
        town.script.at(at + timedelta(minutes=FLOOR_AFTER), "floor", partial(_floor, town, turns[len(heard)]))
    if here:
        schedule_hall(town, at)
    else:
        town.script.at(begun + step * (len(heard) + 1), "close", partial(_close, town, sitting, turns, heard))


def _door(town: Town, at: datetime) -> None:
    """Who came, group by group."""
    clerk = town.by_role(Role.SECRETARY, at)
    for row in proceedings_of(town.row["slug"]).get("attendance", []):
        there = Delegate.objects.filter(dialogue_id=town.dialogue_id, group=town.groups[row["group"]], state="approved")
        for delegate in there.order_by("id")[: row["present"]]:
            check_in_delegate(clerk, dialogue_id=town.dialogue_id, delegate_id=delegate.pk)


def _item(town: Town, sitting: Sitting, item_id: int, at: datetime) -> None:
    start_agenda_item(town.by_role(Role.CHAIR, at), sitting_id=sitting.pk, item_id=item_id)


def _queued(town: Town, sitting: Sitting, row: Row, at: datetime) -> Turn:
    secretary, known = town.by_role(Role.SECRETARY, at), town.petitions.get(row["id"])
    if known is not None:
        return queue_speaker(secretary, sitting_id=sitting.pk, petition_id=known.pk)
    group = town.groups.get(row.get("group", ""))
    return queue_speaker(
        secretary,
        sitting_id=sitting.pk,
        speaker=row.get("submitter") or "Đại biểu",
        group_id=group.pk if group else None,
        question=row["text"],
    )


def _floor(town: Town, turn: Turn, at: datetime) -> None:
    give_floor(town.by_role(Role.CHAIR, at), turn_id=turn.pk)


def _turn(town: Town, sitting: Sitting, turn: Turn, row: Row, at: datetime) -> None:
    chair, unit = town.by_role(Role.CHAIR, at), town.units[row["unit"]]
    give_floor(chair, turn_id=turn.pk)
    give_question_to_unit(chair, turn_id=turn.pk, unit_id=unit.pk)
    decide_question(chair, turn_id=turn.pk, decision=_decision(town, row, at), seen_version=turn.version)
    promise = row["outcome"].get("promise")
    if promise:
        record_promise(
            town.by_role(Role.SECRETARY, at),
            sitting_id=sitting.pk,
            text=promise["text"],
            due_on=at.astimezone(HANOI).date() + timedelta(days=max(promise["days"], 1)),
            unit_id=town.units[promise["unit"]].pk,
            turn_id=turn.pk,
        )
    finish_speaker(chair, turn_id=turn.pk)


def _decision(town: Town, row: Row, at: datetime) -> Decision:
    told: dict[str, Any] = row["outcome"].get("hall", {"decision": "in_writing"})
    outcome, said = Outcome(told["decision"]), told.get("public_sentence", "")
    answer = row["outcome"].get("answer") or said
    if outcome is Outcome.ANSWERED_NOW and answer:
        return Decision(outcome=outcome, answer=answer, public_sentence=said)
    if outcome is Outcome.NOT_ANSWERED:
        reason = told.get("reason", "")
        known = reason in Reason._value2member_map_
        return Decision(
            outcome=outcome,
            reason_code=reason if known else Reason.BEYOND_COMPETENCE.value,
            public_sentence=said or reason,
        )
    day = at.astimezone(HANOI).date() + timedelta(days=14)
    return Decision(outcome=Outcome.IN_WRITING, unit_id=town.units[row["unit"]].pk, due_on=day)


def _close(town: Town, sitting: Sitting, turns: list[Turn], heard: list[Row], at: datetime) -> None:
    """The sitting closes; what was first said there has its petition now and is sorted like the others."""
    close_sitting(town.by_role(Role.CHAIR, at), sitting_id=sitting.pk)
    for turn, row in zip(turns, heard, strict=True):
        turn.refresh_from_db()
        if row["id"] not in town.petitions and turn.petition is not None:
            town.petitions[row["id"]] = turn.petition
            if turn.petition.state == "received":
                schedule_sorting(town, row, at)
