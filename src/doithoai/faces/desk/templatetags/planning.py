"""Words of plans in templates: `{% load planning %}`."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _

from doithoai.apps.dialogues.models import Dialogue, Quota
from doithoai.apps.dialogues.plan_paper import say_quota
from doithoai.apps.dialogues.queries import DutyRow
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.deadlines.rule import Rule, rule_from_json, say_rule
from doithoai.core.delegates.balance import TRAIT_NAMES, Trait
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.dialogues.notice import NoticeCheck, NoticeState
from doithoai.core.dialogues.programme import Preset
from doithoai.core.dialogues.time import DialogueTime
from doithoai.core.dialogues.words import STATE_WORDS
from doithoai.faces.common.components.states import badge
from doithoai.faces.common.times import time_words

register = template.Library()

STATE_LOOKS = {
    DialogueState.DRAFT: ("pencil", "waiting"),
    DialogueState.APPROVED: ("check", "action"),
    DialogueState.ISSUED: ("calendar", "action"),
    DialogueState.IN_SESSION: ("mic", "action"),
    DialogueState.HELD: ("hourglass", "soon"),
    DialogueState.CONCLUDED: ("clock", "action"),
    DialogueState.CLOSED: ("circle-check", "done"),
    DialogueState.CANCELLED: ("circle-x", "waiting"),
}
CHECK_KINDS = {NoticeState.KEPT: "success", NoticeState.LATE: "warning", NoticeState.MISSED: "error"}


@register.inclusion_tag("components/state.html")
def dialogue_state(code: str) -> dict[str, object]:
    """The state of a dialogue: icon, word, colour."""
    state = DialogueState(code)
    icon, tone = STATE_LOOKS[state]
    return badge(_(STATE_WORDS[state]), icon=icon, tone=tone)


@register.filter
def preset_time(programme: Preset) -> str:
    """When a programme takes place, as far as it says."""
    when = programme.time
    if when.starts_on is not None:
        return _("một ngày hoặc một khoảng ngày, sẽ chốt khi lập kế hoạch")
    return time_words(
        DialogueTime(kind=when.kind, quarter=when.quarter, text=when.text), year=programme.reference_year
    )  # fmt: skip


@register.filter
def rule_words(rule: Rule) -> str:
    """A rule as a plan writes it."""
    return say_rule(rule)


@register.filter
def stored_rule_words(rule: Mapping[str, Any]) -> str:
    """A stored rule as a plan writes it."""
    return say_rule(rule_from_json(rule))


@register.filter
def target_words(quota: Quota) -> str:
    """«Ít nhất: Phụ nữ 30%; Người từ 60 tuổi 5»."""
    asked = (f"{_(TRAIT_NAMES[Trait(trait)])} {least}" for trait, least in quota.targets.items())
    return _("Ít nhất: %(targets)s") % {"targets": "; ".join(asked)}


@register.filter
def quota_words(quota: Quota) -> str:
    """A line of quotas in words; an ambiguous one only with its number."""
    if quota.ambiguous:
        return f"{quota.who}: {quota.count:02d}"
    return say_quota(quota.count, quota.who, quota.per, quota.group_kind)


@register.filter
def page(dialogue: Dialogue, name: str) -> str:
    """The address of a page of this dialogue: `dialogue|page:"add_duty"`."""
    return reverse(f"desk:{name}", args=[dialogue.code])


@register.filter
def check_kind(check: NoticeCheck) -> str:
    """The kind of notice for the check of the minimum notice."""
    return CHECK_KINDS.get(check.state, "info")


@register.filter
def due_state(row: DutyRow) -> str:
    """The state of a duty's date where it does not follow from the days left."""
    if row.face in ("done", "done_late"):
        return "done"
    return "provisional" if row.duty.provisional and row.face not in ("late", "soon") else ""


@register.filter
def may_report(row: DutyRow, caller: Caller) -> bool:
    """Whether this person may report this duty."""
    reach = reach_of(caller.role, Permission.DUTY_REPORT)
    return reach is Reach.AUTHORITY or (reach is Reach.UNIT and row.duty.owner_unit_id == caller.unit_id)
