"""The shipped lists of words, a text file each in a folder data/: only this module of texts and triage reads files."""

from functools import cache
from importlib.resources import files

TEXT, SUGGESTING = "doithoai.core.text", "doithoai.core.triage.suggesting"
"""The packages that have a folder data/."""


def text_of(package: str, name: str) -> str:
    """The whole text of `data/<name>.txt` of a package."""
    return files(package).joinpath(f"data/{name}.txt").read_text("utf-8")


@cache
def rows_of(package: str, name: str) -> tuple[tuple[str, str], ...]:
    """The rows `head: rest` of a list, in order, without the lines that explain it."""
    lines = text_of(package, name).splitlines()
    return tuple(_row(line) for line in lines if line and not line.startswith("#"))


def _row(line: str) -> tuple[str, str]:
    head, _, rest = line.partition(":")
    return head.strip(), rest.strip()


def words_under(package: str, name: str, head: str) -> frozenset[str]:
    """The words, parted by blanks, of all rows with one head."""
    return frozenset(word for row, rest in rows_of(package, name) for word in rest.split() if row == head)


def patterns_of(package: str, name: str) -> dict[str, str]:
    """Head -> the alternatives of all its rows, parted by bars, as one pattern."""
    joined: dict[str, list[str]] = {}
    for head, rest in rows_of(package, name):
        joined.setdefault(head, []).extend(part.strip() for part in rest.split(" | "))
    return {head: "|".join(parts) for head, parts in joined.items()}
