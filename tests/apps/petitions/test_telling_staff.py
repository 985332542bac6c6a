"""A unit hears of new work once a day and person; what comes back is told at once."""

from datetime import UTC, datetime, timedelta

from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.notices.models import Notice
from doithoai.apps.petitions.actions.answers.return_answer import return_answer
from doithoai.apps.petitions.actions.assignments.send_back_assignment import send_back_assignment
from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.apps.petitions.actions.sealing.confirm_seal import confirm_seal
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.core.petitions.lifecycle import AnswerStage
from tests.voices import answer_at, assigned
from tests.world import World


def later(world: World, **amounts: int) -> None:
    world.clock.set(world.clock.now + timedelta(**amounts))
    while run_ready(clock=lambda: world.clock.now, worker="test"):
        continue


def told(kind: str) -> list[str]:
    return [row.address.split("@")[0] for row in Notice.objects.filter(key__startswith=f"{kind}:").order_by("id")]


def test_new_work_is_gathered_into_one_message_for_each_person_of_the_unit(world: World) -> None:
    codes = [assigned(world).code for _ in range(3)]
    later(world, minutes=1)
    assert told("work") == []

    later(world, minutes=15)
    assert told("work") == ["road_head", "road_officer"]
    assert all(code in Notice.objects.earliest("id").text for code in codes)


def test_the_message_of_the_day_forgets_what_is_sealed_later_and_nothing_else(world: World) -> None:
    other, petition = assigned(world, text="Đèn đường hỏng"), assigned(world, text="Ông Zxqv nhận tiền")
    later(world, minutes=1)
    later(world, minutes=15)
    ask_seal(world.caller("secretary"), petition_id=petition.pk)
    confirm_seal(world.caller("chair"), petition_id=petition.pk)

    texts = list(Notice.objects.filter(key__startswith="work:").values_list("text", flat=True))
    assert all(other.code in text and "Đèn đường hỏng" in text for text in texts)
    assert not any("Zxqv" in text or petition.code in text for text in texts)


def test_nothing_is_told_of_what_was_sealed_meanwhile(world: World) -> None:
    petition = assigned(world)
    send_back_assignment(world.caller("road_head"), assignment_id=Assignment.objects.get().pk, reason="Tố cáo ông Zxqv")
    Petition.objects.filter(pk=petition.pk).update(state="sealed")
    later(world, minutes=1)
    assert told("bounce") == []


def test_what_comes_later_the_same_day_waits_for_the_next_morning(world: World) -> None:
    for _ in range(2):
        assigned(world)
        later(world, minutes=1)
        later(world, minutes=15)
    assert len(told("work")) == 2

    later(world, days=1)
    assert len(told("work")) == 4


def test_nobody_is_disturbed_at_night(world: World) -> None:
    world.clock.set(datetime(2026, 3, 2, 15, 0, tzinfo=UTC))
    assigned(world)
    later(world, minutes=1)
    later(world, minutes=30)
    assert told("work") == []
    later(world, hours=9)
    assert len(told("work")) == 2


def test_what_was_accepted_meanwhile_is_not_told(world: World) -> None:
    assigned(world)
    later(world, minutes=1)
    Assignment.objects.update(state="accepted")
    later(world, minutes=15)
    assert told("work") == []


def test_the_office_hears_what_a_unit_sent_back_and_the_chair_the_third_time(world: World) -> None:
    for bounce in range(3):
        petition = assigned(world)
        Assignment.objects.update(petition=petition)
        row = Assignment.objects.latest("id")
        send_back_assignment(world.caller("road_head"), assignment_id=row.pk, reason=f"Việc của {{Sở}} {bounce}")
    later(world, minutes=1)
    assert sorted(told("bounce")) == ["chair", "secretary", "secretary", "secretary"]
    assert "Việc của (Sở) 0" in Notice.objects.filter(key__startswith="bounce:").earliest("id").text


def test_the_unit_hears_why_its_answer_came_back(world: World) -> None:
    answer = answer_at(world, AnswerStage.OFFICE)
    return_answer(world.caller("secretary"), answer_id=answer.pk, stage=AnswerStage.OFFICE, reason="Thiếu ngày cụ thể")
    later(world, minutes=1)
    assert told("returned") == ["road_head", "road_officer"]
    assert "Thiếu ngày cụ thể" in Notice.objects.filter(key__startswith="returned:").earliest("id").text
