from datetime import timedelta

import pytest
from django.urls import reverse

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.close_sitting import close_sitting
from doithoai.apps.hall.actions.decide_question import decide_question
from doithoai.apps.hall.actions.describe_broadcast import describe_broadcast
from doithoai.apps.hall.actions.give_caption_token import give_caption_token
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.actions.write_caption import take_recognised_caption, withdraw_caption, write_caption
from doithoai.apps.hall.models import Broadcast, Caption, Sitting
from doithoai.apps.hall.time_marks import marks_of
from doithoai.apps.screens.pictures import public_crowd_picture
from doithoai.core.hall.decisions import Decision, Outcome, Reason
from doithoai.core.hall.queue import SittingClosed
from doithoai.core.hall.recording import CaptionEmpty, LinkMalformed, RecordingStartMissing
from tests.hall_world import heard, issued_dialogue
from tests.world import World


@pytest.fixture
def sitting(world: World) -> Sitting:
    return open_sitting(world.caller("secretary"), dialogue_id=issued_dialogue(world).pk)


def test_the_stream_stands_on_the_live_pages_and_in_the_trail(world: World, sitting: Sitting) -> None:
    describe_broadcast(world.caller("secretary"), dialogue_id=sitting.dialogue_id, stream_url=" https://vi-du.vn/xem ")

    assert public_crowd_picture(sitting.dialogue.code)["stream_url"] == "https://vi-du.vn/xem"
    assert Event.objects.filter(name="broadcast.described").count() == 1


@pytest.mark.parametrize("link", ["http://vi-du.vn", "javascript:alert(1)", "https://khong", "https://a.vn/ b"])
def test_a_link_that_is_no_whole_https_address_is_refused(world: World, sitting: Sitting, link: str) -> None:
    with pytest.raises(LinkMalformed):
        describe_broadcast(world.caller("secretary"), dialogue_id=sitting.dialogue_id, recording_url=link)
    assert not Broadcast.objects.exists()


def test_a_recording_needs_its_beginning(world: World, sitting: Sitting) -> None:
    with pytest.raises(RecordingStartMissing):
        describe_broadcast(
            world.caller("secretary"), dialogue_id=sitting.dialogue_id, recording_url="https://vi-du.vn/b"
        )


def test_each_turn_is_found_in_the_recording_without_a_name(world: World, sitting: Sitting) -> None:
    began = world.clock.now
    world.clock.advance(minutes=62, seconds=5)
    heard(world, sitting, "Lê Thị Bưởi", "Bao giờ sửa đường? Số của tôi 0912345678.")
    describe_broadcast(
        world.caller("secretary"), dialogue_id=sitting.dialogue_id, recording_url="https://vi-du.vn/ban-ghi",
        recording_began_at=began,
    )  # fmt: skip

    (mark,) = marks_of(sitting.dialogue)
    assert (mark.mark, mark.url, mark.group) == ("1:02:05", "https://vi-du.vn/ban-ghi#t=3725", "Thôn Đông")
    assert "Bao giờ sửa đường?" in mark.question
    assert "0912345678" not in mark.question
    Broadcast.objects.update(recording_began_at=world.clock.now + timedelta(hours=1))
    assert marks_of(sitting.dialogue) == []


def test_captions_are_kept_once_shown_two_at_a_time_and_can_be_taken_back(world: World, sitting: Sitting) -> None:
    secretary = world.caller("secretary")
    for key, text in (("a", "Một"), ("b", "Hai"), ("b", "Hai"), ("c", " Ba \n bốn ")):
        write_caption(secretary, dialogue_id=sitting.dialogue_id, text=text, key=key)
    assert public_crowd_picture(sitting.dialogue.code)["captions"] == ["Hai", "Ba bốn"]

    withdraw_caption(secretary, caption_id=Caption.objects.get(key="c").pk)
    assert public_crowd_picture(sitting.dialogue.code)["captions"] == ["Một", "Hai"]
    with pytest.raises(CaptionEmpty):
        write_caption(secretary, dialogue_id=sitting.dialogue_id, text="  ", key="d")
    Dialogue.objects.update(state="held")
    with pytest.raises(SittingClosed):
        write_caption(secretary, dialogue_id=sitting.dialogue_id, text="Năm", key="e")


def test_a_program_writes_with_the_word_that_was_given_to_it_last(world: World, sitting: Sitting) -> None:
    old, new = (give_caption_token(world.caller("secretary"), dialogue_id=sitting.dialogue_id) for _ in range(2))
    address, form = reverse("live:take_caption", args=[sitting.dialogue.code]), {"text": "Xin mời", "key": "1"}
    browser = world.client()

    assert browser.post(address, form).status_code == 401
    assert browser.post(address, form, headers={"Authorization": f"Bearer {old}"}).status_code == 403
    for _ in range(2):
        assert browser.post(address, form, headers={"Authorization": f"Bearer {new}"}).status_code == 204
    assert list(Caption.objects.values_list("text", "source")) == [("Xin mời", "recogniser")]


def test_without_a_key_the_same_words_said_again_are_another_line(world: World, sitting: Sitting) -> None:
    word = give_caption_token(world.caller("secretary"), dialogue_id=sitting.dialogue_id)
    address, headers = reverse("live:take_caption", args=[sitting.dialogue.code]), {"Authorization": f"Bearer {word}"}
    for _ in range(2):
        world.client().post(address, {"text": "Xin cảm ơn"}, headers=headers)
    assert Caption.objects.count() == 2


def test_of_a_denunciation_and_after_the_closing_no_caption_stays(world: World, sitting: Sitting) -> None:
    secretary = world.caller("secretary")
    write_caption(secretary, dialogue_id=sitting.dialogue_id, text="Kính thưa hội nghị", key="a")
    world.clock.advance(seconds=30)
    turn = heard(world, sitting, "Ngô Văn Sáu", "")
    write_caption(world.caller("secretary"), dialogue_id=sitting.dialogue_id, text="Lời kín", key="b")
    denounced = Decision(Outcome.NOT_ANSWERED, reason_code=Reason.DENUNCIATION)
    decide_question(world.caller("chair"), turn_id=turn.pk, decision=denounced, seen_version=turn.version)
    assert list(Caption.objects.values_list("text", flat=True)) == ["Kính thưa hội nghị"]
    close_sitting(secretary, sitting_id=sitting.pk)
    assert not Caption.objects.exists()


def test_a_stranger_neither_describes_nor_writes(world: World, sitting: Sitting) -> None:
    stranger, dialogue_id = world.caller("stranger"), sitting.dialogue_id
    for act in (
        lambda: describe_broadcast(stranger, dialogue_id=dialogue_id, stream_url="https://vi-du.vn"),
        lambda: write_caption(stranger, dialogue_id=dialogue_id, text="Xin chào", key="a"),
        lambda: give_caption_token(stranger, dialogue_id=dialogue_id),
    ):
        with pytest.raises(Dialogue.DoesNotExist):
            act()
    with pytest.raises(Broadcast.DoesNotExist):
        take_recognised_caption(
            dialogue_code=sitting.dialogue.code, token="", text="Xin chào", key="a", now=world.clock.now
        )
    assert not Caption.objects.exists()
