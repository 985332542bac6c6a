"""The shapes of the duties' forms."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.dialogues.models import Duty
from doithoai.apps.organisations.models import Unit
from doithoai.core.deadlines.rule import (
    EVENTS,
    LONGEST,
    UNITS,
    AbsoluteRule,
    Anchor,
    AnnouncedLater,
    Direction,
    RelativeRule,
    Rule,
    rule_from_json,
)
from doithoai.core.deadlines.rule import Unit as CountedIn
from doithoai.core.dialogues.duties import DutyLine
from doithoai.core.dialogues.programme import Milestone
from doithoai.core.dialogues.words import MILESTONE_WORDS
from doithoai.faces.common.uploads import OneFile
from doithoai.faces.desk.planning.inputs import day, reason, words

CHOOSABLE = [anchor for anchor in Anchor if anchor not in (Anchor.OTHER, Anchor.UNKNOWN)]
COUNTING = [
    ("none", _("Không đặt hạn")),
    ("relative", _("Tính từ một mốc: số ngày trước hoặc sau")),
    ("until", _("Chậm nhất vào một ngày")),
    ("before", _("Trước một ngày (không kể ngày đó)")),
    ("announced_later", _("Thời gian thông báo sau")),
]


class ChangeDuty(forms.Form):
    """A duty: who, what, and how its date is counted."""

    text = words(_("Nhiệm vụ"), most=2000, required=True, rows=3)
    owner_unit = forms.TypedChoiceField(label=_("Đơn vị thực hiện"), required=False, coerce=int, empty_value=None)
    owner_label = words(
        _("Tên ghi trong kế hoạch"), most=200, help_text=_("Để trống thì lấy tên đơn vị. Ghi ở đây nếu là nhiều nơi.")
    )
    milestone = forms.ChoiceField(
        label=_("Thuộc bước"), choices=[(milestone.value, _(text)) for milestone, text in MILESTONE_WORDS.items()]
    )
    counting = forms.ChoiceField(label=_("Hạn tính thế nào"), choices=COUNTING, widget=forms.RadioSelect)
    amount = forms.IntegerField(label=_("Số ngày"), min_value=0, max_value=LONGEST, required=False)
    unit = forms.ChoiceField(
        label=_("Đơn vị tính"), required=False, choices=[(unit.value, _(text)) for unit, text in UNITS.items()]
    )
    direction = forms.ChoiceField(
        label=_("Trước hay sau mốc"),
        required=False,
        choices=[(Direction.BEFORE.value, _("Trước")), (Direction.AFTER.value, _("Sau"))],
    )
    anchor = forms.ChoiceField(
        label=_("Mốc tính hạn"),
        required=False,
        choices=[("", _("Chọn mốc")), *((anchor.value, _(EVENTS[anchor])) for anchor in CHOOSABLE)],
    )
    on = day(_("Ngày (khi hạn là một ngày cụ thể)"), required=False)
    proof_required = forms.BooleanField(label=_("Cần tệp minh chứng khi báo cáo"), required=False)

    def __init__(self, *args: Any, units: list[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner = self.fields["owner_unit"]
        owner.choices = [("", _("Chưa chọn"))] + [(unit.pk, unit.name) for unit in units]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        counting = data.get("counting")
        if counting == "relative":
            self._ask(data, "amount", _("Xin ghi số ngày."))
            self._ask(data, "anchor", _("Xin chọn mốc tính hạn."))
        if counting in ("until", "before"):
            self._ask(data, "on", _("Xin chọn ngày."))
        if not data.get("owner_unit") and not data.get("owner_label"):
            self.add_error("owner_unit", _("Xin chọn đơn vị, hoặc ghi tên nơi thực hiện ở ô dưới."))
        return data

    def _ask(self, data: dict[str, Any], name: str, sentence: Any) -> None:
        if data.get(name) in (None, "") and name not in self.errors:
            self.add_error(name, sentence)

    def value(self) -> DutyLine:
        """The duty as a value."""
        data = self.cleaned_data
        return DutyLine(
            text=data["text"],
            milestone=Milestone(data["milestone"]),
            owner_unit_id=data["owner_unit"],
            owner_label=data["owner_label"],
            rule=_rule(data),
            proof_required=data["proof_required"],
        )

    @staticmethod
    def initial_of(duty: Duty | None) -> dict[str, Any]:
        """What stands there now."""
        if duty is None:
            return {"counting": "none", "milestone": Milestone.OTHER.value}
        same = ("text", "owner_label", "milestone", "proof_required")
        rule = rule_from_json(duty.rule) if duty.rule else None
        return {name: getattr(duty, name) for name in same} | {"owner_unit": duty.owner_unit_id} | _counting(rule)


def _rule(data: dict[str, Any]) -> Rule | None:
    match data["counting"]:
        case "relative":
            unit, side = CountedIn(data["unit"] or "day"), Direction(data["direction"] or "before")
            return RelativeRule(Anchor(data["anchor"]), data["amount"], unit, side)
        case "until" | "before":
            return AbsoluteRule(data["on"], inclusive=data["counting"] == "until")
        case "announced_later":
            return AnnouncedLater()
        case _:
            return None


def _counting(rule: Rule | None) -> dict[str, Any]:
    match rule:
        case RelativeRule():
            anchor = rule.anchor.value if rule.anchor in CHOOSABLE else ""
            known = {"amount": rule.amount, "unit": rule.unit.value, "direction": rule.direction.value}
            return {"counting": "relative", "anchor": anchor, **known}
        case AbsoluteRule():
            return {"counting": "until" if rule.inclusive else "before", "on": rule.on}
        case None:
            return {"counting": "none"}
        case _:
            return {"counting": "announced_later"}


class DropDuty(forms.Form):
    reason = reason(_("Vì sao bỏ nhiệm vụ này"))


class ReportDuty(forms.Form):
    """What was done, with proof."""

    report = words(_("Kết quả"), most=4000, required=True, rows=5)
    proof = OneFile(label=_("Tệp minh chứng"), required=False)
