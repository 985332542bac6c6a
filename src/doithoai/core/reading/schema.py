"""The draft as JSON Schema, made from its classes, so that others can build on it."""

from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

from doithoai.core.reading.draft import PlanDraft
from doithoai.core.reading.found import SILENT, Found

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TYPES = {str: "string", int: "integer", bool: "boolean"}
CODES: dict[str, tuple[str, ...]] = {
    "document_kind": (
        *("plan", "amendment", "notice", "programme", "guidance", "letter", "decision"),
        *("invitation", "minutes", "report", "other"),
    ),
    "format": ("state", "party"),
    "organ": ("ubnd", "hdnd", "party_committee", "front", "other"),
    "level": ("province", "district", "commune"),
    "time.kind": ("date", "window", "quarter", "month", "announced_later"),
    "quotas.per": ("group", "total"),
    "deadlines.rule.kind": ("relative", "absolute"),
    "deadlines.rule.anchor": (
        *("dialogue_start", "dialogue_end", "conclusion_issued", "conclusion_received"),
        *("assignment", "other", "unknown"),
    ),
    "deadlines.rule.direction": ("before", "after"),
    "deadlines.rule.unit": ("day", "working_day"),
}
"""Path -> the codes that may stand there; all other words are those of the plan."""


def draft_schema() -> dict[str, Any]:
    """The JSON Schema of what `doithoai read-plan --json` prints."""
    return {
        "$schema": DIALECT,
        "title": "Draft of a plan of dialogue",
        "description": "A value of null: the plan is silent. `line` counts from 1 in the text as read.",
        **_of(PlanDraft, ""),
    }


def _of(part: Any, path: str) -> dict[str, Any]:
    hints = get_type_hints(part)
    properties = {
        field.name: _field(hints[field.name], f"{path}.{field.name}" if path else field.name) for field in fields(part)
    }
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _field(hint: Any, path: str) -> dict[str, Any]:
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _field(get_args(hint)[0], path)}
    if get_origin(hint) is Found:
        return _leaf(get_args(hint)[0], CODES.get(path))
    if is_dataclass(hint):
        return _of(hint, path)
    raise TypeError(f"no part of a draft: {path}")


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


def item_of(key: str) -> Any:
    """An empty item of a list of the draft: a silent leaf, or a part whose leaves are all silent."""
    [kind, *_] = get_args(get_type_hints(PlanDraft)[key])
    return SILENT if get_origin(kind) is Found else kind()
