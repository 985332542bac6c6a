"""The draft as JSON Schema, made from its classes, so that others can build on it."""

from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

from doithoai.core.reading.draft import PlanDraft
from doithoai.core.reading.found import Found

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TYPES = {str: "string", int: "integer", bool: "boolean"}
_CODES: dict[str, tuple[str, ...]] = {
    "PlanDraft.document_kind": (
        *("plan", "amendment", "notice", "programme", "guidance", "letter", "decision"),
        *("invitation", "minutes", "report", "other"),
    ),
    "PlanDraft.format": ("state", "party"),
    "PlanDraft.organ": ("ubnd", "hdnd", "party_committee", "front", "other"),
    "PlanDraft.level": ("province", "district", "commune"),
    "FoundTime.kind": ("date", "window", "quarter", "month", "announced_later"),
    "FoundQuota.per": ("group", "total"),
    "FoundRule.kind": ("relative", "absolute"),
    "FoundRule.anchor": (
        *("dialogue_start", "dialogue_end", "conclusion_issued", "conclusion_received"),
        *("assignment", "other", "unknown"),
    ),
    "FoundRule.direction": ("before", "after"),
    "FoundRule.unit": ("day", "working_day"),
}
"""The values that are codes; all other words are those of the plan."""


def draft_schema() -> dict[str, Any]:
    """The JSON Schema of what `doithoai read-plan --json` prints."""
    return {
        "$schema": DIALECT,
        "title": "Draft of a plan of dialogue",
        "description": "A value of null: the plan is silent. `line` counts from 1 in the text as read.",
        **_of(PlanDraft),
    }


def _of(part: Any) -> dict[str, Any]:
    hints = get_type_hints(part)
    properties = {field.name: _field(part, field.name, hints[field.name]) for field in fields(part)}
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _field(part: Any, name: str, hint: Any) -> dict[str, Any]:
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _field(part, name, get_args(hint)[0])}
    if is_dataclass(hint):
        return _of(hint)
    if get_origin(hint) is Found:
        return _leaf(get_args(hint)[0], _CODES.get(f"{part.__name__}.{name}"))
    raise TypeError(f"no part of a draft: {name}")


def _leaf(kind: type, codes: tuple[str, ...] | None) -> dict[str, Any]:
    value: dict[str, Any] = {"type": [_TYPES[kind], "null"]}
    if codes:
        value["enum"] = [*codes, None]
    return {
        "type": "object",
        "properties": {
            "value": value,
            "confidence": {"type": "number", "minimum": 0, "maximum": 1},
            "line": {"type": ["integer", "null"], "minimum": 1},
        },
        "required": ["value", "confidence", "line"],
        "additionalProperties": False,
    }
