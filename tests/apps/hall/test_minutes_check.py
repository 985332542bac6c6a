"""Every line of the minutes stands in the trail."""

from dataclasses import replace
from datetime import timedelta

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.hall.actions.close_sitting import close_sitting
from doithoai.apps.hall.actions.draft_minutes import draft_minutes
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.actions.start_agenda_item import start_agenda_item
from doithoai.apps.hall.closing_papers import checked_minutes, minutes_of
from doithoai.apps.hall.models import Poll, Turn, Vote
from doithoai.apps.papers.queries import parts_of
from doithoai.apps.petitions.models import Petition
from doithoai.core.hall.minutes_check import lines_of
from doithoai.core.papers.paper import Paragraph
from tests.concluding_world import held_dialogue
from tests.core.papers.samples import all_words
from tests.hall_world import approved, heard, issued_dialogue
from tests.world import World


def test_minutes_as_they_are_drafted_match_the_log_line_by_line(world: World) -> None:
    dialogue = held_dialogue(world)
    secretary = world.caller("secretary")
    minutes = parts_of(draft_minutes(secretary, dialogue_id=dialogue.pk))

    found = checked_minutes(secretary, dialogue, minutes)

    assert found.mismatches == ()
    assert found.matched == len(lines_of(minutes)) > 20


def test_a_time_that_was_changed_behind_the_trail_is_listed(world: World) -> None:
    dialogue = held_dialogue(world)
    secretary = world.caller("secretary")
    turn = Turn.objects.order_by("id")[0]
    Turn.objects.filter(pk=turn.pk).update(started_at=world.clock.now - timedelta(minutes=7))

    (found,) = checked_minutes(secretary, dialogue, minutes_of(secretary, dialogue)).mismatches

    assert "8 giờ 23" in found.in_minutes
    assert "8 giờ 30" in found.in_log


def test_words_that_a_person_added_are_listed_alone(world: World) -> None:
    dialogue = held_dialogue(world)
    secretary = world.caller("secretary")
    minutes = minutes_of(secretary, dialogue)
    added = replace(minutes, blocks=(*minutes.blocks, Paragraph("Mọi người hài lòng")))

    (found,) = checked_minutes(secretary, dialogue, added).mismatches

    assert (found.in_minutes, found.in_log) == ("Mọi người hài lòng", "")


def test_the_programme_two_sittings_a_poll_and_a_substitute_are_told(world: World) -> None:
    dialogue, secretary = issued_dialogue(world), world.caller("secretary")
    first, other = approved(world, dialogue, "Vũ Thị Vắng"), approved(world, dialogue, "Nguyễn Văn Ổi")
    Delegate.objects.filter(pk=first.pk).update(state="withdrawn")
    Delegate.objects.filter(pk=other.pk).update(stands_in_for=first, checked_in_at=secretary.now)
    sitting = open_sitting(secretary, dialogue_id=dialogue.pk)
    world.clock.advance(minutes=15)
    start_agenda_item(world.caller("secretary"), sitting_id=sitting.pk, item_id=dialogue.agenda.all()[1].pk)
    poll = Poll.objects.create(
        dialogue=dialogue, question="Họp buổi tối?", choices=["Nên", "Không"], opened_at=world.clock.now,
        closed_at=world.clock.now, told_at=world.clock.now,
    )  # fmt: skip
    Vote.objects.create(poll=poll, phone="a", choice=0)
    close_sitting(world.caller("secretary"), sitting_id=sitting.pk)
    world.clock.advance(minutes=30)
    open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)

    minutes = minutes_of(world.caller("secretary"), dialogue)
    words = all_words(minutes)
    for told in ("8 giờ 30: Khai mạc", "8 giờ 45: Hỏi và trả lời", "Nguyễn Văn Ổi dự thay Vũ Thị Vắng (Thôn Đông)",
                 "để tham khảo, không phải biểu quyết", "Nên: 01 người", "Nghỉ từ 8 giờ 45 đến 9 giờ 15",
                 "Phiên thứ 2: khai mạc 9 giờ 15"):  # fmt: skip
        assert told in words
    assert checked_minutes(world.caller("secretary"), dialogue, minutes).mismatches == ()


def test_of_a_question_that_was_sealed_neither_words_nor_speaker_are_told(world: World) -> None:
    dialogue = issued_dialogue(world)
    sitting = open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)
    turn = heard(world, sitting, "Bà Lê Thị Bưởi", "Ông kế toán lấy tiền của thôn.")
    petition = Petition.objects.create(
        authority=world.commune, dialogue=dialogue, code="K4TN-8M3H", text="…", state="sealed", channel="hall",
        received_at=world.clock.now, received_on=world.clock.now.date(),
    )  # fmt: skip
    Turn.objects.filter(pk=turn.pk).update(petition=petition)

    words = all_words(minutes_of(world.caller("secretary"), dialogue))

    assert "Một người dự hội nghị (8 giờ 30 đến 8 giờ 30)" in words
    for hidden in ("Bưởi", "kế toán", "K4TN"):
        assert hidden not in words
