from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.papers.editing import (
    KINDS,
    LONGEST,
    EditedBlock,
    PaperLeftEmpty,
    PaperTooLong,
    changed,
    editable,
    edited,
)
from doithoai.core.papers.frame import Frame
from doithoai.core.papers.paper import Bullets, Clause, Paper, Paragraph, Table
from tests.core.papers import samples


def put_back(paper: Paper, blocks: list[EditedBlock]) -> Paper:
    return edited(paper, subject=paper.subject, blocks=blocks, recipients=paper.recipients)


@pytest.mark.parametrize("kind", list(samples.MAKERS))
@pytest.mark.parametrize("frame", [samples.STATE_FRAME, samples.PARTY_FRAME])
def test_what_nobody_changed_stays_as_it_is(kind: str, frame: Frame) -> None:
    paper = samples.MAKERS[kind](frame)  # type: ignore[index]

    assert put_back(paper, [editable(block) for block in paper.blocks]).blocks == paper.blocks


def test_the_end_sign_moves_with_the_end() -> None:
    paper = samples.notice()
    rows = [*(editable(block) for block in paper.blocks), EditedBlock("paragraph", "Xin cảm ơn.")]

    made = put_back(paper, rows)

    assert made.blocks[-1] == Paragraph("Xin cảm ơn./.")
    assert "./." not in repr(made.blocks[:-1])


def test_an_emptied_block_falls_out_and_an_emptied_paper_is_refused() -> None:
    paper = samples.notice()
    rows = [EditedBlock("paragraph", "Còn lại"), EditedBlock("paragraph", "  "), EditedBlock("bullets", "\n\n")]

    assert len(put_back(paper, rows).blocks) == 1
    with pytest.raises(PaperLeftEmpty):
        put_back(paper, rows[1:])
    with pytest.raises(PaperLeftEmpty):
        edited(paper, subject=" ", blocks=rows, recipients=())


def test_what_no_paper_holds_is_refused() -> None:
    with pytest.raises(PaperTooLong):
        put_back(samples.notice(), [EditedBlock("paragraph", "a" * (LONGEST + 1))])


def test_a_table_gains_and_loses_rows_and_bad_widths_become_even() -> None:
    table = EditedBlock("table", columns=("A", "B"), rows=(("1", "2"),), widths=(1.0, float("nan")))

    longer = changed([table], "add_row:0")
    filled = [replace(longer[0], rows=(*longer[0].rows[:1], ("3", "4")))]
    shorter = changed(filled, "remove_row:0:0")

    assert put_back(samples.notice(), shorter).blocks == (Table(("A", "B"), (("3", "4"),), (1.0, 1.0)),)


def test_blocks_are_added_and_removed_where_the_button_stands() -> None:
    rows = [EditedBlock("paragraph", "một"), EditedBlock("clause", "hai", "1.")]

    added = changed(rows, "add:bullets:1")

    assert [row.kind for row in added] == ["paragraph", "bullets", "clause"]
    assert changed(added, "remove:1") == rows


def test_words_typed_as_bullets_and_clauses_come_back_as_such() -> None:
    rows = [EditedBlock("clause", "Chủ trì", "1.", "b"), EditedBlock("bullets", "một\n\n  hai  ")]

    assert put_back(samples.notice(), rows).blocks == (Clause("1.", "Chủ trì", bold=True), Bullets(("một", "hai./.")))


blocks = st.builds(
    EditedBlock,
    st.sampled_from([*KINDS, "khác"]),
    st.text(max_size=20),
    st.text(max_size=4),
    st.sampled_from(["", "b", "in"]),
    st.sampled_from([(), ("A", "B")]),
    st.lists(st.tuples(st.text(max_size=3), st.text(max_size=3)), max_size=2).map(tuple),
    st.sampled_from([(), (1.0, 2.0), (0.0, 1.0)]),
)


@given(st.lists(blocks, max_size=5), st.text(max_size=16))
def test_no_button_breaks_the_editor(rows: list[EditedBlock], act: str) -> None:
    assert len(changed(rows, act)) in (len(rows) - 1, len(rows), len(rows) + 1)


@given(st.lists(blocks, max_size=5))
def test_whatever_is_typed_is_stored_or_refused_and_storing_it_again_changes_nothing(rows: list[EditedBlock]) -> None:
    try:
        made = put_back(samples.notice(), rows)
    except PaperLeftEmpty:
        return
    assert put_back(made, [editable(block) for block in made.blocks]) == made
