"""All words of a paper, one after the other: for looking through them before they are published."""

from collections.abc import Iterator
from typing import Any

from doithoai.core.papers.editing import editable
from doithoai.core.papers.paper import Paper
from doithoai.core.papers.stored import paper_from_json, paper_to_json
from doithoai.core.text.masking import masked
from doithoai.core.text.personal_data import NAMES, find_personal_data


def texts_of(paper: Paper) -> Iterator[str]:
    """Subject, blocks and appendices; not the heading, the recipients and the signatures."""
    yield paper.subject
    for block in (*paper.blocks, *(block for part in paper.appendices for block in part.blocks)):
        row = editable(block)
        yield from (row.text, *(cell for cells in row.rows for cell in cells))


def personal_data_in(paper: Paper) -> tuple[str, ...]:
    """The kinds of personal data that a pattern recognises in the words, each once."""
    return tuple(dict.fromkeys(NAMES[found.kind] for text in texts_of(paper) for found in find_personal_data(text)))


def masked_paper(paper: Paper) -> Paper:
    """The paper whose words hold a mark where a pattern recognises personal data."""
    stored = paper_to_json(paper)
    return paper_from_json({**stored, "blocks": _masked(stored["blocks"]), "appendices": _masked(stored["appendices"])})


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, list):
        return [_masked(each) for each in value]
    return {name: _masked(each) for name, each in value.items()} if isinstance(value, dict) else value
