"""The tag library of the design system: `{% load doithoai %}`. The contracts stand at the functions it names."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django import template
from django.core.paginator import Page
from django.template.context import Context
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from doithoai.core.text.abbreviations import in_full
from doithoai.faces.common import times
from doithoai.faces.common.components import charts, dates, fields, highlights, states, threads
from doithoai.faces.common.components.states import Words

register = template.Library()

FILTERS: tuple[Callable[..., object], ...] = (
    dates.vn_date,
    times.when_words,
    dates.vn_date_short,
    dates.vn_time,
    dates.vn_datetime,
    dates.vn_moment,
    dates.vn_number,
    threads.thread_face,
    highlights.highlighted,
    in_full,
)
TAGS: tuple[tuple[str, Callable[..., dict[str, object]]], ...] = (
    ("due_date", dates.due_date),
    ("why", dates.why),
    ("public_status", states.public_status),
    ("state", states.duty_state),
    ("state", states.badge),
    ("notice", states.notice),
    ("thread", threads.thread),
    ("timeline", threads.timeline),
    ("steps", threads.steps),
    ("bar_chart", charts.bar_chart),
    ("line_chart", charts.line_chart),
    ("field", fields.field),
    ("form_errors", fields.form_errors),
)
"""Template of components/ -> the function that is the tag; the tag has the name of the function."""

for _filter in FILTERS:
    register.filter(_filter)
for _template, _tag in TAGS:
    register.inclusion_tag(f"components/{_template}.html")(_tag)


register.simple_tag(takes_context=True)(highlights.as_searched)


@register.simple_tag
def icon(name: str, label: Words = "") -> SafeString:
    """An icon of the sprite: `{% icon "calendar" %}`; silent beside a word, spoken when a label is given."""
    href = f"{static('vendor/lucide/sprite.svg')}#{name}"
    if label:
        return format_html('<svg class="icon" role="img" aria-label="{}"><use href="{}"></use></svg>', label, href)
    return format_html('<svg class="icon" aria-hidden="true" focusable="false"><use href="{}"></use></svg>', href)


@register.inclusion_tag("components/button.html")
def button(
    text: Words,
    kind: str = "secondary",
    icon: str = "",
    url: str = "",
    name: str = "",
    value: str = "",
    type: str = "submit",  # noqa: A002 - the name of the HTML attribute
    form: str = "",
) -> dict[str, object]:
    """A button, or with url a link that looks like one: `{% button "Gửi ý kiến" kind="primary" icon="send" %}`.

    kind: primary (one on a page), secondary, quiet, danger. form: the id of the form it belongs to when outside it.
    """
    return {
        "text": text,
        "kind": kind,
        "icon": icon,
        "url": url,
        "name": name,
        "value": value,
        "type": type,
        "form": form,
    }


@register.inclusion_tag("components/page_head.html")
def page_head(
    title: Words,
    trail: Iterable[Sequence[str]] = (),
    action: Mapping[str, Any] | None = None,
    date: Mapping[str, Any] | None = None,
    more: Iterable[Mapping[str, Any]] = (),
    lead: Words = "",
) -> dict[str, object]:
    """Where I am, the one thing to do next, the nearest date: `{% page_head title=… trail=… action=… date=… %}`.

    trail: (text, url) pairs from the authority down. action: text, url, icon; method="post" makes it a form. more:
    further actions of the same shape, quiet. date: label and the arguments of due_date. lead: one sentence.
    """
    shown = dates.due_date(**{k: v for k, v in date.items() if k != "label"}) if date else None
    label = date.get("label", "") if date else ""
    words = {"title": title, "trail": trail, "lead": lead}
    return {**words, "action": action, "more": more, "date": shown, "date_label": label}


@register.simple_tag
def trail_of(*parts: Words) -> list[tuple[Words, Words]]:
    """The way back for a page head: text and address by turns, `{% trail_of _("Văn bản") papers_url as trail %}`."""
    return list(zip(parts[::2], parts[1::2], strict=True))


@register.inclusion_tag("components/empty_state.html")
def empty_state(title: Words, text: Words = "", action_url: str = "", action_text: Words = "") -> dict[str, object]:
    """Nothing here yet, and the next step: `{% empty_state title text action_url action_text %}`."""
    return {"title": title, "text": text, "action_url": action_url, "action_text": action_text}


@register.inclusion_tag("components/stat.html")
def stat(number: Any, label: Words, url: str = "", note: Words = "", tone: str = "") -> dict[str, object]:
    """One figure that opens its cases: `{% stat 12 "Quá hạn" url=… note="…" tone="late" %}`."""
    return {"number": number, "label": label, "url": url, "note": note, "tone": tone}


@register.inclusion_tag("components/chips.html")
def chips(filters: Iterable[Mapping[str, Any]], label: Words = "", clear_url: str = "") -> dict[str, object]:
    """Filters in force or on offer: `{% chips filters clear_url=… %}`.

    filters: text, url, and either removable=True (a cross; url is the page without it) or on=True/False (a choice);
    count is shown when present.
    """
    return {"filters": filters, "label": label, "clear_url": clear_url}


@register.inclusion_tag("components/tabs.html")
def tabs(items: Iterable[Mapping[str, Any]], label: Words = "") -> dict[str, object]:
    """Views of one thing, each with its own address: `{% tabs items %}`; items: text, url, here, count."""
    return {"items": items, "label": label}


@register.inclusion_tag("components/pager.html", takes_context=True)
def pager(context: Context, page: Page[Any], name: str = "trang") -> dict[str, object]:
    """Pages of a list: `{% pager page %}`; keeps the other parameters of the address; name: the parameter."""
    request = context.get("request")
    query = request.GET.copy() if request is not None else None
    if query is not None:
        query.pop(name, None)
    rest = f"&{query.urlencode()}" if query else ""
    return {"page": page, "name": name, "rest": rest}


@register.inclusion_tag("components/files.html")
def files(items: Iterable[Mapping[str, Any]]) -> dict[str, object]:
    """Files to open: `{% files items %}`; items: name, url, size (bytes), note, state (a badge text)."""
    return {"items": items}


@register.inclusion_tag("components/receipt.html", takes_context=True)
def receipt(
    context: Context, code: str, url: str = "", qr_url: str = "", sent_at: Any = None, text: Words = ""
) -> dict[str, object]:
    """What a citizen keeps: `{% receipt code url=… qr_url=… sent_at=… %}`; url: the secret tracking link."""
    return {"code": code, "url": url, "qr_url": qr_url, "sent_at": sent_at, "text": text}


@register.inclusion_tag("components/answer.html")
def answer(
    question: str,
    asked_by: Words = "",
    reply: str = "",
    answered_by: Words = "",
    answered_on: Any = None,
    number: Any = "",
) -> dict[str, object]:
    """Question and answer beside each other: `{% answer question=… reply=… answered_by=… answered_on=… number=1 %}`."""
    return {
        "question": question, "asked_by": asked_by, "reply": reply,
        "answered_by": answered_by, "answered_on": answered_on, "number": number,
    }  # fmt: skip


@register.inclusion_tag("components/versions.html")
def versions(pieces: Iterable[Sequence[str]], old: Words = "", new: Words = "") -> dict[str, object]:
    """What changed between two texts: `{% versions pieces old="Bản 1" new="Bản 2" %}`.

    pieces: (same|added|removed, text).
    """
    return {"pieces": pieces, "old": old, "new": new}


@register.inclusion_tag("components/keys.html")
def keys(rows: Iterable[Sequence[str]]) -> dict[str, object]:
    """Keys and what they do: `{% keys rows %}`; rows: (key, words)."""
    return {"rows": rows}
