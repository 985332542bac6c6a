from datetime import date, time

import pytest

from doithoai.apps.dialogues.actions.draft_poster import draft_poster
from doithoai.apps.dialogues.actions.draft_script import draft_script
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.core.papers.paper import PaperKind, QrCode
from doithoai.core.papers.readiness import PaperNotYet
from tests.core.papers.samples import all_words
from tests.hall_world import issued_dialogue
from tests.world import World


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    return issued_dialogue(world, topics=["Đường giao thông", "Nước sạch"], starts_at=time(19, 30))


def test_the_script_says_hour_day_and_topics_in_words(world: World, dialogue: Dialogue) -> None:
    row = draft_script(world.caller("secretary"), dialogue_id=dialogue.pk)
    words = all_words(parts_of(row))
    assert (row.kind, row.state, row.symbol, row.dialogue_id) == (PaperKind.SCRIPT.value, "draft", "", dialogue.pk)
    assert "bảy giờ ba mươi phút tối, thứ Hai, ngày mùng hai tháng ba" in words
    assert "Thứ hai, nước sạch." in words


def test_the_poster_leads_to_the_public_page_and_can_be_a3(world: World, dialogue: Dialogue) -> None:
    small = parts_of(draft_poster(world.caller("clerk"), dialogue_id=dialogue.pk))
    code = small.blocks[-1]
    assert isinstance(code, QrCode)
    assert code.address.endswith(f"/doi-thoai/{dialogue.code}/")
    row = draft_poster(world.caller("clerk"), dialogue_id=dialogue.pk, large=True)
    assert parts_of(row).large
    assert Paper.objects.filter(dialogue_id=dialogue.pk).count() == 1
    assert row.version == 2


def test_without_a_date_there_is_neither_script_nor_poster(world: World) -> None:
    dialogue = issued_dialogue(world, time_kind="quarter", starts_on=None, ends_on=None, quarter=2)
    for draft in (draft_script, draft_poster):
        with pytest.raises(PaperNotYet):
            draft(world.caller("secretary"), dialogue_id=dialogue.pk)
    assert not Paper.objects.exists()


def test_a_window_is_said_from_its_first_to_its_last_day(world: World, dialogue: Dialogue) -> None:
    dialogue.ends_on, dialogue.starts_at = date(2026, 3, 5), None
    dialogue.save()
    words = all_words(parts_of(draft_script(world.caller("secretary"), dialogue_id=dialogue.pk)))
    assert "từ thứ Hai, ngày mùng hai tháng ba đến thứ Năm, ngày mùng năm tháng ba năm" in words


@pytest.mark.parametrize("name", ["chair", "announcer", "road_head", "front", "stranger"])
def test_who_may_not_draft_papers_reaches_nothing(world: World, dialogue: Dialogue, name: str) -> None:
    with pytest.raises(Dialogue.DoesNotExist):
        draft_script(world.caller(name), dialogue_id=dialogue.pk)
    with pytest.raises(Dialogue.DoesNotExist):
        draft_poster(world.caller(name), dialogue_id=dialogue.pk)
