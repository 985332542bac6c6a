"""The list of delegates as the page and its workbook show it: views, balance, gaps with whom to call."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.apps.delegates import queries
from doithoai.apps.delegates.balancing import balance_of
from doithoai.apps.delegates.ledger import last_hour, seat_rules
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.queries import heads_by_group
from doithoai.core.caller import Caller
from doithoai.core.delegates.balance import TRAIT_NAMES
from doithoai.core.delegates.hours import is_past
from doithoai.core.dialogues.lifecycle import DutyState
from doithoai.core.dialogues.programme import Milestone
from doithoai.faces.common.workbooks import workbook

VIEWS: dict[str, tuple[str | Promise, Callable[[Delegate], bool]]] = {
    "": (gettext_lazy("Tất cả"), lambda row: True),
    "thieu": (gettext_lazy("Nơi còn thiếu"), lambda row: True),
    "cho-duyet": (gettext_lazy("Chờ duyệt"), lambda row: row.state == "nominated"),
    "thay-nguoi": (gettext_lazy("Người thay, cần người thay"), lambda row: _is_about_substitutes(row)),
    "tu-dang-ky": (gettext_lazy("Tự đăng ký"), lambda row: row.kind == "citizen"),
}
ORIGINS = {
    "link": gettext_lazy("tổ trưởng cử qua đường dẫn"),
    "paper": gettext_lazy("phiếu giấy"),
    "counter": gettext_lazy("báo tại cơ quan"),
    "registration": gettext_lazy("tự đăng ký"),
    "door": gettext_lazy("ghi tại cửa"),
}
COLUMNS = ("Số", "Họ và tên", "Năm sinh", "Giới tính", "Đại diện cho", "Tình trạng", "Trả lời", "Cách cử", "Ghi chú")


def _is_about_substitutes(row: Delegate) -> bool:
    return row.stands_in_for_id is not None or row.asks_substitute


@dataclass(frozen=True)
class Shown:
    """The list under one view."""

    listed: queries.DelegateList
    view: str

    @property
    def groups(self) -> list[queries.GroupList]:
        """The groups with those of their delegates that the view shows."""
        keep = VIEWS[self.view][1]
        rows = self.listed.gaps if self.view == "thieu" else self.listed.groups
        kept = [replace(row, delegates=[each for each in row.delegates if keep(each)]) for row in rows]
        return kept if self.view in ("", "thieu") else [row for row in kept if row.delegates]

    @property
    def chips(self) -> list[dict[str, Any]]:
        """The views as choices in the address."""
        return [
            {"text": name, "url": f"?xem={key}" if key else "?", "on": key == self.view}
            for key, (name, _keep) in VIEWS.items()
        ]


def view_of(typed: str) -> str:
    """A view that exists."""
    return typed if typed in VIEWS else ""


def around_list(caller: Caller, dialogue: Dialogue, listed: queries.DelegateList) -> dict[str, Any]:
    """What stands above the list: the balance, the gaps with whom to call, the hours."""
    delegates = [row for group in listed.groups for row in group.delegates]
    quotas = list(dialogue.quotas.all())
    rules = seat_rules(dialogue)
    heads = heads_by_group(dialogue.authority_id, on=caller.today) if listed.gaps else {}
    until = last_hour(rules, dialogue)
    counts = balance_of(dialogue, delegates, quotas, listed.book)
    return {
        "balance": [(_(TRAIT_NAMES[count.trait]), count) for count in counts],
        "unclear_quotas": [quota for quota in quotas if quota.ambiguous],
        "gaps": [(row, heads.get(row.group.pk) if row.group else None) for row in listed.gaps],
        "uncounted": sorted({name for names in listed.book.without_households.values() for name in names}),
        "rules": rules,
        "naming_over": rules.naming_until is not None and caller.today > rules.naming_until,
        "until": until,
        "until_over": is_past(until, caller.now),
        "approval_late": listed.waiting > 0 and _is_late(caller, dialogue),
    }


def _is_late(caller: Caller, dialogue: Dialogue) -> bool:
    live = [row for row in dialogue.duties.all() if row.state != DutyState.DROPPED.value]
    days = [row.due_on for row in live if row.milestone == Milestone.GUEST_LIST.value and row.due_on]
    return any(caller.today > day for day in days)


def list_workbook(dialogue: Dialogue, shown: Shown) -> HttpResponse:
    """Exactly the rows of the view, in its order."""
    return workbook(
        f"dai-bieu-{dialogue.code}",
        title=_("Đại biểu"),
        columns=COLUMNS,
        rows=_lines(shown),
        widths=(6, 28, 10, 10, 26, 16, 16, 26, 36),
    )


def _lines(shown: Shown) -> Iterator[tuple[Any, ...]]:
    for group in shown.groups:
        for row in group.delegates:
            place = row.group.name if row.group else ""
            yield (
                row.number, row.full_name, row.birth_year, _gender(row), place, _state(row), _reply(row),
                origin_words(row), _note(row),
            )  # fmt: skip
        if group.gap and group.group:
            yield None, _("(còn thiếu %(n)s người)") % {"n": group.gap}, None, "", group.group.name, "", "", "", ""


def origin_words(row: Delegate) -> str:
    """`phiếu giấy, Nguyễn Văn Đông`: the way in and on whose word."""
    words = str(ORIGINS.get(row.origin, ""))
    return f"{words}, {row.named_by}" if words and row.named_by else words


def _gender(row: Delegate) -> str:
    return {"female": _("Nữ"), "male": _("Nam")}.get(row.gender, "")


def _state(row: Delegate) -> str:
    if row.checked_in_at:
        return _("Đã có mặt")
    if row.invited_at:
        return _("Đã mời")
    return _("Đã duyệt") if row.state == "approved" else _("Chờ duyệt")


def _reply(row: Delegate) -> str:
    if row.asks_substitute:
        return _("Xin cử người thay")
    return {"yes": _("Sẽ dự"), "no": _("Không dự được")}.get(row.reply, "")


def _note(row: Delegate) -> str:
    instead = row.stands_in_for.full_name if row.stands_in_for else ""
    return ". ".join(part for part in (_("Thay %(name)s") % {"name": instead} if instead else "", row.note) if part)
