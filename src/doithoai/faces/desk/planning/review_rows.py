"""The review of a read plan as a page shows it: groups of rows, each with its fields, its line and its doubts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise

from doithoai.core.law.findings import Finding
from doithoai.core.reading.correcting import DAYS, HOURS, general, row_of, unsure_rows
from doithoai.core.reading.draft import PlanDraft
from doithoai.core.reading.found import Found
from doithoai.core.reading.schema import CODES, item_of
from doithoai.core.reading.shown import leaves
from doithoai.faces.desk.planning.review_words import CODE_WORDS, GROUPS, LONG, PLACE_WORDS, WORDS

Words = str | Promise


@dataclass(frozen=True)
class Control:
    """One field: its name in the form, and the value in it."""

    path: str
    label: Words
    kind: str
    value: str
    options: tuple[tuple[str, Words], ...] = ()
    wrong: str = ""

    @property
    def name(self) -> str:
        """The name it is sent under."""
        return f"v.{self.path}"


@dataclass
class Row:
    """What is looked at together: one value, or one item of a list with its parts."""

    key: str
    controls: list[Control] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    confidence: float = 1.0
    unsure: bool = False
    ticked: bool = False

    @property
    def is_more(self) -> bool:
        """An empty row for one more item of a list; it stays folded until somebody needs it."""
        return "." in self.key and not any(control.value for control in self.controls)

    @property
    def name(self) -> Words:
        """What one item of the list is called."""
        return WORDS[self.key.split(".")[0]]

    @property
    def percent(self) -> int:
        """How sure the reader is of its least sure value, of a hundred."""
        return round(self.confidence * 100)


@dataclass(frozen=True)
class Group:
    """A part of the plan with what the law says about it."""

    anchor: str
    name: Words
    rows: list[Row]
    findings: list[Finding]


def groups_of(
    draft: PlanDraft,
    typed: Mapping[str, str],
    findings: Iterable[Finding],
    *,
    ticked: Iterable[str] = (),
    wrong: Mapping[str, str] | None = None,
) -> list[Group]:
    """The groups in their order; `typed` is what a person sent, `wrong` the sentence for a field by its path."""
    rows = _rows(draft, typed, wrong or {})
    marked, doubts, found = set(ticked), set(unsure_rows(draft)), list(findings)
    for key, row in rows.items():
        row.unsure, row.ticked = key in doubts, key in marked
    return [
        Group(
            anchor,
            name,
            [row for key, row in rows.items() if key.split(".")[0] in keys],
            [finding for finding in found if finding.field in parts],
        )
        for anchor, name, keys, parts in GROUPS
    ]


def _rows(draft: PlanDraft, typed: Mapping[str, str], wrong: Mapping[str, str]) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for path, leaf in [*leaves(draft), *_blank_items(draft, typed)]:
        row = rows.setdefault(row_of(path), Row(row_of(path)))
        row.controls.append(_control(path, leaf, typed, wrong))
        if leaf.line is not None:
            row.confidence = min(row.confidence, leaf.confidence)
            if leaf.line not in row.lines:
                row.lines.append(leaf.line)
    return rows


def _blank_items(draft: PlanDraft, typed: Mapping[str, str]) -> Iterator[tuple[str, Found[Any]]]:
    """The fields of one more item behind each list, and of those that a person has added already."""
    for _, _, keys, _ in GROUPS:
        for key in keys:
            value = getattr(draft, key)
            if isinstance(value, tuple):
                sent = [int(path.split(".")[1]) for path in typed if path.startswith(f"{key}.")]
                for number in range(len(value) + 1, max([len(value), *sent]) + 2):
                    yield from leaves(item_of(key), f"{key}.{number}")


def _control(path: str, leaf: Found[Any], typed: Mapping[str, str], wrong: Mapping[str, str]) -> Control:
    place, value = general(path), leaf.value
    written = ("1" if value else "") if isinstance(value, bool) else str("" if value is None else value)
    kind = _kind(place, leaf)
    if kind == "day" and written and len(written) != len("2026-01-01"):
        kind = "words"
    label = WORDS.get(place, "")
    if place == row_of(path).split(".")[0] and "." in path:
        label = f"{label} {path.split('.')[1]}"
    return Control(path, label, kind, typed.get(path, written), _options(place), wrong.get(path, ""))


NUMBERS = ("round", "year", "time.quarter", "time.year", "quotas.count", "quotas.group_count", "expected_attendance")
BOXES = ("time.tentative", "deputy_when_authorised", "quotas.ambiguous", "deadlines.rule.inclusive")


def _kind(place: str, leaf: Found[Any]) -> str:
    table = (
        ("choice", CODES),
        ("day", DAYS),
        ("hour", HOURS),
        ("long", LONG),
        ("box", BOXES),
        ("number", (*NUMBERS, "deadlines.rule.amount")),
    )
    return next((kind for kind, places in table if place in places), "words")


def _options(place: str) -> tuple[tuple[str, Words], ...]:
    words = PLACE_WORDS.get(place, CODE_WORDS)
    return tuple((code, words[code]) for code in CODES.get(place, ()))


def doubts_left(groups: Iterable[Group]) -> int:
    """How many rows wait for a look."""
    return sum(row.unsure and not row.ticked for group in groups for row in group.rows)
