"""All words of a paper, one after the other: for looking through them before they are published."""

from collections.abc import Iterator

from doithoai.core.papers.editing import editable
from doithoai.core.papers.paper import Paper
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
