"""The figures of the documentation hold: a change that makes suggestions worse is seen."""

import json
import re
from pathlib import Path

import pytest

from benchmarks.suggesting.measuring import Measured, measure
from benchmarks.suggesting.petitions import CORPUS, ROOT, corpus, unmarked
from doithoai.core.petitions.legal_type import LegalType, Level
from doithoai.core.triage.fields import FIELDS

PAGE = ROOT / "docs" / "reference" / "suggesting.md"
SHEETS = sorted(CORPUS.glob("*/*.jsonl"))
SLACK = 0.003
"""Shares are printed with one place after the point."""


@pytest.fixture(scope="module")
def measured() -> Measured:
    return measure(corpus(CORPUS / "unseen"))


def test_the_page_tells_what_is_measured_on_the_held_out_petitions(measured: Measured) -> None:
    told = dict(re.findall(r"^\| ([a-z][^|]+?) +\| +([0-9.]+) %", PAGE.read_text("utf-8"), re.MULTILINE))
    assert set(told) == set(measured.shares)
    wrong = [
        f"{name}: {share.value:.3f}, told {told[name]} %"
        for name, share in measured.shares.items()
        if abs(100 * share.value - float(told[name])) > 100 * SLACK
    ]
    assert not wrong


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_every_petition_of_the_corpus_keeps_its_contract(sheet: Path) -> None:
    codes = {code for code, _ in FIELDS}
    for line in sheet.read_text("utf-8").splitlines():
        row = json.loads(line)
        text, points, personal = unmarked(row["marked"])
        assert set(row["fields"]) <= codes
        assert 1 <= len(row["fields"]) <= 3
        assert LegalType(row["legal_type"])
        assert Level(row["level"])
        assert len(points) != 1
        assert all(start < end <= len(text) for start, end in points)
        assert all(start < end for _, start, end in personal)


def test_no_petition_stands_in_both_halves() -> None:
    tuned, unseen = ({row.text for row in corpus(CORPUS / half)} for half in ("tuned", "unseen"))
    assert not tuned & unseen
