import pytest

from doithoai.apps.papers.queries import parts_of
from doithoai.apps.petitions.actions.letters.draft_synthesis import draft_synthesis
from doithoai.apps.petitions.models import Field, Petition, PetitionContact, SealRequest
from doithoai.core.papers.paper import Table
from doithoai.core.papers.readiness import PaperNotYet
from doithoai.core.petitions.lifecycle import AnswerStage
from tests.core.papers.samples import all_words
from tests.hall_world import issued_dialogue
from tests.voices import answer_at, assigned, voice
from tests.world import World


def test_every_opinion_stands_with_its_proposed_answer_and_unit_and_without_its_person(world: World) -> None:
    dialogue = issued_dialogue(world)
    first = assigned(world, text="Cống tắc, gọi 0912345678", dialogue=dialogue, voices=3, place="số 5 ngõ 2")
    first.fields.add(Field.objects.filter(authority__isnull=True).order_by("order", "id")[0])
    PetitionContact.objects.create(petition=first, name="Nguyễn Thị Kín", phone="0912345678")
    answer_at(world, AnswerStage.CHAIR, first)
    voice(world, "Đường hỏng", dialogue=dialogue)
    paper = parts_of(draft_synthesis(world.caller("secretary"), dialogue_id=dialogue.pk))
    words = all_words(paper)
    (appendix,) = paper.appendices
    rows = [row for block in appendix.blocks if isinstance(block, Table) for row in block.rows]
    assert [row[1] for row in rows] == [first.code, Petition.objects.latest("id").code]
    assert rows[0][2] == "Cống tắc, gọi […]\n(03 người cùng ý kiến)"
    assert rows[0][4:] == ("Ngày 10/3 bắt đầu nạo vét.", "Phòng Kinh tế")
    assert rows[1][4:] == ("Chưa có", "Chưa giao")
    assert not any(secret in words for secret in ("0912345678", "Nguyễn Thị Kín", "số 5 ngõ 2"))


def test_complaints_denunciations_and_merged_voices_are_left_out(world: World) -> None:
    dialogue = issued_dialogue(world)
    kept = voice(world, "Đường hỏng", dialogue=dialogue)
    for state in ("sealed", "diverted"):
        voice(world, f"Nội dung {state}", dialogue=dialogue, state=state)
    voice(world, "Nội dung gộp", dialogue=dialogue, state="merged", merged_into=kept)
    asked = voice(world, "Nội dung nghi vấn", dialogue=dialogue)
    SealRequest.objects.create(petition=asked, asked_by_id=1, asked_at=world.clock.now)
    words = all_words(parts_of(draft_synthesis(world.caller("clerk"), dialogue_id=dialogue.pk)))
    assert "Nội dung" not in words.replace("Nội dung ý kiến", "").replace("Nội dung từng ý kiến", "")
    assert "Tổng số ý kiến: 01" in words


def test_without_opinions_there_is_no_synthesis(world: World) -> None:
    with pytest.raises(PaperNotYet):
        draft_synthesis(world.caller("secretary"), dialogue_id=issued_dialogue(world).pk)
