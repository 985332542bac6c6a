"""Every plan of the corpus has an expected draft of exactly the agreed shape."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).parent / "corpus"
PLANS = sorted(CORPUS.rglob("*.txt"))
KEYS = [
    "document_kind",
    "amends",
    "format",
    "issuer",
    "organ",
    "level",
    "place",
    "number",
    "symbol",
    "issued_on",
    "title",
    "legal_bases",
    "year",
    "round",
    "audience",
    "theme",
    "topics",
    "forms",
    "time",
    "sessions",
    "venue",
    "chairs",
    "deputy_when_authorised",
    "secretary",
    "quotas",
    "expected_attendance",
    "agenda",
    "deadlines",
    "duties",
    "recipients",
    "signer",
]
ENUMS = {
    "document_kind": "plan amendment notice programme guidance letter decision invitation minutes report other",
    "format": "party state",
    "organ": "ubnd hdnd party_committee front other",
    "level": "commune district province",
}
TEXTS = [
    "amends",
    "issuer",
    "place",
    "number",
    "symbol",
    "issued_on",
    "title",
    "audience",
    "theme",
    "venue",
    "secretary",
]
SHAPES = {
    "legal_bases": "number kind issued_on issuer subject",
    "sessions": "date starts_at venue audience",
    "quotas": "count per group_kind group_count who ambiguous",
    "deadlines": "duty owner rule",
    "duties": "owner text",
}
RULE = {"kind", "anchor", "anchor_text", "direction", "amount", "unit", "inclusive", "on"}
ANCHORS = {
    "dialogue_start",
    "dialogue_end",
    "conclusion_issued",
    "conclusion_received",
    "assignment",
    "other",
    "unknown",
}
TIME = {"kind", "start", "end", "starts_at", "quarter", "year", "tentative"}


def draft_of(plan: Path) -> dict[str, Any]:
    """The expected draft beside a plan."""
    found: dict[str, Any] = json.loads(plan.with_suffix(".json").read_text(encoding="utf-8"))
    return found


def strings_in(value: Any) -> list[str]:
    """Every text inside a draft, at any depth."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    return [text for part in value for text in strings_in(part)] if isinstance(value, list) else []


def is_date(value: Any) -> bool:
    """A whole day written as year, month, day."""
    return isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None


def whole_or_none(value: Any) -> bool:
    """A whole number or nothing; true and false are not numbers."""
    return value is None or type(value) is int


each_plan = pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)


def test_the_corpus_is_not_empty_and_has_no_orphans() -> None:
    assert PLANS
    assert {plan.with_suffix(".json") for plan in PLANS} == set(CORPUS.rglob("*.json"))


@each_plan
def test_the_draft_has_exactly_the_agreed_keys_and_plain_values(plan: Path) -> None:
    draft = draft_of(plan)
    assert list(draft) == KEYS
    for key, allowed in ENUMS.items():
        assert draft[key] in allowed.split(), key
    assert all(draft[key] is None or isinstance(draft[key], str) for key in TEXTS)
    assert all(whole_or_none(draft[key]) for key in ("year", "round", "expected_attendance"))
    assert isinstance(draft["deputy_when_authorised"], bool)
    for key in ("topics", "forms", "chairs", "agenda", "recipients"):
        assert all(isinstance(item, str) and item for item in draft[key]), key
    assert set(draft["signer"]) == {"capacity", "title", "name"}
    assert draft["issued_on"] is None or re.fullmatch(r"\d{4}-\d\d(-\d\d)?", draft["issued_on"])


@each_plan
def test_the_rows_of_every_list_have_the_agreed_parts(plan: Path) -> None:
    draft = draft_of(plan)
    for key, parts in SHAPES.items():
        assert all(set(row) == set(parts.split()) for row in draft[key]), key
    assert all(row["kind"] and (row["issued_on"] is None or is_date(row["issued_on"])) for row in draft["legal_bases"])
    assert all(row["text"] for row in draft["duties"])
    assert len(draft["sessions"]) != 1


@each_plan
def test_a_quota_is_ambiguous_exactly_when_its_measure_is_unknown(plan: Path) -> None:
    for quota in draft_of(plan)["quotas"]:
        assert type(quota["count"]) is int
        assert whole_or_none(quota["group_count"])
        assert quota["per"] in ("group", "total", None)
        assert quota["ambiguous"] is (quota["per"] is None)


@each_plan
def test_the_time_agrees_with_its_kind(plan: Path) -> None:
    draft = draft_of(plan)
    time = draft["time"]
    assert set(time) == TIME
    assert time["kind"] in ("date", "window", "quarter", "month", "announced_later", None)
    dated = time["kind"] in ("date", "window", "month")
    assert is_date(time["start"]) is is_date(time["end"]) is dated
    assert (time["quarter"] in (1, 2, 3, 4)) is (time["kind"] == "quarter")
    assert time["kind"] != "date" or time["start"] == time["end"]
    assert not dated or time["year"] == int(time["start"][:4])
    assert time["tentative"] in ((None,) if time["kind"] is None else (True, False))
    if draft["sessions"]:
        days = [row["date"] for row in draft["sessions"] if row["date"]]
        assert (time["start"], time["end"]) == (min(days), max(days))


@each_plan
def test_every_rule_of_a_deadline_can_be_counted(plan: Path) -> None:
    for deadline in draft_of(plan)["deadlines"]:
        rule = deadline["rule"]
        assert set(rule) == RULE
        assert deadline["duty"]
        assert rule["direction"] in ("before", "after")
        if rule["kind"] == "absolute":
            assert is_date(rule["on"])
            assert rule["inclusive"] in (True, False)
            assert rule["direction"] == "before"
            assert [rule[key] for key in ("anchor", "anchor_text", "amount", "unit")] == [None] * 4
            continue
        assert rule["kind"] == "relative"
        assert rule["on"] is None
        assert rule["anchor"] in ANCHORS
        assert rule["unit"] in ("day", "working_day")
        assert type(rule["amount"]) is int
        assert rule["inclusive"] in (True, None)


@each_plan
def test_the_texts_of_a_draft_are_tidy(plan: Path) -> None:
    for text in strings_in(draft_of(plan)):
        assert text == unicodedata.normalize("NFC", " ".join(text.split()))
        assert "*" not in text
        assert not text.startswith(("- ", "+ "))
        assert not text.endswith((";", ",", " ."))
