"""How well the reader reads: each draft against its expected one, field by field.

    python -m tests.core.reading.scoring FOLDER [FIELD …]

prints the table for the plans of a folder and, for the fields named, what was expected and what was read.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path
from typing import Any

from doithoai.core.reading.draft import draft_to_json
from doithoai.core.reading.read import read_plan
from doithoai.core.text.normalise import fold

LEAF = {"value", "confidence", "line"}
ALIKE = 0.85
PAIRED = 0.45
EXACT = {
    *("document_kind", "amends", "format", "organ", "level", "place", "number", "symbol", "issued_on", "chairs"),
    *("name", "kind", "start", "end", "starts_at", "date", "per", "anchor", "direction", "unit", "on"),
}
MAIN_PART = {"legal_bases": "subject", "deadlines": "duty", "duties": "text", "quotas": "who", "sessions": "audience"}


@dataclass
class Marks:
    """The score of one field (0…1) and its leaves: right ones of all."""

    score: float
    right: float
    leaves: float


def plain(json_value: Any) -> Any:
    """The values alone of what the reader prints."""
    if isinstance(json_value, dict):
        if set(json_value) == LEAF:
            return json_value["value"]
        return {key: plain(value) for key, value in json_value.items()}
    return [plain(each) for each in json_value]


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """Folded, letters and digits only."""
    return re.sub(r"[^a-z0-9]+", " ", fold(text)).strip()


@lru_cache(maxsize=65536)
def alike(first: str, second: str) -> float:
    """How alike two texts are, 0…1, without regard to marks and punctuation."""
    one, two = bare(first), bare(second)
    if one == two:
        return 1.0
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > PAIRED and matcher.quick_ratio() > PAIRED else 0.0


def same_leaf(key: str, expected: Any, read: Any) -> bool:
    """Is a single value right: exactly for codes, numbers and dates, nearly for long free texts."""
    if not (isinstance(expected, str) and isinstance(read, str)):
        return bool(expected == read and type(expected) is type(read))
    if key in EXACT:
        return bare(expected) == bare(read)
    return alike(expected, read) >= ALIKE


def leaves_of(value: Any) -> int:
    """How many single values a value holds."""
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 1 if parts is None else sum(leaves_of(part) for part in parts)


def right_leaves(key: str, expected: Any, read: Any) -> int:
    """How many of the expected leaves were read rightly."""
    if isinstance(expected, dict):
        if not isinstance(read, dict):
            return 0
        return sum(right_leaves(part, value, read.get(part)) for part, value in expected.items())
    return int(same_leaf(key, expected, read))


def pairs(key: str, expected: list[Any], read: list[Any]) -> list[tuple[int, int]]:
    """Which item read stands for which item expected: the most alike first."""
    made = dict(identical(expected, read))
    left = [(place, want) for place, want in enumerate(expected) if place not in made]
    over = [(other, got) for other, got in enumerate(read) if other not in made.values()]
    ranked = sorted(
        ((nearness(key, want, got), place, other) for place, want in left for other, got in over),
        key=lambda each: (-each[0], abs(each[1] - each[2])),
    )
    for near, place, other in ranked:
        if near >= PAIRED and place not in made and other not in made.values():
            made[place] = other
    return sorted(made.items())


def identical(expected: list[Any], read: list[Any]) -> Iterator[tuple[int, int]]:
    """The items that are the same to the letter, the nearest places first."""
    taken: set[int] = set()
    for place, want in enumerate(expected):
        same = [other for other, got in enumerate(read) if got == want and other not in taken]
        if same:
            nearest = min(same, key=lambda other: abs(other - place))
            taken.add(nearest)
            yield place, nearest


def nearness(key: str, want: Any, got: Any) -> float:
    """How alike two items of a list are."""
    if isinstance(want, str):
        return alike(want, got)
    part = MAIN_PART[key]
    share = right_leaves(key, want, got) / leaves_of(want)
    if not (isinstance(want[part], str) and isinstance(got[part], str)):
        return share
    return (alike(want[part], got[part]) + share) / 2


def marks_of(key: str, expected: Any, read: Any) -> Marks:
    """The marks of one field; a list is measured by F: what is missing and what is too much both count."""
    if not isinstance(expected, list):
        leaves = leaves_of(expected)
        right = right_leaves(key, expected, read)
        return Marks(right / leaves, right, leaves)
    if not expected and not read:
        return Marks(1.0, 1, 1)
    paired = pairs(key, expected, read)
    shares = [right_leaves(key, expected[one], read[two]) / leaves_of(expected[one]) for one, two in paired]
    right = sum(right_leaves(key, expected[one], read[two]) for one, two in paired)
    taken = {two for _, two in paired}
    extra = sum(leaves_of(item) for place, item in enumerate(read) if place not in taken)
    return Marks(2 * sum(shares) / (len(expected) + len(read)), right, leaves_of(expected) + extra)


@dataclass
class Scored:
    """One plan: its name, what was expected and read, the marks of every field."""

    name: str
    expected: dict[str, Any]
    read: dict[str, Any]
    marks: dict[str, Marks]

    @property
    def share(self) -> float:
        """The share of leaves right."""
        return share_of(self.marks.values())


def share_of(marks: Iterable[Marks]) -> float:
    """The share of leaves right in several marks."""
    listed = list(marks)
    return sum(each.right for each in listed) / sum(each.leaves for each in listed)


def score_plan(plan: Path) -> Scored:
    """Read one plan and mark the draft against the expected one beside it."""
    expected = json.loads(plan.with_suffix(".json").read_text(encoding="utf-8"))
    read = plain(draft_to_json(read_plan(plan.read_text(encoding="utf-8"))))
    return Scored(plan.stem, expected, read, {key: marks_of(key, expected[key], read[key]) for key in expected})


def score_folder(folder: Path) -> list[Scored]:
    """Every plan of a folder that has an expected draft."""
    return [score_plan(plan) for plan in sorted(folder.rglob("*.txt")) if plan.with_suffix(".json").exists()]


def table(scored: Sequence[Scored]) -> str:
    """The scores by plan and by field, with the fields that are wrong in each plan, and the whole."""
    rows = []
    for plan in scored:
        wrong = " ".join(f"{key}:{marks.score:.2f}" for key, marks in plan.marks.items() if marks.score < 1)
        rows.append(f"{plan.share:7.1%}  {plan.name:32} {wrong}")
    rows.append("")
    for key in scored[0].marks:
        of_field = [plan.marks[key] for plan in scored]
        rows.append(f"{share_of(of_field):7.1%}  {key:28} mean {sum(m.score for m in of_field) / len(of_field):6.3f}")
    rows.append(f"\n{whole(scored):7.1%}  of all leaves, {len(scored)} plans")
    return "\n".join(rows)


def whole(scored: Sequence[Scored]) -> float:
    """The share of leaves right over all plans."""
    return share_of(marks for plan in scored for marks in plan.marks.values())


def differences(scored: Sequence[Scored], keys: Sequence[str]) -> str:
    """What was expected and what was read, for the fields named, where they differ."""
    rows = []
    for plan in scored:
        for key in keys:
            if plan.marks[key].score < 1:
                want, got = _unlike(key, plan.expected[key], plan.read[key])
                rows += [f"{plan.name} {key}", f"   expected {_shown(want)}", f"   read     {_shown(got)}"]
    return "\n".join(rows)


def _unlike(key: str, want: Any, got: Any) -> tuple[Any, Any]:
    """Of two lists only what is not right in both; other values as they are."""
    if not isinstance(want, list):
        return want, got
    same = [pair for pair in pairs(key, want, got) if marks_of(key, [want[pair[0]]], [got[pair[1]]]).score == 1]
    lefts, rights = {one for one, _ in same}, {two for _, two in same}
    return (
        [item for place, item in enumerate(want) if place not in lefts],
        [item for place, item in enumerate(got) if place not in rights],
    )


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return "".join(f"\n      {json.dumps(item, ensure_ascii=False)}" for item in value)
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    results = score_folder(Path(sys.argv[1]))
    sys.stdout.write(table(results) + "\n\n" + differences(results, sys.argv[2:]) + "\n")
