from datetime import date, timedelta

import pytest

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.draft_briefing import draft_briefing
from doithoai.apps.hall.actions.draft_guide import draft_guide
from doithoai.apps.hall.models import Promise
from doithoai.apps.papers.queries import parts_of
from doithoai.apps.petitions.models import Answer, Petition, PetitionContact, SealRequest
from doithoai.core.papers.readiness import PaperNotYet
from tests.core.papers.samples import all_words
from tests.hall_world import chosen_petition, issued_dialogue
from tests.world import World


@pytest.fixture
def earlier(world: World) -> Dialogue:
    """Last year's dialogue, with a promise that nobody kept."""
    before = world.clock.now - timedelta(days=300)
    dialogue = issued_dialogue(world, code="xa-an-binh-2025-1", year=2025, state="closed", created_at=before)
    Promise.objects.create(dialogue=dialogue, unit=world.units["kinh-te"], text="Nạo vét cống thôn Đông",
                           due_on=date(2025, 9, 1), made_at=before, made_by_name="Chủ trì")  # fmt: skip
    return dialogue


def a_matter(world: World, dialogue: Dialogue, **values: object) -> Petition:
    petition = chosen_petition(world, dialogue, lead_unit=world.units["kinh-te"], state="assigned", **values)
    PetitionContact.objects.create(petition=petition, name="Nguyễn Thị Kín", phone="0912345678", address="Số 5 ngõ 2")
    return petition


def test_the_briefing_book_has_case_answer_and_earlier_promises_but_nobody_s_name(
    world: World, dialogue: Dialogue, earlier: Dialogue
) -> None:
    petition = a_matter(world, dialogue, text="Cống thôn Đông ngập. Gọi tôi số 0912345678.")
    Answer.objects.create(petition=petition, unit=world.units["kinh-te"], text="Nạo vét trong tháng 3", stage="chair")
    words = all_words(parts_of(draft_briefing(world.caller("secretary"), dialogue_id=dialogue.pk)))
    assert "Nạo vét trong tháng 3." in words
    assert "Nạo vét cống thôn Đông" in words
    assert "Quá hạn" in words
    assert not any(secret in words for secret in ("0912345678", "Nguyễn Thị Kín", "Số 5 ngõ 2"))


def test_an_answer_that_the_unit_still_writes_is_not_yet_proposed(world: World, dialogue: Dialogue) -> None:
    petition = a_matter(world, dialogue)
    Answer.objects.create(petition=petition, unit=world.units["kinh-te"], text="Viết dở", stage="unit_head")
    words = all_words(parts_of(draft_briefing(world.caller("secretary"), dialogue_id=dialogue.pk)))
    assert "Viết dở" not in words
    assert "Phòng Kinh tế: 01 ý kiến chưa có dự kiến trả lời" in words


@pytest.mark.parametrize("draft", [draft_briefing, draft_guide])
def test_what_is_sealed_or_suspected_never_appears(world: World, dialogue: Dialogue, draft: object) -> None:
    a_matter(world, dialogue)
    sealed = chosen_petition(world, dialogue, code="SEAL-2222", text="Tố cáo bí mật", summary="Tố cáo", state="sealed")
    asked = chosen_petition(world, dialogue, code="ASKD-2222", text="Nghi là tố cáo", summary="Nghi vấn")
    SealRequest.objects.create(petition=asked, asked_by_id=1, asked_at=world.clock.now)
    words = all_words(parts_of(draft(world.caller("secretary"), dialogue_id=dialogue.pk)))  # type: ignore[operator]
    assert not any(text in words for text in (sealed.text, sealed.code, asked.text, asked.code, "Nghi vấn"))


def test_the_guide_orders_the_topics_and_says_who_answers(world: World, dialogue: Dialogue, earlier: Dialogue) -> None:
    a_matter(world, dialogue)
    words = all_words(parts_of(draft_guide(world.caller("clerk"), dialogue_id=dialogue.pk)))
    assert "Ngập ở đầu thôn Đông" in words
    assert "Mời Phòng Kinh tế trả lời ý kiến thứ nhất" in words
    assert "Trần Văn Minh, Chủ tịch Ủy ban nhân dân xã" in words
    assert "Thư ký ghi biên bản: Lê Thị Hoa" in words
    assert "Nạo vét cống thôn Đông: Phòng Kinh tế. Quá hạn" in words


def test_without_opinions_there_is_no_book_and_without_agenda_no_guide(world: World, dialogue: Dialogue) -> None:
    with pytest.raises(PaperNotYet):
        draft_briefing(world.caller("secretary"), dialogue_id=dialogue.pk)
    dialogue.agenda.all().delete()
    with pytest.raises(PaperNotYet):
        draft_guide(world.caller("secretary"), dialogue_id=dialogue.pk)
