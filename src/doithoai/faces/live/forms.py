"""The shape of what is typed in the hall."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.organisations.models import Unit
from doithoai.core.hall.decisions import (
    REASONS,
    AnswerMissing,
    Decision,
    DueDateMissing,
    Outcome,
    PromiseTextMissing,
    ReasonMissing,
    UnitMissing,
)

WAYS = {
    "tra-loi-ngay": Outcome.ANSWERED_NOW,
    "bang-van-ban": Outcome.IN_WRITING,
    "khong-tra-loi": Outcome.NOT_ANSWERED,
}
"""The last part of the address -> what is decided."""


class Decide(forms.Form):
    """What the chair decides; which fields stand there depends on the way."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput)
    answer = forms.CharField(
        label=_("Tóm tắt câu trả lời tại hội nghị"),
        error_messages={"required": _(AnswerMissing.sentence)},
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    due_on = forms.DateField(
        label=_("Hạn trả lời"),
        help_text=_("Để trống: tính theo thời hạn trả lời trong kế hoạch."),
        required=False,
        error_messages={"invalid": _(DueDateMissing.sentence)},
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    unit_id = forms.TypedChoiceField(
        label=_("Đơn vị trả lời"),
        coerce=int,
        error_messages={"required": _(UnitMissing.sentence)},
        widget=forms.RadioSelect,
    )
    reason_code = forms.ChoiceField(
        label=_("Lý do"), error_messages={"required": _(ReasonMissing.sentence)}, widget=forms.RadioSelect
    )
    public_sentence = forms.CharField(
        label=_("Câu sẽ công bố"),
        required=False,
        max_length=600,
        help_text=_("Để trống thì công bố câu có sẵn của lý do đã chọn."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    NEEDED = {
        Outcome.ANSWERED_NOW: ("answer",),
        Outcome.IN_WRITING: ("unit_id", "due_on"),
        Outcome.NOT_ANSWERED: ("reason_code", "public_sentence"),
    }

    def __init__(self, *args: Any, outcome: Outcome, units: Iterable[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.outcome = outcome
        for name in set(self.fields) - {"seen_version", *self.NEEDED[outcome]}:
            del self.fields[name]
        self.order_fields(self.NEEDED[outcome])
        if "unit_id" in self.fields:
            self.fields["unit_id"].choices = [(unit.pk, unit.name) for unit in units]  # type: ignore[attr-defined]
        if "reason_code" in self.fields:
            reasons = [(reason.value, _(word)) for reason, (word, _sentence) in REASONS.items()]
            self.fields["reason_code"].choices = reasons  # type: ignore[attr-defined]

    def decision(self) -> Decision:
        """What was typed, as a value."""
        typed = {name: value for name, value in self.cleaned_data.items() if name != "seen_version"}
        return Decision(self.outcome, **typed)


PERIODS = (("7", _("7 ngày")), ("15", _("15 ngày")), ("30", _("30 ngày")), ("", _("Ngày khác")))


class MakePromise(forms.Form):
    """What was promised, by which unit, until when: a period counted from today, or a day."""

    text = forms.CharField(
        label=_("Cam kết"),
        max_length=600,
        error_messages={"required": _(PromiseTextMissing.sentence)},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    unit_id = forms.TypedChoiceField(
        label=_("Đơn vị thực hiện"),
        coerce=int,
        error_messages={"required": _(UnitMissing.sentence)},
        widget=forms.RadioSelect,
    )
    days = forms.TypedChoiceField(
        label=_("Trong thời gian"), coerce=int, empty_value=None, required=False, choices=PERIODS,
        widget=forms.RadioSelect,
    )  # fmt: skip
    due_on = forms.DateField(
        label=_("Chậm nhất ngày"),
        required=False,
        error_messages={"invalid": _(DueDateMissing.sentence)},
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, units: Iterable[Unit], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["unit_id"].choices = [(unit.pk, unit.name) for unit in units]  # type: ignore[attr-defined]

    def promised(self) -> dict[str, Any]:
        """What was typed; a day that was named goes before a period."""
        typed = dict(self.cleaned_data)
        days = typed.pop("days")
        if typed["due_on"] is None and days is not None:
            typed["due_on"] = self.today + timedelta(days=days)
        return typed
