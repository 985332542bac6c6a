from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.papers.comparing import PartName, compare
from doithoai.core.papers.paper import Paper, PaperKind, Paragraph
from doithoai.core.text.difference import ADDED, REMOVED, SAME
from tests.core.papers import samples
from tests.core.papers.samples import MAKERS

WORDS = st.text(alphabet="ab \n", max_size=12).filter(lambda text: text.strip() != "")
TEXTS = st.lists(WORDS, max_size=6)


def told(texts: list[str]) -> Paper:
    return replace(samples.notice(), blocks=tuple(Paragraph(text) for text in texts))


def spelled(old: Paper, new: Paper, without: str) -> list[str]:
    parts = [part for part in compare(old, new) if part.part is PartName.BLOCK]
    texts = ["".join(text for kind, text in part.pieces if kind != without) for part in parts]
    return [text for text in texts if text]


@given(TEXTS, TEXTS)
def test_without_the_added_the_pieces_spell_the_old_text_and_without_the_removed_the_new(
    old: list[str], new: list[str]
) -> None:
    assert spelled(told(old), told(new), ADDED) == old
    assert spelled(told(old), told(new), REMOVED) == new


def test_a_paper_does_not_differ_from_itself() -> None:
    for kind in PaperKind:
        paper = MAKERS[kind]()
        assert not [part for part in compare(paper, paper) if part.is_changed]


def test_each_part_that_changed_is_named_and_no_other() -> None:
    old = samples.notice()
    new = replace(old, subject="Về việc khác", recipients=(*old.recipients, "Trưởng thôn Ba"))
    changed = {part.part: part.change for part in compare(old, new) if part.is_changed}
    assert changed == {PartName.TITLE: "changed", PartName.RECIPIENTS: "changed" if old.recipients else "added"}


def test_one_changed_word_is_marked_inside_its_block_and_the_rest_stays() -> None:
    old, new = told(["một hai", "ba bốn năm", "sáu"]), told(["một hai", "ba tám năm", "sáu"])
    (part,) = [part for part in compare(old, new) if part.is_changed]
    assert (part.part, part.number) == (PartName.BLOCK, 2)
    assert part.pieces == ((SAME, "ba "), (REMOVED, "bốn"), (ADDED, "tám"), (SAME, " năm"))
