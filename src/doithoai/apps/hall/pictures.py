"""The hall as its live pages show it: what everybody may see, and what the staff of the authority follows."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.broadcasting import broadcast_part
from doithoai.apps.hall.denounced import is_denounced
from doithoai.apps.hall.meter import fairness_of
from doithoai.apps.hall.models import HallVersion, Turn
from doithoai.apps.hall.polling import poll_picture
from doithoai.apps.hall.queries import Hall, hall_of
from doithoai.core.caller import HANOI
from doithoai.core.dialogues.lifecycle import PUBLIC_STATES
from doithoai.core.hall import picture
from doithoai.core.hall.fairness import meter_lines
from doithoai.core.hall.order import ORDER_RULES, OrderRule
from doithoai.core.hall.queue import TurnState
from doithoai.core.petitions.lifecycle import PetitionState

SHOWN = 5
"""How many of the queue the public sees."""


def versions(codes: Collection[str]) -> dict[str, int]:
    """Code of a dialogue -> the version of its live pages: one query for every hall that somebody follows."""
    rows = HallVersion.objects.filter(dialogue__code__in=codes).values_list("dialogue__code", "number")
    return dict.fromkeys(codes, 0) | dict(rows)


def hall_version(dialogue: Dialogue) -> int:
    """The version of the dialogue's live pages. Read it before the picture, so that no change is missed."""
    return HallVersion.objects.filter(dialogue=dialogue).values_list("number", flat=True).first() or 0


def public_dialogue(code: str) -> Dialogue:
    """The dialogue of a live page. Raises Dialogue.DoesNotExist while it has no public page."""
    return Dialogue.objects.filter(state__in=PUBLIC_STATES).select_related("authority").get(code=code)


def picture_for_all(dialogue: Dialogue, hall: Hall, *, safe: bool = False) -> dict[str, Any]:
    """Everything of the hall that anybody may see; in safe mode without names of people."""
    return picture_of(hall, safe=safe) | {"poll": poll_picture(dialogue)} | broadcast_part(dialogue, safe=safe)


def picture_of(hall: Hall, *, safe: bool = False) -> dict[str, Any]:
    """The words that screens and phones show, by name: each name is sent only where its value changed.

    In safe mode they hold neither names of people nor private data.
    """
    sitting = hall.sitting
    closed_at = f"{sitting.closed_at.astimezone(HANOI):%H:%M}" if sitting and sitting.closed_at else ""
    facts = facts_of(hall.current, safe=safe) if hall.current and not closed_at else None
    waiting = [] if closed_at else [facts_of(turn, safe=safe) for turn in hall.waiting]
    course = _course(hall)
    return {
        "open": sitting is not None and not closed_at,
        "headline": course["paused"] or picture.headline(opened=sitting is not None, closed_at=closed_at, turn=facts),
        "item": sitting.item.title if sitting and sitting.item else "",
        "speaker": facts.speaker if facts else "",
        "group": facts.group if facts else "",
        "question": picture.question_shown(facts) if facts else "",
        "unit": picture.unit_line(facts) if facts else "",
        "outcome": picture.outcome_line(facts) if facts else "",
        "queue": picture.names_of(waiting, SHOWN),
        "queue_line": picture.queue_line(len(waiting), course["order"]) if sitting and not closed_at else "",
        "promises": picture.promises_line(len(hall.promises)),
        **course,
        **({"queue_keys": [], "speaker_key": ""} if closed_at else _keys(hall)),
    }


def _course(hall: Hall) -> dict[str, Any]:
    """How the sitting goes: the clock of the turn (browsers count by themselves), a break, the order, the meter."""
    sitting, speaking = hall.sitting, hall.speaking
    running = sitting is not None and sitting.closed_at is None
    paused = sitting.paused_at if sitting else None
    since = speaking.started_at if running and speaking else None
    return {
        "time_started": since.isoformat() if since else "",
        "time_allowed": (speaking.seconds_allowed or 0) if running and speaking else 0,
        "paused": picture.break_line(f"{paused.astimezone(HANOI):%H:%M}") if paused else "",
        "order": ORDER_RULES[OrderRule(sitting.order_rule)][0] if running and sitting else "",
        "fairness": meter_lines(fairness_of(hall)) if running and sitting and sitting.shows_fairness else [],
    }


def _keys(hall: Hall) -> dict[str, Any]:
    """By these a phone finds its own place."""
    speaking = hall.speaking
    return {
        "queue_keys": [turn.key for turn in hall.waiting],
        "speaker_key": speaking.key if speaking else "",
    }


def facts_of(turn: Turn, *, safe: bool = False) -> picture.TurnFacts:
    """The turn as others see it: of a sealed petition no word, and of a denunciation neither words nor speaker."""
    facts = _facts(turn)
    if is_protected(turn):
        return picture.protected(facts if is_denounced(turn) else replace(facts, public_sentence=""))
    return picture.in_safe_mode(facts) if safe else facts


def is_protected(turn: Turn) -> bool:
    """Whether nobody may learn who asked: the chair called it a denunciation, or its petition is sealed."""
    return is_denounced(turn) or (turn.petition is not None and turn.petition.state == PetitionState.SEALED)


def _facts(turn: Turn) -> picture.TurnFacts:
    return picture.TurnFacts(
        speaker=turn.speaker,
        group=turn.group.name if turn.group else "",
        question=turn.question,
        speaking=turn.state == TurnState.SPEAKING,
        unit=turn.unit.name if turn.unit else "",
        outcome=turn.outcome,
        reason_code=turn.reason_code,
        public_sentence=turn.public_sentence,
        answer=turn.answer,
        due_on=turn.due_on,
    )


def staff_picture(code: str) -> dict[str, Any]:
    """The public picture with what only the staff of the authority follows. The caller's right was checked before."""
    dialogue = Dialogue.objects.get(code=code)
    hall = hall_of(dialogue)
    asked = {str(turn.unit_id): turn.question for turn in hall.heard if turn.unit_id and not turn.outcome}
    own = {"poll": poll_picture(dialogue)}
    return picture_of(hall) | own | {"undecided": len(hall.undecided), "asked_units": sorted(asked)}
