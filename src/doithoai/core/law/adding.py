"""What an administrator's own rule must satisfy, and the marks that somebody compared a rule with its text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from doithoai.core.deadlines.rule import Anchor, Direction, RelativeRule, Unit
from doithoai.core.law.conditions import Avoids, CitesInForce, Condition, Fills, KeepsLimit, Mentions
from doithoai.core.law.findings import PlanPart, Severity
from doithoai.core.law.keeping import keeps_by_number
from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.law.limits import NOTICE, RESULTS, LooserThanLaw, limit_in_force, tightened
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

LAW_OF: Mapping[str, str] = {"notice": NOTICE, "conclusion": RESULTS}
"""Milestone -> the limit of the law about it."""
CLOCKS: Mapping[str, tuple[Anchor, Direction]] = {
    "notice": (Anchor.DIALOGUE_START, Direction.BEFORE),
    "collect": (Anchor.DIALOGUE_START, Direction.BEFORE),
    "dossier": (Anchor.DIALOGUE_START, Direction.BEFORE),
    "answers_ready": (Anchor.DIALOGUE_START, Direction.BEFORE),
    "guest_list": (Anchor.DIALOGUE_START, Direction.BEFORE),
    "security": (Anchor.DIALOGUE_START, Direction.BEFORE),
    "conclusion": (Anchor.DIALOGUE_END, Direction.AFTER),
    "replies": (Anchor.CONCLUSION_RECEIVED, Direction.AFTER),
    "report": (Anchor.CONCLUSION_ISSUED, Direction.AFTER),
}
"""Milestone -> from what event, and in which direction, an own limit counts."""
LONGEST_LIMIT = 365


class SourceMissing(Refused):
    """A rule without its source binds nobody."""

    code = "rule_source_missing"
    field = "citation"
    sentence = gettext_noop("Xin ghi căn cứ của quy tắc: văn bản nào, số mấy, ngày nào, của ai.")


class RuleNameMissing(Refused):
    """A rule that nobody can name cannot be talked about."""

    code = "rule_name_missing"
    field = "title"
    sentence = gettext_noop("Xin ghi tên quy tắc, ngắn gọn để người soạn kế hoạch hiểu.")


class EndBeforeStart(Refused):
    """A rule ends on or after its first day, and the past stays as it was checked."""

    code = "rule_end_too_early"
    field = "last_on"
    sentence = gettext_noop("Ngày cuối không được trước ngày bắt đầu ({first}), cũng không được trước hôm qua.")


class EndedAlready(Refused):
    """Somebody has set the last day."""

    code = "rule_ended_already"
    sentence = gettext_noop("Quy tắc này đã có ngày cuối là {last}.")


class CheckedAlready(Refused):
    """Somebody of the authority has compared this rule with its text."""

    code = "rule_checked_already"
    sentence = gettext_noop("Quy tắc này đã được {name} đối chiếu ngày {on}.")


class CheckedInFuture(Refused):
    """What was not done yet is not written down."""

    code = "rule_checked_in_future"
    field = "checked_on"
    sentence = gettext_noop("Ngày đối chiếu chưa tới. Xin ghi ngày đã đối chiếu.")


class NothingToCheck(Refused):
    """A rule without a citation is the system's own caution: there is no text to compare it with."""

    code = "rule_without_source"
    sentence = gettext_noop("Quy tắc này không dẫn văn bản nào nên không có gì để đối chiếu.")


@dataclass(frozen=True, kw_only=True)
class WantedRule:
    """A rule as an administrator asks for it; no kinds: every kind of dialogue."""

    title: str
    condition: Condition
    severity: Severity
    citation: str
    valid_from: date
    kinds: frozenset[DialogueKind] = frozenset()
    why: str = ""
    verified: bool = False
    for_lower: bool = False
    """It binds the authorities directly below too."""


def own_limit(milestone: str, amount: int, unit: Unit) -> KeepsLimit:
    """The condition of an own limit: from when it counts follows from the milestone."""
    anchor, direction = CLOCKS[milestone]
    return KeepsLimit(milestone, RelativeRule(anchor, amount, unit, direction))


def settled_rule(wanted: WantedRule, *, level: Level) -> WantedRule:
    """The rule in tidy words. Raises RuleNameMissing, SourceMissing, and LooserThanLaw for a limit that is no tighter.

    A limit for chosen kinds must keep within the law for each of them; a limit for every kind for at least one.
    """
    title, citation = tidy(wanted.title), tidy(wanted.citation)
    if not title:
        raise RuleNameMissing
    if not citation:
        raise SourceMissing
    if isinstance(wanted.condition, KeepsLimit):
        _check_limit(wanted, wanted.condition, level)
    return WantedRule(**{**vars(wanted), "title": title, "citation": citation, "why": tidy(wanted.why)})


def _check_limit(wanted: WantedRule, condition: KeepsLimit, level: Level) -> None:
    looser: list[LooserThanLaw] = []
    kept = 0
    for kind in wanted.kinds or frozenset(DialogueKind):
        try:
            kept += _within_law(condition, kind, level, wanted.valid_from)
        except LooserThanLaw as refused:
            looser.append(refused)
    if looser and (wanted.kinds or not kept):
        raise looser[0]


def _within_law(condition: KeepsLimit, kind: DialogueKind, level: Level, on: date) -> bool:
    """True where there is a law and the limit keeps it, False where there is none; raises LooserThanLaw."""
    law = limit_in_force(LAW_OF.get(condition.milestone, ""), kind, on, level)
    if law is None:
        return False
    if condition.limit.unit is law.unit:
        tightened(law, condition.limit.amount)
    elif not keeps_by_number(condition.limit, law.rule):
        raise LooserThanLaw(amount=law.amount, citation=law.citation)
    return True


def part_of(condition: Condition) -> PlanPart:
    """The part of a plan beside which the finding of an own rule stands."""
    match condition:
        case KeepsLimit():
            return {"notice": PlanPart.NOTICE, "conclusion": PlanPart.RESULTS}.get(condition.milestone, PlanPart.DUTIES)
        case Mentions() | Avoids():
            return condition.parts[0]
        case Fills():
            return condition.part
        case CitesInForce():
            return PlanPart.LEGAL_BASES
        case _:
            return PlanPart.YEAR


def check_last_day(*, first: date, last: date, ended: date | None, today: date) -> None:
    """The last day of a rule may be set once. Raises EndedAlready, EndBeforeStart."""
    if ended is not None:
        raise EndedAlready(last=f"{ended:%d/%m/%Y}")
    if last < first or (today - last).days > 1:
        raise EndBeforeStart(first=f"{first:%d/%m/%Y}")
