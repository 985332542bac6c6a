from datetime import timedelta

from django.utils import timezone

from doithoai.apps.organisations.actions.record_absence import record_absence
from doithoai.apps.organisations.models import Membership
from doithoai.apps.petitions.actions.answers.approve_answer import approve_answer
from doithoai.apps.petitions.actions.answers.recall_answer import recall_answer
from doithoai.apps.petitions.actions.conversation.ask_citizen import ask_citizen
from doithoai.apps.petitions.models import Answer, Petition
from doithoai.core.petitions.holding import HeldFor, Hold
from doithoai.core.petitions.lifecycle import AnswerStage
from tests.voices import answer_at
from tests.world import World

DESK = "/ban-lam-viec"
WORDS = "Ngày 10/3 bắt đầu nạo vét."


def at(answer: Answer, rest: str) -> str:
    return f"{DESK}/y-kien/{answer.petition.code}/tra-loi/{rest}"


def sent(stage: str, **more: object) -> dict[str, object]:
    return {"text": WORDS, "stage": stage, "seen_version": 1} | more


def test_after_approving_the_next_one_opens_and_after_the_last_the_list(world: World) -> None:
    first, second = answer_at(world, AnswerStage.OFFICE), answer_at(world, AnswerStage.OFFICE)
    client = world.client("secretary")
    assert client.post(at(first, "duyet/"), sent("office"))["Location"] == at(second, "duyet/")
    assert client.post(at(second, "duyet/"), sent("office"))["Location"] == f"{DESK}/cho-duyet/"


def test_the_chair_holds_an_answer_until_an_hour_of_ha_noi(world: World) -> None:
    answer = answer_at(world, AnswerStage.CHAIR)
    client, local = world.client("chair"), timezone.localtime(world.clock.now) + timedelta(hours=4)
    past = sent("chair", held_for="moment", held_until="2020-01-01T07:00")
    refused = client.post(at(answer, "duyet/"), past)
    assert "Giờ công bố phải sau lúc này." in refused.content.decode()
    held = sent("chair", held_for="moment", held_until=f"{local:%Y-%m-%dT%H:%M}")
    assert client.post(at(answer, "duyet/"), held).status_code == 302
    answer.refresh_from_db()
    assert answer.held_until == local.replace(second=0, microsecond=0)


def test_what_changed_since_the_desk_saw_it_is_shown(world: World) -> None:
    answer = answer_at(world, AnswerStage.OFFICE)
    head = world.caller("road_head")
    recall_answer(head, answer_id=answer.pk, stage=AnswerStage.OFFICE, reason="Sửa ngày")
    approve_answer(head, answer_id=answer.pk, stage=AnswerStage.UNIT_HEAD, text="Ngày 12/3 bắt đầu nạo vét.")
    recall_answer(head, answer_id=answer.pk, stage=AnswerStage.OFFICE, reason="Xem lại")
    assert "<ins>" not in world.client("road_head").get(at(answer, "duyet/")).content.decode()
    client = world.client("secretary")
    approve_answer(head, answer_id=answer.pk, stage=AnswerStage.UNIT_HEAD)
    client.post(at(answer, "tra-lai/"), {"stage": "office", "reason": "Ghi rõ ngày xong"})
    Answer.objects.filter(pk=answer.pk).update(stage="office", version=3, text="Ngày 12/3 bắt đầu, ngày 20/3 xong.")
    assert "<ins>" in client.get(at(answer, "duyet/")).content.decode()


def test_what_waits_for_an_absent_head_lies_on_the_stand_ins_list(world: World) -> None:
    answer, today = answer_at(world, AnswerStage.UNIT_HEAD), world.clock.now.date()
    head, client = Membership.objects.get(person=world.people["road_head"]), world.client("school_head")
    assert answer.petition.code not in client.get(f"{DESK}/cho-duyet/").content.decode()
    record_absence(
        world.caller("road_head"), membership_id=head.pk, stand_in_id=world.people["school_head"].pk,
        valid_from=today, valid_to=today + timedelta(days=3),
    )  # fmt: skip
    for address in (f"{DESK}/cho-duyet/", f"{DESK}/", at(answer, "duyet/")):
        assert "thay Phạm Đức Thắng" in client.get(address).content.decode()
    assert client.post(at(answer, "duyet/"), sent("unit_head")).status_code == 302
    world.clock.advance(days=4)
    assert client.get(at(answer, "duyet/")).status_code == 404


def test_a_person_records_being_away_and_comes_back_early(world: World) -> None:
    client, head = world.client("road_head"), Membership.objects.get(person=world.people["road_head"])
    assert client.get(f"{DESK}/vang-mat/ghi/").status_code == 200
    typed = {"membership": head.pk, "stand_in": world.people["road_officer"].pk, "valid_from": "2020-01-01"}
    late = client.post(f"{DESK}/vang-mat/ghi/", typed | {"valid_to": "2020-01-02"})
    assert "Thời gian vắng đã qua" in late.content.decode()
    today = world.clock.now.date()
    good = typed | {"valid_from": f"{today}", "valid_to": f"{today + timedelta(days=2)}"}
    assert client.post(f"{DESK}/vang-mat/ghi/", good).status_code == 302
    assert "Vũ Thu Trang" in client.get(f"{DESK}/vang-mat/").content.decode()
    row = head.absences.get()
    assert world.client("secretary").post(f"{DESK}/vang-mat/{row.pk}/ket-thuc/").status_code == 404
    assert client.post(f"{DESK}/vang-mat/{row.pk}/ket-thuc/").status_code == 302


def test_held_answers_are_ticked_read_and_published_in_one_act(world: World) -> None:
    answers = [answer_at(world, AnswerStage.CHAIR) for _ in range(2)]
    for answer in answers:
        hold = Hold(HeldFor.TOGETHER)
        approve_answer(world.caller("chair"), answer_id=answer.pk, stage=AnswerStage.CHAIR, hold=hold)
    client, address = world.client("secretary"), f"{DESK}/cho-cong-bo/"
    assert WORDS in client.get(address).content.decode()
    assert client.post(address, {}).status_code == 422
    assert client.post(address, {"answers": [answer.pk for answer in answers]}).status_code == 302
    assert Petition.objects.filter(state="answered").count() == 2
    again = client.post(address, {"answers": [answers[0].pk]})
    assert answers[0].petition.code in again.content.decode()
    assert world.client("road_head").get(address).status_code == 404


def test_an_answer_is_recalled_corrected_and_its_names_hidden_on_pages_of_their_own(world: World) -> None:
    answer = answer_at(world, AnswerStage.UNIT_HEAD)
    officer, chair = world.client("road_officer"), world.client("chair")
    case = f"{DESK}/y-kien/{answer.petition.code}/"
    assert "Rút lại câu trả lời" in officer.get(case).content.decode()
    assert "Rút lại câu trả lời" not in chair.get(case).content.decode()
    assert officer.get(at(answer, "rut-lai/")).status_code == 200
    assert officer.post(at(answer, "rut-lai/"), {"stage": "unit_head", "reason": "Sai ngày"}).status_code == 302
    assert officer.post(at(answer, "rut-lai/"), {"stage": "unit_head", "reason": "Sai ngày"}).status_code == 422
    done = answer_at(world, AnswerStage.PUBLISHED)
    assert officer.get(at(done, "dinh-chinh/")).status_code == 200
    typed = {"text": "Ngày 15/3 làm, ông Nguyễn Văn Tuất giám sát.", "reason": "Nhầm ngày"}
    assert officer.post(at(done, "dinh-chinh/"), typed).status_code == 302
    assert "bản đính chính" in world.client("road_head").get(at(done, "duyet/")).content.decode()
    assert chair.get(at(done, "an-ten/")).status_code == 200
    head = world.client("road_head")
    assert "<mark>Nguyễn Văn Tuất</mark>" in head.get(at(done, "an-ten/")).content.decode()
    assert head.post(at(done, "an-ten/"), {"stage": "unit_head", "hide": "1"}).status_code == 302
    assert head.post(at(done, "an-ten/"), {"stage": "unit_head", "hide": "1"}).status_code == 422


def test_who_writes_and_who_approves_reads_what_the_sender_was_asked(world: World) -> None:
    petition = answer_at(world, AnswerStage.OFFICE).petition
    question = "Cống ở trước nhà nào?"
    ask_citizen(world.caller("secretary"), petition_id=petition.pk, text=question, submission_key="q")

    for who, page in (("road_officer", ""), ("secretary", "duyet/")):
        address = f"/ban-lam-viec/y-kien/{petition.code}/tra-loi/{page}"
        assert question in world.client(who).get(address).content.decode()
