"""The hall as its live pages show it: what everybody may see, and what the staff of the authority follows."""

from collections.abc import Collection
from typing import Any

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import HallVersion, Turn
from doithoai.apps.hall.queries import Hall, hall_of
from doithoai.core.caller import HANOI
from doithoai.core.dialogues.lifecycle import PUBLIC_STATES
from doithoai.core.hall import picture
from doithoai.core.hall.queue import TurnState

SHOWN = 5
"""How many of the queue the public sees."""


def versions(codes: Collection[str]) -> dict[str, int]:
    """Code of a dialogue -> the version of its live pages: one query for every hall that somebody follows."""
    rows = HallVersion.objects.filter(dialogue__code__in=codes).values_list("dialogue__code", "number")
    return dict.fromkeys(codes, 0) | dict(rows)


def hall_version(dialogue: Dialogue) -> int:
    """The version of the dialogue's live pages. Read it before the picture, so that no change is missed."""
    return HallVersion.objects.filter(dialogue=dialogue).values_list("number", flat=True).first() or 0


def public_picture(code: str) -> dict[str, Any]:
    """The hall as anybody may see it. Raises Dialogue.DoesNotExist while the dialogue has no public page."""
    dialogue = Dialogue.objects.filter(state__in=PUBLIC_STATES).get(code=code)
    return picture_of(hall_of(dialogue))


def picture_of(hall: Hall) -> dict[str, Any]:
    """The words that screens and phones show, by name: each name is sent only where its value changed."""
    sitting = hall.sitting
    closed_at = f"{sitting.closed_at.astimezone(HANOI):%H:%M}" if sitting and sitting.closed_at else ""
    facts = _facts(hall.current) if hall.current and not closed_at else None
    waiting = [] if closed_at else [_facts(turn) for turn in hall.waiting]
    return {
        "open": sitting is not None and not closed_at,
        "headline": picture.headline(opened=sitting is not None, closed_at=closed_at, turn=facts),
        "item": sitting.item.title if sitting and sitting.item else "",
        "speaker": facts.speaker if facts else "",
        "group": facts.group if facts else "",
        "question": picture.question_shown(facts) if facts else "",
        "unit": picture.unit_line(facts) if facts else "",
        "outcome": picture.outcome_line(facts) if facts else "",
        "queue": picture.names_of(waiting, SHOWN),
        "queue_line": picture.queue_line(len(waiting)) if sitting and not closed_at else "",
        "promises": picture.promises_line(len(hall.promises)),
    }


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
    return picture_of(hall) | {"undecided": len(hall.undecided), "asked_units": sorted(asked)}
