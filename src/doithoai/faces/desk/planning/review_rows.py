"""The review of a read plan as a page shows it: groups of rows, each with its fields, its line and its doubts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise

from doithoai.core.deadlines.rule import say_rule
from doithoai.core.dialogues.read_duties import rule_of
from doithoai.core.law.findings import Finding
from doithoai.core.reading.correcting import DAYS, HOURS, general, last_item, row_of, unsure_rows
from doithoai.core.reading.draft import FoundRule, PlanDraft
from doithoai.core.reading.found import Found
from doithoai.core.reading.schema import CODES, item_of
from doithoai.core.reading.shown import leaves
from doithoai.faces.desk.planning.review_words import (
    ASIDE,
    CODE_WORDS,
    GROUPS,
    HINTS,
    LONG,
    PLACE_WORDS,
    UNSEEN,
    WIDE,
    WORDS,
)

Words = str | Promise
LETTERS_OF_A_LINE = 60


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

    @property
    def is_wide(self) -> bool:
        """Whether it takes a line of its own in a row of several fields."""
        return self.kind == "long" or general(self.path) in WIDE

    @property
    def is_folded(self) -> bool:
        """Whether it is seen only when a person opens the row."""
        return ".rule." in self.path

    @property
    def lines(self) -> int:
        """How many lines a field for sentences begins with."""
        return min(1 + len(self.value) // LETTERS_OF_A_LINE, 12)


@dataclass
class Row:
    """What is looked at together: one value, or one item of a list with its parts."""

    key: str
    controls: list[Control] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    confidence: float = 1.0
    unsure: bool = False
    ticked: bool = False
    dropped: bool = False

    @property
    def is_more(self) -> bool:
        """An empty row for one more item of a list; it stays folded until somebody needs it."""
        return self.is_item and not any(control.value or control.wrong for control in self.controls)

    @property
    def is_item(self) -> bool:
        """One of a list."""
        return "." in self.key

    @property
    def can_be_dropped(self) -> bool:
        """An item of several fields is taken out by a tick; of one field, by emptying it."""
        return self.is_item and len(self.controls) > 1 and not self.is_more

    @property
    def name(self) -> Words:
        """What one item of the list is called."""
        return WORDS[self.key.split(".")[0]]

    @property
    def open_controls(self) -> list[Control]:
        """The fields that are always seen."""
        return [control for control in self.controls if not control.is_folded]

    @property
    def folded(self) -> list[Control]:
        """The fields behind the sentence that says what they hold together: how a time limit counts."""
        return [control for control in self.controls if control.is_folded]

    @property
    def limit(self) -> str:
        """The time limit of a row in words; empty where the fields make none."""
        parts = {control.path.split(".")[-1]: control.value for control in self.folded}
        words: dict[str, Any] = {
            part: Found(value or None, 1.0, 1) for part, value in parts.items() if part != "amount"
        }
        amount = int(parts["amount"]) if parts.get("amount", "").isdecimal() else None
        rule = rule_of(FoundRule(**words, amount=Found(amount, 1.0, 1))) if parts else None
        return say_rule(rule) if rule else ""

    @property
    def is_waiting(self) -> bool:
        """Somebody has to look here."""
        return self.unsure or any(control.wrong for control in self.controls)

    @property
    def is_open(self) -> bool:
        """The folded fields are shown where somebody has to look at them."""
        return self.is_waiting or self.is_more

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

    @property
    def hint(self) -> Words:
        """What a person should know before changing anything here."""
        return HINTS.get(self.anchor, "")

    @property
    def shown(self) -> list[Row]:
        """The rows that are always seen: of the paper that was read, those that wait for a person."""
        return [row for row in self.rows if self.anchor != ASIDE or row.is_waiting]

    @property
    def aside(self) -> list[Row]:
        """The rows that are only compared and go into no plan; they stay folded."""
        return [row for row in self.rows if self.anchor == ASIDE and not row.is_waiting]


def groups_of(
    draft: PlanDraft,
    typed: Mapping[str, str],
    findings: Iterable[Finding],
    *,
    ticked: Iterable[str] = (),
    dropped: Iterable[str] = (),
    wrong: Mapping[str, str] | None = None,
) -> list[Group]:
    """The groups in their order: of the draft as it was read, with what a person sent over it.

    `ticked` and `dropped` name rows; `wrong` has the sentence for a field by its path.
    """
    rows = _rows(draft, typed, wrong or {})
    doubts, marked, out, found = set(unsure_rows(draft)), set(ticked), set(dropped), list(findings)
    for key, row in rows.items():
        row.unsure, row.ticked, row.dropped = key in doubts, key in marked, key in out
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
        if general(path) not in UNSEEN:
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
                for number in range(len(value) + 1, last_item(key, len(value), typed) + 2):
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
BOXES = ("time.tentative", "deputy_when_authorised", "deadlines.rule.inclusive")


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
