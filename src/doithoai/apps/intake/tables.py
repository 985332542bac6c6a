"""Where the table of a foreign file begins, and what its columns are called."""

from collections.abc import Sequence

from doithoai.adapters.spreadsheets import FileRow
from doithoai.core.intake.columns import find_head
from doithoai.core.intake.rows import looks_like_denunciation

_LONGEST_HEADER = 120
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def headers_of(rows: Sequence[FileRow]) -> tuple[list[str], list[FileRow]]:
    """The names of the columns and the rows under them.

    Where no row can be told to be the head, all are rows: none is lost, and each column shows how it begins.
    """
    head = find_head([row.cells for row in rows])
    width = max((len(row.cells) for row in rows), default=0)
    letters = [column_letter(place) for place in range(width)]
    kept = [_shown(name) for name in [*rows[head or 0].cells, *[""] * width][:width]]
    pairs = list(zip(letters, kept, strict=True))
    if head is None:
        return [f"{letter}: {name[:40]}" if name else letter for letter, name in pairs], list(rows)
    return [name or letter for letter, name in pairs], list(rows[head + 1 :])


def _shown(name: str) -> str:
    return "" if looks_like_denunciation([name]) else " ".join(name.split())[:_LONGEST_HEADER]


def column_letter(place: int) -> str:
    """0 is A, 25 is Z, 26 is AA: as spreadsheets call their columns."""
    first, second = divmod(place, len(_ALPHABET))
    return (_ALPHABET[first - 1] if first else "") + _ALPHABET[second]
