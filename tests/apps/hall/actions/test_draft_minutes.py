import pytest

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.draft_minutes import draft_minutes
from doithoai.apps.hall.record_of_sitting import NoSittingYet
from doithoai.apps.papers.actions.edit_paper import edit_paper
from doithoai.apps.papers.actions.redraft_paper import EditedByHand
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.core.papers.paper import Paragraph
from tests.concluding_world import held_dialogue
from tests.core.papers.samples import all_words
from tests.hall_world import issued_dialogue
from tests.world import World


def words_of(row: Paper) -> str:
    return all_words(parts_of(row))


def test_they_tell_the_hall_in_its_order(world: World) -> None:
    minutes = draft_minutes(world.caller("secretary"), dialogue_id=held_dialogue(world).pk)

    words = words_of(minutes)
    told = ["8 giờ 30, ngày 02/03/2026", "Hội trường Ủy ban nhân dân xã", "Trần Văn Minh", "Có mặt: 01 người",
            "Đại biểu Nhân dân: 01", "Thôn Đoài", "Hỏi và trả lời", "Bao giờ có nước sạch?", "Phòng Kinh tế trả lời",
            "giao Phòng Kinh tế trả lời bằng văn bản, chậm nhất ngày 20/03/2026", "Thay năm bóng đèn",
            "không trả lời tại hội nghị. Lý do: Việc này thuộc thẩm quyền cấp trên", "kết thúc lúc"]  # fmt: skip
    places = [words.index(each) for each in told]
    assert places == sorted(places)


def test_they_are_signed_by_secretary_and_chair_and_recorded(world: World) -> None:
    minutes = draft_minutes(world.caller("secretary"), dialogue_id=held_dialogue(world).pk)

    paper = parts_of(minutes)
    assert [signed.name for signed in paper.signatures] == ["Lê Thị Hoa", "Trần Văn Minh"]
    assert (minutes.kind, minutes.state, minutes.number) == ("minutes", "draft", None)


def test_drafted_again_they_follow_the_record_in_the_same_paper(world: World) -> None:
    dialogue = held_dialogue(world)
    first = draft_minutes(world.caller("secretary"), dialogue_id=dialogue.pk)
    Dialogue.objects.filter(pk=dialogue.pk).update(venue="Nhà văn hóa thôn Đông")

    again = draft_minutes(world.caller("secretary"), dialogue_id=dialogue.pk)

    assert again.pk == first.pk
    assert "Nhà văn hóa thôn Đông" in words_of(again)


def test_words_that_a_person_wrote_are_not_covered_unasked(world: World) -> None:
    dialogue = held_dialogue(world)
    minutes = draft_minutes(world.caller("secretary"), dialogue_id=dialogue.pk)
    paper = parts_of(minutes)
    own = type(paper)(**{**paper.__dict__, "blocks": (Paragraph("Tự tay viết./."),)})
    edit_paper(world.caller("clerk"), paper_id=minutes.pk, paper=own, seen_version=1)

    with pytest.raises(EditedByHand) as refused:
        draft_minutes(world.caller("secretary"), dialogue_id=dialogue.pk)

    assert "Ngô Thị Lụa" in refused.value.say()
    minutes.refresh_from_db()
    assert words_of(minutes).count("Tự tay viết") == 1
    assert "Tự tay" not in words_of(draft_minutes(world.caller("secretary"), dialogue_id=dialogue.pk, over_edits=True))


def test_before_the_opening_there_is_nothing_to_write(world: World) -> None:
    with pytest.raises(NoSittingYet):
        draft_minutes(world.caller("secretary"), dialogue_id=issued_dialogue(world).pk)

    assert not Paper.objects.exists()


@pytest.mark.parametrize("name", ["stranger", "chair", "road_head", "front", "superior"])
def test_who_may_not_draft_finds_no_such_dialogue(world: World, name: str) -> None:
    dialogue = held_dialogue(world)

    with pytest.raises(Dialogue.DoesNotExist):
        draft_minutes(world.caller(name), dialogue_id=dialogue.pk)
