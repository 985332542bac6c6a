"""The petitions for measuring suggestions: every line in its shape, every mark closed."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from doithoai.core.triage.fields import FIELDS

FOLDER = Path(__file__).parent / "corpus"
SHEETS = sorted(FOLDER.glob("*/*.jsonl"))
KEYS = {"id", "marked", "legal_type", "fields", "level", "matter"}
TYPES = {"kien_nghi", "phan_anh", "khieu_nai", "to_cao"}
LEVELS = {"commune", "province", "central", "other"}
PERSONAL = re.compile(r"⟨(?:phone|cccd|bank_account|email|plate|address|name):[^⟨⟩]+⟩")


def petitions(sheet: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in sheet.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"{sheet.parent.name}/{sheet.stem}")
def test_every_petition_has_its_answers(sheet: Path) -> None:
    codes = {code for code, _ in FIELDS}
    for petition in petitions(sheet):
        assert set(petition) == KEYS
        assert petition["legal_type"] in TYPES
        assert petition["level"] in LEVELS
        assert 1 <= len(petition["fields"]) <= 3
        assert set(petition["fields"]) <= codes


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"{sheet.parent.name}/{sheet.stem}")
def test_every_mark_is_closed(sheet: Path) -> None:
    for petition in petitions(sheet):
        bare = PERSONAL.sub("", petition["marked"])
        assert "⟨" not in bare
        assert "⟩" not in bare
        assert re.findall(r"[⟦⟧]", bare) == ["⟦", "⟧"] * bare.count("⟦")


@pytest.mark.parametrize(("split", "size"), [("tuned", 420), ("unseen", 420), ("final", 400)])
def test_each_part_is_whole_and_no_petition_stands_twice(split: str, size: int) -> None:
    texts = [each["marked"] for sheet in SHEETS if sheet.parent.name == split for each in petitions(sheet)]
    assert len(texts) == len(set(texts)) == size
