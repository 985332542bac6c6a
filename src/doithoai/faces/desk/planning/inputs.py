"""Small fields that several forms of planning share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words = str | _StrPromise


class Lines(forms.CharField):
    """Several lines of text, one matter each; a tuple without the empty ones."""

    def __init__(self, *, label: Words, rows: int = 4, help_text: Words = "") -> None:
        super().__init__(
            label=label,
            required=False,
            help_text=help_text or _("Mỗi dòng một ý."),
            widget=forms.Textarea(attrs={"rows": rows}),
            max_length=8000,
        )

    def to_python(self, value: object) -> tuple[str, ...]:  # type: ignore[override]
        lines = value if isinstance(value, (list, tuple)) else str(value or "").splitlines()
        return tuple(line.strip() for line in lines if line.strip())

    def prepare_value(self, value: object) -> object:
        return "\n".join(value) if isinstance(value, (list, tuple)) else value

    def validate(self, value: object) -> None:
        """Nothing to ask beyond the length: no line is required."""

    def run_validators(self, value: object) -> None:
        super().run_validators("\n".join(value) if isinstance(value, tuple) else value)


def day(label: Words, *, required: bool = True, help_text: Words = "") -> forms.DateField:
    """A date with the calendar of the browser."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, help_text=help_text, widget=widget)


def hour(label: Words) -> forms.TimeField:
    """A time of day, never required."""
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, required=False, widget=widget)


def words(label: Words, *, most: int, required: bool = False, help_text: Words = "", rows: int = 0) -> forms.CharField:
    """One line of text, or with `rows` a box."""
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
    return forms.CharField(label=label, max_length=most, required=required, help_text=help_text, widget=widget)


def reason(label: Words, *, help_text: Words = "") -> forms.CharField:
    """A reason that others will read."""
    return words(label, most=400, required=True, rows=3, help_text=help_text)
