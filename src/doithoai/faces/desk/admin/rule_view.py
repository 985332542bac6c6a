"""The rules of the legal check laid out for reading: tabs, and the choices of the form."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.apps.dialogues.queries import dialogues_by_year
from doithoai.apps.dialogues.rule_list import RuleRow, added_rows, shipped_rows
from doithoai.apps.organisations.access import authorities_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.law.conditions import CitesInForce
from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.law.rule import EVERY_KIND, LegalRule
from doithoai.core.law.saying import KIND_WORDS

OWN, GENERAL, ENDED = "rieng", "chung", "can-cu"
TRIED_ON = 30
"""The newest plans on which a rule may be tried."""


def _of_kind(kind: DialogueKind) -> Callable[[LegalRule], bool]:
    return lambda rule: rule.pack.kinds != EVERY_KIND and kind in rule.pack.kinds


TABS: Mapping[str, tuple[str | Promise, Callable[[LegalRule], bool]]] = {
    OWN: (gettext_lazy("Riêng của cơ quan"), lambda rule: rule.own),
    GENERAL: (gettext_lazy("Mọi loại đối thoại"), lambda rule: _general(rule)),
    **{kind.value: (gettext_lazy(words), _of_kind(kind)) for kind, words in KIND_WORDS.items()},
    ENDED: (gettext_lazy("Căn cứ hết hiệu lực"), lambda rule: isinstance(rule.condition, CitesInForce)),
}
"""Tab -> its words, and which rules stand in it."""


def _general(rule: LegalRule) -> bool:
    return rule.pack.kinds == EVERY_KIND and not isinstance(rule.condition, CitesInForce)


def rule_tabs(caller: Caller, asked: str) -> dict[str, Any]:
    """The tabs with their numbers, and the rows of the open one."""
    here = asked if asked in TABS else OWN
    own, shipped = added_rows(caller), shipped_rows(caller)
    rows = {name: own if name == OWN else _rows(shipped, name) for name in TABS}
    tabs = [
        {"text": _(str(words)), "url": f"?muc={name}", "on": name == here, "count": len(rows[name])}
        for name, (words, _holds) in TABS.items()
    ]
    return {"tabs": tabs, "rows": rows[here], "here": here, "is_own": here == OWN, "today": caller.today}


def _rows(shipped: list[RuleRow], name: str) -> list[RuleRow]:
    return [row for row in shipped if TABS[name][1](row.rule)]


def place_of(caller: Caller) -> dict[str, Any]:
    """What the form needs to know of the authority: its plans, and whether others stand below it."""
    authority = authorities_for(caller, Permission.RULE_MANAGE).get()
    plans = [plan for _year, plans in dialogues_by_year(caller) for plan in plans][:TRIED_ON]
    return {
        "dialogues": [(plan.pk, f"{plan.title} ({plan.year})") for plan in plans],
        "has_lower": authority.level == Level.PROVINCE.value,
    }
