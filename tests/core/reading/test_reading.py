"""The reader against every plan of the corpus that it was tuned on, and against texts that are no plans."""

from pathlib import Path

import pytest

from doithoai.core.reading.draft import PlanDraft
from doithoai.core.reading.read import read_plan
from tests.core.reading.scoring import score_folder, table, whole

TUNED = Path(__file__).parent / "corpus" / "tuned"
AT_LEAST = 0.97


def test_the_plans_it_was_tuned_on_are_read_nearly_without_fault() -> None:
    scored = score_folder(TUNED)
    assert not scored or whole(scored) >= AT_LEAST, "\n" + table(scored)


@pytest.mark.parametrize("text", ["", "\n\n", "a", "KẾ HOẠCH", "Nơi nhận:", "I.", "|---|", "\ufeff", "Số: /KH-UBND"])
def test_a_text_that_is_no_plan_gives_a_draft_and_no_error(text: str) -> None:
    assert isinstance(read_plan(text), PlanDraft)
