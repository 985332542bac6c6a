"""Words of a search, marked where they stand in a text: every piece is escaped."""

from collections.abc import Iterable

from django.template.context import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from doithoai.core.petitions.search_hits import marks_in
from doithoai.core.petitions.search_query import read_query, with_near
from doithoai.core.text.highlighting import Marked


def highlighted(pieces: Iterable[Marked]) -> SafeString:
    """Pieces of a text, the hits in <mark>: `{{ row.title_pieces|highlighted }}`."""
    return format_html_join("", "{}", ((_piece(piece),) for piece in pieces))


def _piece(piece: Marked) -> str:
    return format_html("<mark>{}</mark>", piece.text) if piece.hit else piece.text


def as_searched(context: Context, text: str) -> SafeString:
    """The text with the words marked for which the list was searched (`?tim=` of the page): `{% as_searched text %}`.

    Where none of them stands in it, words one letter away are marked.
    """
    request = context.get("request")
    query = read_query(request.GET.get("tim", "")[:200]) if request is not None else ()
    pieces = marks_in(text, query) if query else [Marked(text)]
    if query and not any(piece.hit for piece in pieces):
        pieces = marks_in(text, with_near(query))
    return highlighted(pieces)
