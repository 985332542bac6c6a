"""A paper as JSON and back: what apps.papers keeps of each version."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from doithoai.core.papers.paper import (
    Appendix,
    Block,
    Bullets,
    Clause,
    Display,
    Heading,
    LegalBasis,
    Paper,
    PaperFormat,
    PaperKind,
    Paragraph,
    QrCode,
    Section,
    Signature,
    Table,
)

_BLOCKS: dict[str, type[Block]] = {
    "legal_basis": LegalBasis,
    "paragraph": Paragraph,
    "section": Section,
    "clause": Clause,
    "bullets": Bullets,
    "table": Table,
    "display": Display,
    "qr_code": QrCode,
}
_NAMES = {kind: name for name, kind in _BLOCKS.items()}


def paper_to_json(paper: Paper) -> dict[str, Any]:
    """The paper in values that `json.dumps` takes."""
    stored = _plain(paper)
    if not isinstance(stored, dict):
        raise TypeError("a paper is stored as an object")
    return stored


def paper_from_json(stored: Mapping[str, Any]) -> Paper:
    """The paper again; raises KeyError, TypeError or ValueError for what `paper_to_json` did not write."""
    known = dict(stored)
    known["kind"] = PaperKind(known["kind"])
    known["heading"] = _heading(known["heading"])
    known["signatures"] = tuple(
        Signature(tuple(signed["capacity_lines"]), signed["name"]) for signed in known["signatures"]
    )
    known["blocks"] = _blocks(known["blocks"])
    known["appendices"] = tuple(Appendix(**{**part, "blocks": _blocks(part["blocks"])}) for part in known["appendices"])
    known["facts"] = tuple((name, text) for name, text in known.get("facts", ()))
    for name in ("addressees", "recipients"):
        known[name] = tuple(known[name])
    return Paper(**known)


def _heading(stored: Mapping[str, Any]) -> Heading:
    known = dict(stored)
    known["format"] = PaperFormat(known["format"])
    for name in ("issued_on", "drafted_on"):
        known[name] = date.fromisoformat(known[name]) if known[name] else None
    return Heading(**known)


def _blocks(stored: list[Mapping[str, Any]]) -> tuple[Block, ...]:
    return tuple(
        _BLOCKS[part["block"]](**{name: _tupled(value) for name, value in part.items() if name != "block"})
        for part in stored
    )


def _tupled(value: Any) -> Any:
    return tuple(_tupled(item) for item in value) if isinstance(value, list) else value


def _plain(value: object) -> Any:
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (PaperFormat, PaperKind)):
        return value.value
    if not is_dataclass(value) or isinstance(value, type):
        return value
    plain = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    name = _NAMES.get(type(value))  # type: ignore[arg-type]
    return {"block": name, **plain} if name else plain
