import pytest

from doithoai.apps.delegates.actions.draft_delegate_list import draft_delegate_list
from doithoai.apps.papers.queries import parts_of
from doithoai.core.papers.paper import Table
from doithoai.core.papers.readiness import PaperNotYet
from tests.core.papers.samples import all_words
from tests.hall_world import approved, issued_dialogue, named
from tests.world import World


def test_the_list_holds_the_approved_by_group_and_never_a_telephone(world: World) -> None:
    dialogue = issued_dialogue(world)
    approved(world, dialogue, "Lê Thị Bưởi", phone="0912345678", gender="female", birth_year=1980)
    approved(world, dialogue, "Trần Văn Mít", group=1)
    named(world, dialogue, "Chưa Duyệt", group=2)
    paper = parts_of(draft_delegate_list(world.caller("secretary"), dialogue_id=dialogue.pk))
    words = all_words(paper)
    (table,) = (block for block in paper.blocks if isinstance(block, Table))
    assert [row[4] for row in table.rows] == ["Thôn Đông", "Thôn Đoài"]
    assert table.rows[0] == ("1", "Lê Thị Bưởi", "Nữ", "1980", "Thôn Đông")
    assert "0912345678" not in words
    assert "Chưa Duyệt" not in words
    assert paper.signatures[0].name == "Lê Thị Hoa"


def test_the_sheet_to_sign_on_arrival_is_the_same_list_with_a_free_column(world: World) -> None:
    dialogue = issued_dialogue(world)
    approved(world, dialogue)
    first = draft_delegate_list(world.caller("secretary"), dialogue_id=dialogue.pk)
    row = draft_delegate_list(world.caller("clerk"), dialogue_id=dialogue.pk, attendance=True)
    assert row.pk == first.pk
    assert parts_of(row).title == "Danh sách ký nhận đại biểu"


def test_without_an_approved_delegate_there_is_no_list(world: World) -> None:
    dialogue = issued_dialogue(world)
    named(world, dialogue)
    with pytest.raises(PaperNotYet):
        draft_delegate_list(world.caller("secretary"), dialogue_id=dialogue.pk)
