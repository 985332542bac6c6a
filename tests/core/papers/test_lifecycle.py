from datetime import date

import pytest

from doithoai.core.lifecycle import acts_from, follow
from doithoai.core.papers.correcting import corrected
from doithoai.core.papers.lifecycle import (
    ENDED_STATES,
    NUMBERED_STATES,
    PAPER_TRANSITIONS,
    PaperAct,
    PaperState,
    ReasonMissing,
    stated_reason,
)
from doithoai.core.papers.paper import PaperKind, issued
from doithoai.core.refusal import NotPossibleNow
from tests.core.papers.samples import MAKERS

DAY = date(2026, 2, 5)
NUMBERED = [kind for kind in PaperKind if MAKERS[kind]().is_numbered]


def test_an_issued_paper_never_becomes_a_draft_again_and_never_loses_its_number() -> None:
    for (start, _act), end in PAPER_TRANSITIONS.items():
        if start in NUMBERED_STATES:
            assert end in NUMBERED_STATES


def test_a_replaced_paper_is_at_its_end() -> None:
    assert acts_from(PAPER_TRANSITIONS, PaperState.REPLACED) == set()
    assert PaperState.REPLACED in ENDED_STATES


@pytest.mark.parametrize("act", [PaperAct.WITHDRAW, PaperAct.REPLACE])
def test_a_draft_is_neither_withdrawn_nor_replaced(act: PaperAct) -> None:
    with pytest.raises(NotPossibleNow):
        follow(PAPER_TRANSITIONS, PaperState.DRAFT, act)


def test_a_reason_of_blanks_is_none() -> None:
    assert stated_reason("  sai   ngày họp ") == "sai ngày họp"
    with pytest.raises(ReasonMissing):
        stated_reason(" \n ")


@pytest.mark.parametrize("kind", NUMBERED)
def test_the_corrected_paper_says_what_it_replaces_and_has_no_number_yet(kind: PaperKind) -> None:
    old = issued(MAKERS[kind](), number="5", issued_on=DAY)
    new = corrected(old, today=date(2026, 3, 2))
    last = new.blocks[-1].text  # type: ignore[union-attr]
    assert (new.heading.number, new.heading.issued_on) == (None, None)
    assert f"số 05/{old.heading.symbol} ngày 05 tháng 02 năm 2026" in last
    assert last.endswith("./.")
    assert sum(str(block).count("./.") for block in new.blocks) == 1
    assert (new.signatures, new.recipients) == (old.signatures, old.recipients)


def test_a_draft_has_no_corrected_paper() -> None:
    with pytest.raises(ValueError, match="issued"):
        corrected(MAKERS[PaperKind.NOTICE](), today=DAY)
