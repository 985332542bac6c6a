"""The shapes of the forms that begin a plan."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.presets import all_presets

FIRST_YEAR, LAST_YEAR = 2018, 2100


def year_field() -> forms.IntegerField:
    """The year of the programme."""
    return forms.IntegerField(label=_("Năm"), min_value=FIRST_YEAR, max_value=LAST_YEAR)


class PlanDialogue(forms.Form):
    """A shipped programme and a year."""

    preset = forms.ChoiceField(label=_("Chương trình mẫu"), choices=lambda: [(p.code, p.name) for p in all_presets()])
    year = year_field()

    def value(self) -> dict[str, Any]:
        """The arguments of the action."""
        return {"preset_code": self.cleaned_data["preset"], "year": self.cleaned_data["year"]}


class CopyDialogue(forms.Form):
    """An earlier dialogue of the same authority and a year."""

    code = forms.ChoiceField(label=_("Cuộc đối thoại trước"))
    year = year_field()

    def __init__(self, *args: Any, caller: Caller, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["year"] = caller.today.year
        rows = dialogues_for(caller, Permission.DIALOGUE_PLAN).order_by("-year", "-id").values_list("code", "title")
        self.fields["code"].choices = list(rows)  # type: ignore[attr-defined]
