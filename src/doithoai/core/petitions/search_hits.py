"""What of a text a query marks, and what to tell of what was looked for besides the typed words."""

from collections.abc import Iterable

from doithoai.core.petitions.search_query import Query
from doithoai.core.text.highlighting import Marked, Wanted, marked
from doithoai.core.text.normalise import fold

MOST_TOLD = 5


def wanted_of(query: Query) -> Wanted:
    """Everything by which the terms of this query are found in words."""
    return Wanted(
        phrases=frozenset(phrase for term in query for phrase in term.phrases),
        words=frozenset(word for term in query for word in (*term.words, *term.near)),
        beginnings=tuple(term.words[-1] for term in query if term.begins),
    )


def also_found(query: Query, pieces: Iterable[Marked]) -> list[str]:
    """What was marked and nobody typed, as it is written in the texts; the names of the same places first."""
    typed = {term.typed for term in query} | {word for term in query for word in term.words}
    begins = tuple(term.words[-1] for term in query if term.begins)
    names = [name for term in query for name in term.others]
    words = [piece.text.lower() for piece in pieces if piece.hit]
    strange = [word for word in words if fold(word) not in typed and not fold(word).startswith(begins)]
    told = {fold(name): name for name in (*reversed(strange), *reversed(names))}
    return list(reversed(told.values()))[:MOST_TOLD]


def marks_in(text: str, query: Query) -> list[Marked]:
    """The text in pieces with its hits marked."""
    return marked(text, wanted_of(query))
