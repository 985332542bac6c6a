"""A paper as a page shows it: the same parts, in the same order, as its printed form."""

from typing import Any

from doithoai.core.papers.editing import editable
from doithoai.core.papers.paper import Block, LegalBasis, Paper, PaperFormat, QrCode, number_line, place_line
from doithoai.faces.common.qr import qr_picture


def sheet_of(paper: Paper) -> dict[str, Any]:
    """The context of `components/paper_sheet.html`."""
    return {
        "paper": paper,
        "is_party": paper.format is PaperFormat.PARTY,
        "number_line": number_line(paper.heading),
        "place_line": place_line(paper.heading),
        "blocks": _views(paper.blocks),
        "appendices": [(part, _views(part.blocks)) for part in paper.appendices],
    }


def _views(blocks: tuple[Block, ...]) -> list[tuple[str, Any]]:
    after = (*blocks[1:], None)
    return [(editable(block).kind, _shown(block, then)) for block, then in zip(blocks, after, strict=True)]


def _shown(block: Block, then: Block | None) -> Any:
    if isinstance(block, LegalBasis):
        return block.text.rstrip(" .;") + (";" if isinstance(then, LegalBasis) else ".")
    if isinstance(block, QrCode):
        return {"address": block.address, "caption": block.caption, "picture": qr_picture(block.address)}
    return block
