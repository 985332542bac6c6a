"""Rows as JSON and back: column by column, exactly, times to the microsecond."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import JSONField, Model

Packed = dict[str, Any]
"""Column -> JSON value, without the row's key."""


def columns_of(table: type[Model]) -> list[Any]:
    """Every stored column but the key; a key that is itself a reference counts as the key."""
    return [field for field in table._meta.concrete_fields if not field.primary_key]


def packed(row: Model) -> Packed:
    """The row's columns."""
    return {field.attname: packed_value(getattr(row, field.attname)) for field in columns_of(type(row))}


def packed_value(value: Any) -> Any:
    """One value as JSON."""
    match value:
        case datetime() | date() | time():
            return value.isoformat()
        case Decimal() | UUID():
            return str(value)
        case _:
            return value


def unpacked(table: type[Model], values: Packed) -> Packed:
    """The columns that the table has today, as the model wants them."""
    fields = {field.attname: field for field in columns_of(table)}
    return {name: unpacked_value(fields[name], value) for name, value in values.items() if name in fields}


def unpacked_value(field: Any, value: Any) -> Any:
    """One value back from JSON."""
    if value is None or isinstance(field, JSONField):
        return value
    return field.target_field.to_python(value) if field.is_relation else field.to_python(value)


def references_of(table: type[Model]) -> list[Any]:
    """The columns that point to a row of some table."""
    return [field for field in table._meta.concrete_fields if isinstance(field, models.ForeignKey)]


def keyed_columns(table: type[Model]) -> set[str]:
    """Columns in which keys of rows stand: references, ids of tables below, and JSON that may name rows."""
    columns = columns_of(table)
    return {field.attname for field in columns if field.attname.endswith("_id") or isinstance(field, JSONField)}
