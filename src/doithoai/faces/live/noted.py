"""What the secretary heard the chair say of a question, as the decision that one press would make of it."""

from dataclasses import dataclass, field

from doithoai.apps.hall.matter import Matter
from doithoai.core.hall.decisions import Outcome
from doithoai.faces.live.forms import WAYS


@dataclass(frozen=True)
class Suggestion:
    """The way in the address; `fields` are what the press sends, empty where the chair has still to say something."""

    way: str
    outcome: str
    fields: dict[str, str | int] = field(default_factory=dict)


def suggestion_of(matter: Matter | None) -> Suggestion | None:
    """None for a question that was decided, is hidden, or of which the secretary noted nothing."""
    if matter is None or matter.hidden or matter.turn.outcome or not matter.turn.noted_outcome:
        return None
    outcome = Outcome(matter.turn.noted_outcome)
    way = next(way for way, meant in WAYS.items() if meant is outcome)
    known = _known(matter, outcome)
    return Suggestion(way, outcome.value, known | {"seen_version": matter.turn.version} if known else {})


def _known(matter: Matter, outcome: Outcome) -> dict[str, str | int]:
    """What such a decision needs, where it is known: the unit at hand, or the answer that was prepared."""
    if outcome is Outcome.IN_WRITING:
        unit_id = matter.turn.unit_id or (matter.petition.lead_unit_id if matter.petition else None)
        return {"unit_id": unit_id} if unit_id else {}
    if outcome is Outcome.ANSWERED_NOW and matter.prepared is not None:
        return {"answer": matter.prepared.public_words}
    return {}
