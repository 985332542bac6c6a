"""A plan says the same after a converter, a scanner or a copying hand went over it."""

import json
from pathlib import Path

import pytest

from doithoai.core.reading.draft import draft_to_json
from doithoai.core.reading.read import read_plan
from tests.core.reading.damage import DAMAGES
from tests.core.reading.scoring import marks_of, plain, share_of

TUNED = Path(__file__).parent / "corpus" / "tuned"
AT_LEAST = 0.95
HEAD = ("issuer", "place", "number", "symbol", "issued_on")


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_plan_is_read_nearly_as_well(damage: str) -> None:
    marks = []
    for path in sorted(TUNED.rglob("*.txt")):
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        read = plain(draft_to_json(read_plan(DAMAGES[damage](path.read_text(encoding="utf-8")))))
        kept = [key for key in expected if damage != "without head" or key not in HEAD]
        marks += [marks_of(key, expected[key], read[key]) for key in kept]
    assert share_of(marks) >= AT_LEAST, f"{damage}: {share_of(marks):.1%}"
