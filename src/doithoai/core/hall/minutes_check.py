"""Whether every line of the minutes stands in the log of the hall, and every line of the log in the minutes."""

from collections import Counter
from dataclasses import dataclass
from difflib import get_close_matches

from doithoai.core.papers.frame import END_SIGN
from doithoai.core.papers.paper import Block, Bullets, Clause, Paper, Paragraph, Section, Table

ALIKE = 0.5
"""From this likeness on, a line of the minutes is shown beside the line of the log in whose place it stands."""


@dataclass(frozen=True)
class Mismatch:
    """A line of the minutes that the log does not tell, a line of the log that is missing, or one for the other."""

    in_minutes: str
    in_log: str


@dataclass(frozen=True)
class LogComparison:
    """How many lines match, and those that do not, in the order of the minutes; missing ones last."""

    matched: int
    mismatches: tuple[Mismatch, ...]


def compare_with_log(minutes: Paper, logged: Paper) -> LogComparison:
    """Hold the minutes against the minutes as the log alone tells them (see `logged.as_logged`)."""
    rest, others = Counter(lines_of(logged)), []
    matched = 0
    for line in lines_of(minutes):
        if rest[line]:
            rest[line] -= 1
            matched += 1
        else:
            others.append(line)
    missing = [line for line in lines_of(logged) if rest[line] > 0]
    found = []
    for line in others:
        twin = next(iter(get_close_matches(line, missing, 1, ALIKE)), "")
        if twin:
            missing.remove(twin)
        found.append(Mismatch(line, twin))
    return LogComparison(matched, (*found, *(Mismatch("", line) for line in dict.fromkeys(missing))))


def lines_of(paper: Paper) -> list[str]:
    """Every line of the text, without marks and end signs; titles of parts are no lines."""
    found = [line for block in paper.blocks for line in _lines(block)]
    return [tidied for line in found if (tidied := _tidy(line))]


def _lines(block: Block) -> list[str]:
    match block:
        case Clause() | Paragraph():
            return [block.text]
        case Bullets():
            return list(block.items)
        case Table():
            return [" | ".join(row) for row in block.rows]
        case Section():
            return []
        case _:
            return [getattr(block, "text", "")]


def _tidy(line: str) -> str:
    return " ".join(line.removesuffix(END_SIGN).split()).rstrip(" .;")
