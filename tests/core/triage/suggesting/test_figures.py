"""The figures of the documentation hold: a change that makes suggestions worse is seen."""

import json
import os
import re
import subprocess
import sys

import pytest
from benchmarks.suggesting.material import examples
from benchmarks.suggesting.measuring import Measured, measure
from benchmarks.suggesting.petitions import CORPUS, ROOT, corpus
from benchmarks.suggesting.train import SHOWN

PAGE = ROOT / "docs" / "reference" / "suggesting.md"
SLACK = 0.003
"""Shares are printed with one place after the point."""


@pytest.fixture(scope="module")
def measured() -> Measured:
    return measure(corpus(CORPUS / "final"))


def test_the_page_tells_what_is_measured_on_the_held_out_petitions(measured: Measured) -> None:
    told = dict(re.findall(r"^\| ([a-z][^|]+?) +\| +([0-9.]+) %", PAGE.read_text("utf-8"), re.MULTILINE))
    assert set(told) == set(measured.shares)
    wrong = [
        f"{name}: {share.value:.3f}, told {told[name]} %"
        for name, share in measured.shares.items()
        if abs(100 * share.value - float(told[name])) > 100 * SLACK
    ]
    assert not wrong


def test_nothing_that_is_learned_from_is_measured_on() -> None:
    measured_on = {row.text for row in corpus(CORPUS / "final")}
    learned_from = {row.text for half in SHOWN for row in corpus(CORPUS / half)}
    assert not measured_on & (learned_from | {example.text for example in examples([])})


@pytest.mark.parametrize("seed", ["1", "2", "77"])
def test_the_same_batch_is_answered_alike_by_every_process(seed: str) -> None:
    lines = [json.dumps({"id": row.id, "text": row.text}) + "\n" for row in corpus(CORPUS / "tuned")]
    command = [sys.executable, "-c", "import sys; from doithoai.faces.cli.suggest import main; sys.exit(main([]))"]

    def answered(hashing: str) -> bytes:
        environment = os.environ | {"PYTHONHASHSEED": hashing, "PYTHONPATH": str(ROOT / "src")}
        return subprocess.run(
            command, input="".join(lines).encode(), env=environment, capture_output=True, check=True
        ).stdout

    assert answered(seed) == answered("0")
