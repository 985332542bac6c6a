"""What a rule tests, as data: the same few forms for the shipped rules and for those that an administrator adds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from doithoai.core.deadlines.rule import RelativeRule, rule_from_json, rule_to_json
from doithoai.core.law.findings import PlanPart
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

Words = tuple[str, ...]


class ConditionNotUnderstood(Refused):
    """The stored words of a condition do not make one."""

    code = "condition_not_understood"
    sentence = gettext_noop("Không đọc được điều cần kiểm tra. Xin chọn lại.")


@dataclass(frozen=True)
class KeepsLimit:
    """The plan sets a limit for a milestone, and it is as tight as `limit` or tighter."""

    milestone: str
    limit: RelativeRule


@dataclass(frozen=True)
class Mentions:
    """Somewhere in these parts the plan names one of the words; abbreviations and lost marks are forgiven."""

    parts: tuple[PlanPart, ...]
    any_of: Words


@dataclass(frozen=True)
class Avoids:
    """Nowhere in these parts stands one of the words, each as written; `unless`: phrases in which they may stand."""

    parts: tuple[PlanPart, ...]
    none_of: Words
    unless: Words = ()


@dataclass(frozen=True)
class Fills:
    """The plan says something in this part."""

    part: PlanPart


@dataclass(frozen=True)
class CitesInForce:
    """The plan does not rest on the document of this number, which has ended; `instead`: what to cite."""

    number: str
    instead: str


@dataclass(frozen=True)
class YearlyAtLeast:
    """The authority holds so many dialogues of the kind in a calendar year."""

    times: int


@dataclass(frozen=True)
class Passes:
    """What no table can say: a small pure function of `core/law/tests_of_plans.py`, by its name."""

    name: str


Condition = KeepsLimit | Mentions | Avoids | Fills | CitesInForce | YearlyAtLeast | Passes


def condition_to_json(condition: Condition) -> dict[str, object]:
    """The condition as plain JSON values, with its `form`. A `Passes` is never stored: it is code."""
    match condition:
        case KeepsLimit():
            return {"form": "limit", "milestone": condition.milestone, "limit": rule_to_json(condition.limit)}
        case Mentions():
            return {"form": "mentions", "parts": [*condition.parts], "words": [*condition.any_of]}
        case Avoids():
            return {"form": "avoids", "parts": [*condition.parts], "words": [*condition.none_of]}
        case Fills():
            return {"form": "fills", "part": condition.part.value}
        case CitesInForce():
            return {"form": "ended_basis", "number": condition.number, "instead": condition.instead}
        case YearlyAtLeast():
            return {"form": "yearly", "times": condition.times}
        case Passes():
            raise ConditionNotUnderstood


def condition_from_json(stored: Mapping[str, object]) -> Condition:
    """The condition that `condition_to_json` wrote; raises ConditionNotUnderstood for anything else."""
    try:
        return _READERS[str(stored["form"])](stored)
    except (KeyError, TypeError, ValueError, Refused) as reason:
        raise ConditionNotUnderstood() from reason


def _limit(stored: Mapping[str, object]) -> Condition:
    limit = stored["limit"]
    rule = rule_from_json(limit) if isinstance(limit, dict) else None
    if not isinstance(rule, RelativeRule):
        raise TypeError("a limit is a number of days")
    return KeepsLimit(str(stored["milestone"]), rule)


def _words(stored: Mapping[str, object]) -> Words:
    words = stored["words"]
    if not isinstance(words, list) or not words or not all(isinstance(word, str) and word for word in words):
        raise TypeError("words are needed")
    return tuple(words)


def _parts(stored: Mapping[str, object]) -> tuple[PlanPart, ...]:
    parts = stored["parts"]
    if not isinstance(parts, list) or not parts:
        raise TypeError("parts are needed")
    return tuple(PlanPart(part) for part in parts)


def _times(stored: Mapping[str, object]) -> int:
    times = stored["times"]
    if not isinstance(times, int) or isinstance(times, bool) or times < 1:
        raise TypeError("a number from one on is needed")
    return times


_READERS: Mapping[str, Callable[[Mapping[str, object]], Condition]] = {
    "limit": _limit,
    "mentions": lambda stored: Mentions(_parts(stored), _words(stored)),
    "avoids": lambda stored: Avoids(_parts(stored), _words(stored)),
    "fills": lambda stored: Fills(PlanPart(str(stored["part"]))),
    "ended_basis": lambda stored: CitesInForce(str(stored["number"]), str(stored["instead"])),
    "yearly": lambda stored: YearlyAtLeast(_times(stored)),
}
FORMS = tuple(_READERS)
