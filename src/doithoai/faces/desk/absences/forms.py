"""The shape of an absence."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.organisations.models import Membership, Person
from doithoai.faces.common.words import ROLE_WORDS

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class RecordAbsence(forms.Form):
    membership = forms.TypedChoiceField(label=_("Người vắng"), coerce=int)
    valid_from = forms.DateField(label=_("Từ ngày"), widget=DAY)
    valid_to = forms.DateField(label=_("Đến hết ngày"), widget=DAY)
    stand_in = forms.TypedChoiceField(
        label=_("Người làm thay"),
        coerce=int,
        help_text=_("Việc chờ người vắng sẽ hiện ở bàn của người này. Hết ngày cuối, việc tự trở lại."),
    )
    reason = forms.CharField(label=_("Lý do (không bắt buộc)"), max_length=300, required=False)

    def __init__(self, *args: Any, memberships: list[Membership], people: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["membership"].choices = [(row.pk, _line(row)) for row in memberships]  # type: ignore[attr-defined]
        self.fields["stand_in"].choices = [("", _("Chọn một người"))] + [  # type: ignore[attr-defined]
            (person.pk, person.full_name) for person in people
        ]


def _line(row: Membership) -> str:
    unit = f", {row.unit.short_name}" if row.unit else ""
    return f"{row.person.full_name} ({row.title or ROLE_WORDS[row.role]}{unit})"  # type: ignore[index]
