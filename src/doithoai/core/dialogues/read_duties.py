"""The duties of a programme, from the duties and time limits that were read in a plan."""

import re
from datetime import date

from doithoai.core.deadlines.rule import AbsoluteRule, Anchor, Direction, RelativeRule, Rule, Unit
from doithoai.core.dialogues.owners import part_of
from doithoai.core.dialogues.programme import Milestone, PresetDuty
from doithoai.core.reading.draft import FoundDeadline, FoundDuty, FoundRule, PlanDraft
from doithoai.core.reading.found import Found
from doithoai.core.reading.layout.flat import flat

_MILESTONES = (
    (Milestone.CONCLUSION, r"thong bao ket luan|y kien ket luan|cong bo ket qua|cong khai ket qua|ket qua doi thoai"),
    (Milestone.REPLIES, r"tra loi.{0,80}(?:bang van ban|kien nghi|cong dan)|giai quyet.{0,60}kien nghi"),
    (Milestone.ANSWERS_READY, r"chuan bi.{0,40}(?:tra loi|noi dung)|du thao.{0,20}tra loi|noi dung tra loi"),
    (Milestone.GUEST_LIST, r"danh sach|giay moi|cu .{0,30}dai bieu"),
    (Milestone.COLLECT, r"(?:tong hop|tiep nhan|thu thap|lay|gui|nam bat).{0,40}(?:y kien|kien nghi|cau hoi)"),
    (Milestone.NOTICE, r"thong bao|cong khai|niem yet|tuyen truyen|dang tai|cong bo"),
    (Milestone.REPORT, r"bao cao"),
    (Milestone.SECURITY, r"an ninh|trat tu"),
    (Milestone.BUDGET, r"kinh phi"),
)
_AFTER_DIALOGUE = (Milestone.CONCLUSION, Milestone.REPLIES, Milestone.REPORT)
_TELLS = re.compile(
    r"cho (?:nhan dan|nguoi dan|cu tri|cong dan)|nhan dan.{0,20}biet|cong khai|niem yet|truyen thanh|thong bao|cong bo"
)


def duties_of(draft: PlanDraft) -> list[PresetDuty]:
    """Every duty with the date that the plan gives it, then the dated ones that stand nowhere among the duties."""
    dated = list(draft.deadlines)
    made: list[PresetDuty] = []
    for duty in draft.duties:
        if not duty.text.value:
            continue
        own = next((deadline for deadline in dated if _speaks_of(deadline, duty)), None)
        if own is not None:
            dated.remove(own)
        made.append(_duty(len(made) + 1, duty.owner.value, duty.text.value, rule_of(own.rule) if own else None))
    for deadline in dated:
        if deadline.duty.value:
            made.append(_duty(len(made) + 1, deadline.owner.value, deadline.duty.value, rule_of(deadline.rule)))
    return made


def milestone_of(text: str, rule: Rule | None) -> Milestone:
    """What a duty brings about, by its words and by the side of the dialogue on which its date lies."""
    plain = flat(text)
    found = next((milestone for milestone, pattern in _MILESTONES if re.search(pattern, plain)), Milestone.OTHER)
    if not isinstance(rule, RelativeRule):
        return Milestone.ANNOUNCE if found is Milestone.NOTICE else found
    if rule.direction is Direction.BEFORE and found in _AFTER_DIALOGUE:
        return Milestone.ANSWERS_READY if "tra loi" in plain else Milestone.DOSSIER
    if found is Milestone.NOTICE and rule.direction is Direction.AFTER:
        return Milestone.CONCLUSION
    return found if found is not Milestone.NOTICE or _TELLS.search(plain) else Milestone.ANNOUNCE


def rule_of(found: FoundRule) -> Rule | None:
    """The rule of a deadline; None where a part that it needs is missing or out of range."""
    on = day_of(found.on)
    if found.kind.value == "absolute":
        return AbsoluteRule(on, inclusive=bool(found.inclusive.value)) if on else None
    if found.kind.value != "relative" or found.amount.value is None:
        return None
    try:
        return RelativeRule(
            anchor=Anchor(found.anchor.value or Anchor.UNKNOWN),
            amount=found.amount.value,
            unit=Unit(found.unit.value or Unit.DAY),
            direction=Direction(found.direction.value or Direction.AFTER),
            anchor_text=found.anchor_text.value or "",
        )
    except ValueError:
        return None


def day_of(leaf: Found[str]) -> date | None:
    """The day that a leaf holds; None where it holds none."""
    try:
        return date.fromisoformat(leaf.value) if leaf.value else None
    except ValueError:
        return None


def _speaks_of(deadline: FoundDeadline, duty: FoundDuty) -> bool:
    words, line = flat(deadline.duty.value or ""), deadline.duty.line
    same = flat(duty.text.value or "")
    return bool(words) and (words in same or (line is not None and line == duty.text.line and words[:30] in same))


def _duty(number: int, owner: str | None, text: str, rule: Rule | None) -> PresetDuty:
    label = owner or ""
    milestone = milestone_of(text, rule)
    return PresetDuty(
        code=f"read_{number}",
        owner=part_of(label),
        owner_label=label[:200],
        text=text,
        milestone=milestone,
        proof_required=milestone in (Milestone.NOTICE, Milestone.CONCLUSION),
        rule=rule,
    )
