"""Official papers as tagged PDF, set by Typst from a shipped template; the text travels as JSON, never as markup."""

import json
import threading
from dataclasses import asdict
from datetime import UTC, datetime, time
from importlib import resources
from pathlib import Path
from typing import Any

import typst

from doithoai.adapters.documents import layout
from doithoai.adapters.documents.codes import code_as_svg
from doithoai.core.papers.paper import (
    Block,
    Bullets,
    Clause,
    Display,
    LegalBasis,
    Paper,
    PaperFormat,
    Paragraph,
    QrCode,
    Section,
    Table,
    number_line,
    place_line,
)

_LONGEST_UNBROKEN = 32
_ZERO_WIDTH_SPACE = "\u200b"
_made = threading.local()


def render_pdf(paper: Paper) -> bytes:
    """The paper as PDF; the same paper gives the same bytes."""
    made = _compiler().compile(
        format="pdf", sys_inputs={"paper": json.dumps(_shown(paper))}, timestamp=_timestamp(paper)
    )
    if not isinstance(made, bytes):
        raise TypeError("the typesetter gave no single file")
    return made


def _compiler() -> typst.Compiler:
    # one for each thread: it keeps the parsed fonts and template, and is not shared between threads
    if not hasattr(_made, "compiler"):
        folder = Path(str(resources.files("doithoai.adapters.documents")))
        _made.compiler = typst.Compiler(
            input=str(folder / "paper.typ"),
            root=str(folder),
            font_paths=typst.Fonts(
                include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder / "fonts")]
            ),
        )
    compiler: typst.Compiler = _made.compiler
    return compiler


def _timestamp(paper: Paper) -> datetime:
    day = paper.heading.issued_on or paper.heading.drafted_on
    return datetime.combine(day, time(), UTC) if day else datetime(2000, 1, 1, tzinfo=UTC)


def _shown(paper: Paper) -> dict[str, Any]:
    heading = paper.heading
    superior, issuer = layout.issuer_lines(heading)
    return {
        "party": paper.format is PaperFormat.PARTY,
        "numbered": paper.is_numbered,
        "bare": paper.bare,
        "sheet": layout.SHEETS_MM[paper.bare and paper.large],
        "sizes": asdict(layout.SIZES[paper.format]),
        "nation": layout.PARTY if paper.format is PaperFormat.PARTY else layout.NATION,
        "motto": layout.MOTTO,
        "superior": superior,
        "issuer": issuer,
        "author": layout.clean(heading.issuer),
        "number": layout.clean(number_line(heading)),
        "place": layout.clean(place_line(heading)),
        "title": layout.clean(paper.title).upper(),
        "subject": layout.subject_line(paper),
        "document_title": layout.document_title(paper),
        "addressees": layout.addressee_lines(paper),
        "blocks": _blocks(paper.blocks, large=paper.large),
        "signatures": [
            {"capacity": [layout.clean(line) for line in signed.capacity_lines], "name": layout.clean(signed.name)}
            for signed in paper.signatures
        ],
        "recipients": layout.recipient_lines(paper),
        "attached_to": layout.attached_to(paper),
        "appendices": [
            {
                "name": layout.clean(part.name),
                "title": layout.clean(part.title),
                "landscape": part.landscape,
                "blocks": _blocks(part.blocks),
            }
            for part in paper.appendices
        ],
    }


def _blocks(blocks: tuple[Block, ...], *, large: bool = False) -> list[dict[str, Any]]:
    closed = layout.closed_bases(blocks)
    return [
        {"type": "legal_basis", "text": _breakable(closed[place])} if place in closed else _block(block, large=large)
        for place, block in enumerate(blocks)
    ]


def _block(block: Block, *, large: bool = False) -> dict[str, Any]:
    match block:
        case Paragraph(text, bold, italic, indent):
            return {"type": "paragraph", "text": _text(text), "bold": bold, "italic": italic, "indent": indent}
        case LegalBasis(text):
            return {"type": "legal_basis", "text": _text(text)}
        case Section(number, title):
            return {"type": "section", "text": _text(f"{number}. {title}" if number else title)}
        case Clause(mark, text, bold):
            return {"type": "clause", "text": _text(f"{mark} {text}"), "bold": bold}
        case Bullets(items):
            return {"type": "bullets", "items": [_text(f"- {item}") for item in items]}
        case Display() | QrCode():
            return _large_type(block, large=large)
        case Table(columns, rows, widths):
            return {
                "type": "table",
                "columns": [_text(name) for name in columns],
                "rows": [[_text(cell) for cell in row] for row in rows],
                "widths": list(widths),
            }


def _large_type(block: Display | QrCode, *, large: bool) -> dict[str, Any]:
    if isinstance(block, Display):
        words = layout.display_line(block.text, block.size, large=large)
        return {
            "type": "display",
            "text": words,
            "size": block.size,
            "bold": block.bold,
            "before": block.before_mm,
        }
    return {
        "type": "qr_code",
        "svg": code_as_svg(block.address),
        "size": block.size_mm,
        "caption": layout.clean(block.caption),
        "address": layout.clean(block.address),
    }


def _text(text: str) -> str:
    return _breakable(layout.clean(text))


def _breakable(text: str) -> str:
    # a web address or a string without spaces would run out of its column
    if max(map(len, text.split()), default=0) <= _LONGEST_UNBROKEN:
        return text
    return " ".join(
        _ZERO_WIDTH_SPACE.join(word[i : i + _LONGEST_UNBROKEN] for i in range(0, len(word), _LONGEST_UNBROKEN)) or word
        for word in text.split(" ")
    )
