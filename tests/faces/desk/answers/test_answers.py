import pytest

from doithoai.apps.petitions.actions.triage.divide_petition import divide_petition
from doithoai.apps.petitions.models import Petition
from doithoai.core.petitions.lifecycle import AnswerStage
from tests.voices import answer_at, assigned
from tests.world import World

DESK = "/ban-lam-viec"


def case(petition: Petition, rest: str = "") -> str:
    return f"{DESK}/y-kien/{petition.code}/{rest}"


def test_a_unit_answers_and_the_chair_publishes_through_the_pages(world: World) -> None:
    petition = assigned(world)
    officer = world.client("road_officer")
    assignment, answer = petition.assignments.get(), None
    assert officer.post(f"{DESK}/viec/{assignment.pk}/nhan/").status_code == 302
    assert officer.post(case(petition, "tra-loi/"), {"text": "Ngày 10/3 làm.", "seen_version": 0}).status_code == 302
    answer = petition.answers.get()
    assert officer.post(f"{DESK}/tra-loi/{answer.pk}/trinh/").status_code == 302
    for name, stage in (("road_head", "unit_head"), ("secretary", "office"), ("chair", "chair")):
        client = world.client(name)
        assert petition.code in client.get(f"{DESK}/cho-duyet/").content.decode()
        assert client.get(case(petition, "tra-loi/duyet/")).status_code == 200
        sent = {"text": "Ngày 10/3 làm.", "stage": stage, "seen_version": 1}
        assert client.post(case(petition, "tra-loi/duyet/"), sent).status_code == 302

    petition.refresh_from_db()
    assert petition.state == "answered"


def test_the_second_person_is_told_and_keeps_the_words(world: World) -> None:
    answer = answer_at(world, AnswerStage.OFFICE)
    client = world.client("secretary")
    sent = {"text": "Ngày 15/3 làm.", "stage": "office", "seen_version": 1}
    client.post(case(answer.petition, "tra-loi/duyet/"), sent)

    late = client.post(case(answer.petition, "tra-loi/duyet/"), sent | {"text": "Ngày 20/3 làm."})

    assert late.status_code == 422
    assert "Ngày 20/3 làm." in late.content.decode()


def test_unanswered_points_are_named(world: World) -> None:
    answer = answer_at(world, AnswerStage.DRAFTING)
    divide_petition(world.caller("secretary"), petition_id=answer.petition_id, texts=["Cống", "Đèn"])

    refused = world.client("road_officer").post(f"{DESK}/tra-loi/{answer.pk}/trinh/")

    assert refused.status_code == 422
    assert "1, 2" in refused.content.decode()


def test_an_answer_is_given_back_with_a_reason(world: World) -> None:
    answer = answer_at(world, AnswerStage.CHAIR)
    client = world.client("chair")
    address = case(answer.petition, "tra-loi/tra-lai/")
    assert client.post(address, {"stage": "chair", "reason": " "}).status_code == 422
    assert client.post(address, {"stage": "chair", "reason": "Ghi rõ ngày"}).status_code == 302
    assert "Ghi rõ ngày" in world.client("road_officer").get(case(answer.petition, "tra-loi/")).content.decode()


def test_what_changed_between_two_wordings_is_shown(world: World) -> None:
    answer = answer_at(world, AnswerStage.DRAFTING)
    sent = {"text": "Ngày 12/3 bắt đầu nạo vét.", "seen_version": 1}
    world.client("road_head").post(case(answer.petition, "tra-loi/"), sent)

    page = world.client("road_officer").get(f"{DESK}/tra-loi/{answer.pk}/cac-ban/?tu=x&den=2").content.decode()

    assert "<ins>12/3</ins>" in page
    assert world.client("stranger").get(f"{DESK}/tra-loi/{answer.pk}/cac-ban/").status_code == 404


def test_a_unit_sees_what_it_owes_and_sends_back_what_is_not_its_matter(world: World) -> None:
    petition = assigned(world)
    client, assignment = world.client("road_head"), petition.assignments.get()
    assert petition.code in client.get(f"{DESK}/viec-cua-don-vi/").content.decode()
    assert petition.code not in world.client("school_head").get(f"{DESK}/viec-cua-don-vi/").content.decode()
    address = f"{DESK}/viec/{assignment.pk}/tra-lai/"
    assert client.get(address).status_code == 200
    assert client.post(address, {"reason": "Thuộc điện lực"}).status_code == 302
    assert petition.code not in client.get(f"{DESK}/viec-cua-don-vi/").content.decode()


@pytest.mark.parametrize("rest", ["rut/", "gia-han/"])
def test_the_office_takes_back_and_extends(world: World, rest: str) -> None:
    petition = assigned(world)
    address = f"{DESK}/viec/{petition.assignments.get().pk}/{rest}"
    client = world.client("secretary")
    assert client.get(address).status_code == 200
    assert client.post(address, {"reason": "Chờ khảo sát", "working_days": 3}).status_code == 302


def test_what_changed_is_told_in_words_too(world: World) -> None:
    answer = answer_at(world, AnswerStage.DRAFTING)
    sent = {"text": "Ngày 12/3 bắt đầu nạo vét.", "seen_version": 1}
    world.client("road_head").post(case(answer.petition, "tra-loi/"), sent)

    page = world.client("road_officer").get(f"{DESK}/tra-loi/{answer.pk}/cac-ban/").content.decode()

    assert "1 chỗ: thêm 1 chữ, bỏ 1 chữ." in page
    assert "Bỏ <del>10/3</del>, thay bằng <ins>12/3</ins>" in page


def test_who_approves_sees_the_hints_and_is_not_stopped_by_them(world: World) -> None:
    petition = assigned(world, text="Cống tắc")
    officer = world.client("road_officer")
    words = {"text": "Đơn vị đã tiếp nhận, sẽ xem xét.", "seen_version": 0, "send_up": "1"}
    officer.post(case(petition, "tra-loi/"), words)
    head = world.client("road_head")

    assert "mới chỉ nói đã tiếp nhận" in head.get(case(petition, "tra-loi/duyet/")).content.decode()
    sent = {"text": words["text"], "stage": "unit_head", "seen_version": 1}
    assert head.post(case(petition, "tra-loi/duyet/"), sent).status_code == 302
