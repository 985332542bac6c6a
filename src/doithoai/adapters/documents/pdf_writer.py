"""Official papers as tagged PDF, set by Typst from a shipped template; the text travels as JSON, never as markup."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime, time
from typing import Any

from doithoai.adapters.documents import layout
from doithoai.adapters.documents.breaking import with_breaks
from doithoai.adapters.documents.codes import code_as_svg
from doithoai.adapters.documents.measure import width_mm
from doithoai.adapters.documents.measures import BASELINE, PAGE, SIZES, TEXT, line_pt
from doithoai.adapters.documents.typesetting import typeset, typeset_apart
from doithoai.core.papers.paper import (
    Appendix,
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
)

FEW = 10
"""Papers that one file may hold without a process of its own."""


def render_pdf(paper: Paper) -> bytes:
    """The paper as PDF; the same paper gives the same bytes."""
    return typeset(inputs_of((paper,)), _timestamp(paper))


def render_pdf_of(papers: Sequence[Paper]) -> bytes:
    """The papers one after the other as one PDF, each with pages numbered from one; the first gives it its title."""
    set_by = typeset_apart if len(papers) > FEW else typeset
    return set_by(inputs_of(papers), _timestamp(papers[0]))


def inputs_of(papers: Sequence[Paper]) -> dict[str, str]:
    """What the typesetter is given: texts and measures, as JSON."""
    first = papers[0]
    content = {
        "title": layout.document_title(first),
        "body_line": line_pt(TEXT.body_pt),
        "author": layout.clean(first.heading.issuer),
        "measures": {
            "page": {**asdict(PAGE), "page_number_line": line_pt(PAGE.page_number_pt)},
            "text": asdict(TEXT),
            "baseline": BASELINE,
        },
        "words": {"party": layout.PARTY, "nation": layout.NATION, "motto": layout.MOTTO, "dashes": layout.DASHES},
        "papers": [_shown(paper) for paper in papers],
    }
    return {"content": json.dumps(content)}


def _timestamp(paper: Paper) -> datetime:
    day = paper.heading.issued_on or paper.heading.drafted_on
    return datetime.combine(day, time(), UTC) if day else datetime(2000, 1, 1, tzinfo=UTC)


def _shown(paper: Paper) -> dict[str, Any]:
    heading, sizes = paper.heading, SIZES[paper.format]
    superior, issuer = layout.issuer_lines(heading)
    subject = layout.subject_line(paper)
    return {
        "party": paper.format is PaperFormat.PARTY,
        "numbered": paper.is_numbered,
        "bare": paper.bare,
        "space_above": layout.space_above(paper) if paper.bare else 0,
        "sheet": PAGE.sheet_mm(large=paper.bare and paper.large),
        "sizes": asdict(sizes),
        "lines": {name: line_pt(size) for name, size in asdict(sizes).items()},
        "superior": superior,
        "issuer": issuer,
        "issuer_mm": min(width_mm(issuer, sizes.issuer), PAGE.head_mm[0]),
        "nation_mm": width_mm(layout.PARTY, sizes.nation) if sizes.motto == 0 else width_mm(layout.MOTTO, sizes.motto),
        "subject_mm": min(width_mm(subject, sizes.subject), PAGE.text_mm),
        "number": layout.clean(number_line(heading)),
        "place": layout.place_lines(heading),
        "title": layout.clean(paper.title).upper(),
        "subject": subject,
        "dear": layout.DEAR,
        "addressees": layout.addressee_lines(paper),
        "blocks": _blocks(paper.blocks, PAGE.text_mm, large=paper.large),
        "keep_last": bool(paper.blocks) and layout.kept_whole(paper.blocks[-1]),
        "signatures": [
            {"capacity": layout.capacity_rows(signed, paper.format), "name": layout.clean(signed.name)}
            for signed in paper.signatures
        ],
        "recipients_label": layout.RECIPIENTS,
        "recipients": layout.recipient_lines(paper),
        "attached_to": layout.attached_to(paper),
        "appendices": [_appendix(part) for part in paper.appendices],
    }


def _appendix(part: Appendix) -> dict[str, Any]:
    return {
        "name": layout.clean(part.name),
        "title": layout.clean(part.title),
        "landscape": part.landscape,
        "blocks": _blocks(part.blocks, PAGE.text_on_its_side_mm if part.landscape else PAGE.text_mm),
    }


def _blocks(blocks: tuple[Block, ...], width: float, *, large: bool = False) -> list[dict[str, Any]]:
    closed = layout.closed_bases(blocks)
    return [
        _running(closed[place], width, italic=True)
        if place in closed
        else _large_type(block, large=large)
        if isinstance(block, Display | QrCode)
        else _block(block, width)
        for place, block in enumerate(blocks)
    ]


def _block(block: Paragraph | LegalBasis | Section | Clause | Bullets | Table, width: float) -> dict[str, Any]:
    match block:
        case Paragraph(text, bold, italic, indent):
            return _running(text, width, bold=bold, italic=italic, indent=indent)
        case LegalBasis(text):
            return _running(text, width, italic=True)
        case Section(number, title):
            return {"type": "section", "text": _set(f"{number}. {title}" if number else title, width, "Bold")}
        case Clause(mark, text, bold):
            return _running(f"{mark} {text}", width, bold=bold) | {"keep": bold}
        case Bullets(items):
            return {"type": "bullets", "items": [_set(f"- {item}", width, "Regular") for item in items]}
        case Table():
            return _table(block, width)


def _running(
    text: str, width: float, *, bold: bool = False, italic: bool = False, indent: bool = True
) -> dict[str, Any]:
    face = "BoldItalic" if bold and italic else "Bold" if bold else "Italic" if italic else "Regular"
    words = _set(text, width, face, indent=indent)
    return {"type": "paragraph", "text": words, "bold": bold, "italic": italic, "indent": indent, "keep": False}


def _set(text: str, width: float, face: str, *, indent: bool = True) -> str:
    first = TEXT.indent_mm if indent else 0
    return with_breaks(layout.fitting(text, width), TEXT.body_pt, width, first_mm=first, face=face)


def _large_type(block: Display | QrCode, *, large: bool) -> dict[str, Any]:
    if isinstance(block, Display):
        words = layout.display_line(block, large=large)
        look = {"size": block.size, "bold": block.bold, "before": block.before_mm, "left": block.left}
        return {"type": "display", "text": words, **look}
    return {
        "type": "qr_code",
        "svg": code_as_svg(block.address),
        "size": block.size_mm,
        "caption": layout.clean(block.caption),
        "address": layout.clean(block.address),
    }


def _table(table: Table, width: float) -> dict[str, Any]:
    share = width / sum(table.widths)
    widths = [share * column for column in table.widths]
    return {
        "type": "table",
        "columns": [_in_cell(name, column, bold=True) for name, column in zip(table.columns, widths, strict=True)],
        "rows": [
            {
                "cells": [_in_cell(cell, column) for cell, column in zip(row, widths, strict=True)],
                "whole": not layout.is_long_row(row),
            }
            for row in table.rows
        ],
        "widths": widths,
        "centred": table.centred,
        "line": line_pt(TEXT.table_pt),
    }


def _in_cell(text: str, column: float, *, bold: bool = False) -> str:
    words, face = layout.in_cell(text, column, bold=bold), "Bold" if bold else "Regular"
    return with_breaks(words, TEXT.table_pt, layout.cell_room_mm(column), face=face)
