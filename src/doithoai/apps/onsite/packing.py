"""What departs: the rows of every carried table, whole in themselves, with the keys of the server."""

from typing import Any

from django.db.models import Model

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.onsite.carried import CARRIED, Carried
from doithoai.apps.onsite.values import Packed, packed, references_of
from doithoai.core.onsite.merging import fingerprint

Rows = dict[str, dict[str, Packed]]
"""Label -> key as text -> columns."""


def departing_rows(dialogue: Dialogue) -> Rows:
    """The rows that the hall needs. What points to a row that stays at home points to nothing, or stays too."""
    rows: Rows = {}
    for carried in CARRIED:
        if carried.rows is not None:
            rows[carried.label] = _departing(carried, dialogue, rows)
    return rows


def _departing(carried: Carried, dialogue: Dialogue, rows: Rows) -> dict[str, Packed]:
    found: dict[str, Packed] = {}
    for row in carried.rows(dialogue).order_by("pk") if carried.rows else ():
        left = carried.left(row) if callable(carried.left) else carried.left
        found[str(row.pk)] = packed(row) | dict(left)
    for reference in references_of(carried.table):
        _without_dangling(reference, found, found if reference.related_model is carried.table else rows)
    return found


def _without_dangling(reference: Any, found: dict[str, Packed], known: Any) -> None:
    label = reference.related_model._meta.label
    there = known if known is found else known.get(label, {})
    for key, values in list(found.items()):
        target = key if reference.primary_key else values[reference.attname]
        if target is None or str(target) in there:
            continue
        if reference.null:
            values[reference.attname] = None
        else:
            del found[key]


def schema() -> str:
    """A fingerprint of the carried tables as this version of the program knows them."""
    return fingerprint({carried.label: sorted(packed(carried.table())) for carried in CARRIED})


def tables_in_order() -> list[str]:
    """The labels whose keys the laptop counts, each in its own room."""
    return [carried.label for carried in CARRIED if _counts_itself(carried.table)] + [EVENTS]


EVENTS = "audit.Event"


def _counts_itself(table: type[Model]) -> bool:
    return not table._meta.pk.is_relation
