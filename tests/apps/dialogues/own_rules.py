"""Rules of the authority for tests."""

from datetime import date
from typing import Any

from doithoai.apps.dialogues.actions.add_rule import add_rule
from doithoai.apps.dialogues.models import AddedRule
from doithoai.core.deadlines.rule import Unit
from doithoai.core.law.adding import WantedRule, own_limit
from doithoai.core.law.conditions import Mentions
from doithoai.core.law.findings import PlanPart, Severity
from doithoai.core.law.kinds import DialogueKind
from tests.world import World

FARMERS = Mentions((PlanPart.PARTICIPANTS,), ("Hội Nông dân",))
TEN_DAYS = own_limit("notice", 10, Unit.DAY)


def wanted(**values: Any) -> WantedRule:
    """A rule that somebody compared with its text, from this morning on."""
    known: dict[str, Any] = {
        "title": "Mời Hội Nông dân",
        "condition": FARMERS,
        "severity": Severity.ERROR,
        "citation": "Quy chế số 5/QC-UBND",
        "valid_from": date(2026, 3, 2),
        "kinds": frozenset({DialogueKind.PEOPLE}),
        "verified": True,
    }
    return WantedRule(**known | values)


def an_own_rule(world: World, who: str = "admin", **values: Any) -> AddedRule:
    return add_rule(world.caller(who), wanted=wanted(**values))
