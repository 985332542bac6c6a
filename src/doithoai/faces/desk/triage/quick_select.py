"""Choices written without a template for each option: the filters of the inbox hold a hundred of them."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class QuickSelect(forms.Select):
    """The same HTML as Django's select, in one step."""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        """The whole select; the option of `value` is selected."""
        chosen = "" if value is None else str(value)
        options = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            ((code, SafeString(" selected") if str(code) == chosen else "", word) for code, word in self.choices),
        )
        names = format_html_join("", ' {}="{}"', self.build_attrs(self.attrs, attrs).items())
        return format_html('<select name="{}"{}>{}</select>', name, names, options)


def options_of(rows: Iterable[tuple[Any, Any]]) -> SafeString:
    """The options of a select, none of them chosen."""
    return format_html_join("", '<option value="{}">{}</option>', rows)


class QuickTicks(forms.SelectMultiple):
    """One box to tick for each choice, in a list that scrolls when it is long."""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        """All boxes; those of `value` are ticked."""
        chosen = {str(one) for one in value or ()}
        ticks = format_html_join(
            "",
            '<label class="choice"><input type="checkbox" name="{}" value="{}"{}><span>{}</span></label>',
            ((name, code, SafeString(" checked") if str(code) in chosen else "", word) for code, word in self.choices),
        )
        return format_html('<div class="tick-list">{}</div>', ticks)


class Several(forms.TypedMultipleChoiceField):
    """Any number of the choices; what is not on offer is left out."""

    widget = QuickTicks

    def clean(self, value: Any) -> tuple[Any, ...]:
        """The chosen ones that are on offer, in the order of the choices."""
        wanted = {str(one) for one in value or ()}
        offered: Iterable[tuple[Any, Any]] = self.choices  # type: ignore[assignment]
        return tuple(self.coerce(code) for code, _word in offered if str(code) in wanted)
