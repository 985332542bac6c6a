"""The blocks of a draft as the editor's form sends them, and back."""

from django.http import QueryDict

from doithoai.core.papers.editing import KINDS, EditedBlock, editable
from doithoai.core.papers.paper import Paper


def blocks_of_paper(paper: Paper) -> list[EditedBlock]:
    """What the editor shows first."""
    return [editable(block) for block in paper.blocks]


def blocks_of_form(data: QueryDict) -> list[EditedBlock]:
    """What was typed: `block` names each block in order; its fields begin with that name."""
    return [_block(data, name) for name in data.getlist("block")]


def _block(data: QueryDict, name: str) -> EditedBlock:
    kind, _, style = data.get(f"{name}-kind", "").partition(":")
    columns = tuple(_clean(text) for text in data.getlist(f"{name}-column"))
    cells = [_clean(text) for text in data.getlist(f"{name}-cell")]
    width = len(columns)
    rows = tuple(tuple(cells[at : at + width]) for at in range(0, len(cells) - width + 1, width)) if width else ()
    return EditedBlock(
        kind if kind in KINDS else "paragraph",
        _clean(data.get(f"{name}-text", "")),
        _clean(data.get(f"{name}-mark", "")),
        style,
        columns,
        rows,
        _widths(data.get(f"{name}-widths", "")),
    )


def _clean(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _widths(text: str) -> tuple[float, ...]:
    try:
        return tuple(float(part) for part in text.split(" ") if part)
    except ValueError:
        return ()


def widths_as_text(block: EditedBlock) -> str:
    """The widths as the hidden field carries them."""
    return " ".join(str(width) for width in block.widths)
