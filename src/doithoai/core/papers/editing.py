"""A draft as plain fields that a person edits, and back: one row per block, nothing of the layout can be broken."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isfinite

from doithoai.core.papers.frame import END_SIGN, ended
from doithoai.core.papers.paper import (
    Block,
    Bullets,
    Clause,
    Display,
    LegalBasis,
    Paper,
    Paragraph,
    QrCode,
    Section,
    Table,
)
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

ADDABLE = ("paragraph", "clause", "bullets", "section", "legal_basis")
KINDS = (*ADDABLE, "table", "display", "qr_code")
MOST_BLOCKS = 600
LONGEST = 20_000
"""Characters of one block."""


class PaperLeftEmpty(Refused):
    """A paper says something."""

    code = "paper_left_empty"
    sentence = gettext_noop("Văn bản phải có nội dung và trích yếu. Chưa lưu gì; phần ông/bà soạn vẫn còn ở dưới.")


class PaperTooLong(Refused):
    """More than one paper can hold."""

    code = "paper_too_long"
    sentence = gettext_noop("Văn bản quá dài: nhiều nhất {blocks} phần, mỗi phần {characters} ký tự.")


@dataclass(frozen=True)
class EditedBlock:
    """One block as fields. `style` holds letters: b bold, i italic, n no indent; bullets stand one on a line.

    Large type keeps its size and the space above it in `widths`; a code keeps its address in `columns`.
    """

    kind: str
    text: str = ""
    mark: str = ""
    style: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    widths: tuple[float, ...] = ()


def editable(block: Block) -> EditedBlock:
    """The block as fields."""
    match block:
        case Paragraph():
            style = ("b" if block.bold else "") + ("i" if block.italic else "") + ("" if block.indent else "n")
            return EditedBlock("paragraph", block.text, style=style)
        case Clause():
            return EditedBlock("clause", block.text, block.mark, "b" if block.bold else "")
        case Bullets():
            return EditedBlock("bullets", "\n".join(" ".join(item.split()) for item in block.items))
        case Section():
            return EditedBlock("section", block.title, block.number)
        case LegalBasis():
            return EditedBlock("legal_basis", block.text)
        case Table():
            return EditedBlock("table", columns=block.columns, rows=block.rows, widths=block.widths)
        case Display() | QrCode():
            return _editable_type(block)


def _editable_type(block: Display | QrCode) -> EditedBlock:
    if isinstance(block, QrCode):
        return EditedBlock("qr_code", block.caption, columns=(block.address,), widths=(block.size_mm,))
    return EditedBlock(
        "display", block.text, style="b" * block.bold + "l" * block.left, widths=(block.size, block.before_mm)
    )


def edited(paper: Paper, *, subject: str, blocks: Sequence[EditedBlock], recipients: Sequence[str]) -> Paper:
    """The paper with the fields put back: emptied blocks fall out, the end sign stands at the end.

    Heading and signatures stay as they are: nobody types them. Raises PaperLeftEmpty, PaperTooLong.
    """
    if len(blocks) > MOST_BLOCKS or any(len(text) > LONGEST for block in blocks for text in _texts(block)):
        raise PaperTooLong(blocks=MOST_BLOCKS, characters=f"{LONGEST:,}".replace(",", "."))
    made = tuple(block for row in blocks if (block := _block(row)) is not None)
    words = tidy(subject)
    if not made or not words:
        raise PaperLeftEmpty
    lines = tuple(line for text in recipients if (line := tidy(text).rstrip(" ;.")))
    closed = ended(made) if paper.is_numbered else made
    return replace(paper, subject=words[:500], blocks=closed, recipients=lines)


def _texts(row: EditedBlock) -> tuple[str, ...]:
    return (row.text, row.mark, *row.columns, *(cell for cells in row.rows for cell in cells))


def _block(row: EditedBlock) -> Block | None:
    if row.kind == "table":
        return _table(row)
    if row.kind == "bullets":
        items = tuple(line for text in row.text.splitlines() if (line := " ".join(_unended(tidy(text)).split())))
        return Bullets(items) if items else None
    if row.kind == "qr_code":
        return _code(row)
    text = _unended(row.text.strip())
    if row.kind == "legal_basis":
        # the renderer writes the closing sign of each basis
        text = text.rstrip(" ;.\n")
    return _text_block(row, text) if text else None


def _text_block(row: EditedBlock, text: str) -> Block:
    match row.kind:
        case "display":
            return _large(row, text)
        case "clause":
            return Clause(row.mark.strip()[:20], text, bold="b" in row.style)
        case "section":
            return Section(row.mark.strip()[:20], text)
        case "legal_basis":
            return LegalBasis(text)
        case _:
            return Paragraph(text, bold="b" in row.style, italic="i" in row.style, indent="n" not in row.style)


def _large(row: EditedBlock, text: str) -> Display:
    size, before = row.widths if len(row.widths) == 2 else (14.0, 0.0)
    try:
        return Display(text, size, bold="b" in row.style, before_mm=before, left="l" in row.style)
    except ValueError:
        return Display(text, 14, bold="b" in row.style, left="l" in row.style)


def _code(row: EditedBlock) -> QrCode | None:
    try:
        return QrCode(row.columns[0] if row.columns else "", row.text.strip(), row.widths[0] if row.widths else 40)
    except ValueError:
        return None


def _unended(text: str) -> str:
    return f"{text.removesuffix(END_SIGN)}." if text.endswith(END_SIGN) else text


def _table(row: EditedBlock) -> Table | None:
    rows = tuple(tuple(cell.strip() for cell in cells) for cells in row.rows if any(cell.strip() for cell in cells))
    if not row.columns or not rows:
        return None
    widths = row.widths
    if len(widths) != len(row.columns) or not all(isfinite(width) and width > 0 for width in widths):
        widths = (1.0,) * len(row.columns)
    return Table(tuple(name.strip() for name in row.columns), rows, widths)


def changed(blocks: Sequence[EditedBlock], act: str) -> list[EditedBlock]:
    """The blocks after a button of the editor: `add:clause:3`, `remove:3`, `add_row:3`, `remove_row:3:2`.

    An act that does not fit the blocks changes nothing.
    """
    rows = list(blocks)
    word, *rest = act.split(":")
    if word == "add" and len(rest) == 2 and rest[0] in ADDABLE:
        place = _place(rest[1], len(rows))
        return [*rows[:place], EditedBlock(rest[0]), *rows[place:]] if place is not None else rows
    place = _place(rest[0] if rest else "", len(rows) - 1)
    if place is None:
        return rows
    if word == "remove":
        del rows[place]
    elif word == "add_row" and rows[place].kind == "table":
        rows[place] = replace(rows[place], rows=(*rows[place].rows, ("",) * len(rows[place].columns)))
    elif word == "remove_row" and len(rest) == 2:
        rows[place] = _without_row(rows[place], _place(rest[1], len(rows[place].rows) - 1))
    return rows


def _without_row(row: EditedBlock, number: int | None) -> EditedBlock:
    return replace(row, rows=tuple(cells for place, cells in enumerate(row.rows) if place != number))


def _place(text: str, last: int) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 6 and int(text) <= last else None
