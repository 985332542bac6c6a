"""Lists of stored files on pages: `{% load stored_files %}`."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.urls import reverse

from doithoai.faces.common.stored_files import file_for_citizen, file_shown

register = template.Library()


@register.inclusion_tag("components/files.html")
def staff_files(rows: Iterable[Any], page: str, *before: Any, remove: str = "", owner: Any = None) -> dict[str, object]:
    """`{% staff_files rows "desk:petition_file" %}`; rows have a `file`; page: its address by the row's key.

    `remove` names the page that takes one away again, by the keys of its owner and its row.
    """
    items = [
        file_shown(row.file, reverse(page, args=[*before, row.pk]))
        | {"remove_url": reverse(remove, args=[owner, row.pk]) if remove else ""}
        for row in rows
    ]
    return {"items": items}


@register.inclusion_tag("components/files.html")
def sent_files(rows: Iterable[Any]) -> dict[str, object]:
    """`{% sent_files rows %}`: what the citizen sent, by name, and what became of it."""
    return {"items": [file_for_citizen(row.file) for row in rows]}
