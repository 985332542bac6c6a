"""Form fields: label above, help under the label, the error in words; any Django widget."""

from django import forms
from django.forms.boundfield import BoundField

from doithoai.faces.common.components.states import Words


def _described_by(bound: BoundField) -> str:
    ids = [f"{bound.auto_id}_help"] if bound.help_text else []
    if bound.errors:
        ids.append(f"{bound.auto_id}_error")
    return " ".join(ids)


def _kind(bound: BoundField) -> str:
    widget = bound.field.widget
    if isinstance(widget, forms.CheckboxSelectMultiple | forms.RadioSelect):
        return "choices"
    return "tick" if isinstance(widget, forms.CheckboxInput) else "single"


def field(bound: BoundField, label: Words = "", help_text: Words = "", keep: bool = False) -> dict[str, object]:
    """A whole field: `{% field form.phone %}`, `{% field form.text label="…" help_text="…" keep=True %}`.

    bound: the bound field; hidden fields come out bare. label and help_text: words in place of the form's own.
    keep: the text is kept in this browser until it is sent (js/draft.js); for long text only.
    """
    if help_text:
        bound.help_text = help_text  # type: ignore[assignment]
    attrs: dict[str, str | bool] = {}
    if described := _described_by(bound):
        attrs["aria-describedby"] = described
    if bound.errors:
        attrs["aria-invalid"] = "true"
    if keep:
        attrs["data-draft"] = bound.html_name
    kind = _kind(bound)
    return {
        "field": bound,
        "kind": kind,
        "keep": keep,
        "label": label or bound.label,
        "described": described,
        "widget": "" if kind == "choices" else bound.as_widget(attrs=attrs),
    }


def form_errors(form: forms.Form) -> dict[str, object]:
    """What must be mended, above the form, each line leading to its field: `{% form_errors form %}`."""
    broken = [bound for bound in form if bound.errors] if form.is_bound else []
    whole = form.non_field_errors() if form.is_bound else []
    return {"broken": broken, "whole": whole}
