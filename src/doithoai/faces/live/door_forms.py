"""The shape of what is typed at the door."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.delegates.actions.check_in_delegate import new_key
from doithoai.apps.organisations.models import Group


class Step(forms.Form):
    """A step with the key that the page gave it: the button pressed twice writes once."""

    key = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput, initial=new_key)

    def typed_key(self) -> str:
        """The page's key, or a new one where the page sent none."""
        return str(self.data.get("key") or "")[:40] or new_key()


class Entry(Step):
    """What the scanner reads or the hand types."""

    entry = forms.CharField(
        label=_("Quét mã, hoặc gõ tên, số, căn cước"),
        max_length=300,
        widget=forms.TextInput(
            attrs={
                "class": "input",
                "autofocus": True,
                "autocomplete": "off",
                "enterkeyhint": "search",
                "spellcheck": "false",
            }
        ),
    )


class LetIn(Step):
    """A row that was found comes in; with a reason where the list refuses it."""

    reason = forms.CharField(
        label=_("Lý do cho vào"), required=False, max_length=300, widget=forms.TextInput(attrs={"class": "input"})
    )


class WalkIn(LetIn):
    """Somebody who stands on no list."""

    full_name = forms.CharField(
        label=_("Họ và tên"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    group_id = forms.TypedChoiceField(label=_("Thôn, tổ dân phố"), coerce=int, empty_value=None, required=False)
    field_order = ["full_name", "group_id", "reason", "key"]

    def __init__(self, *args: Any, groups: Iterable[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Nơi khác")), *((group.pk, group.name) for group in groups)]
        self.fields["group_id"].choices = choices  # type: ignore[attr-defined]


class DoorName(forms.Form):
    """What this door is called where somebody asks who came in where."""

    door = forms.CharField(label=_("Tên cửa này"), max_length=60)


class Decision(forms.Form):
    """What a line that a door and the list tell differently comes to."""

    admitted = forms.BooleanField(required=False)
    full_name = forms.CharField(required=False, max_length=120)
