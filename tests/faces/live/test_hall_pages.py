import pytest
from django.urls import reverse

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.models import Sitting, Step, Turn
from tests.hall_world import chosen_petition, heard, queued
from tests.world import World

CODE = "xa-an-binh-2026-1"


@pytest.fixture
def sitting(world: World, dialogue: Dialogue) -> Sitting:
    """The hall is open."""
    return open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)


@pytest.mark.parametrize("page", ["audience", "screen"])
def test_the_public_follows_without_an_account_and_without_script(world: World, sitting: Sitting, page: str) -> None:
    turn = queued(world, sitting, "Lê Thị Bưởi", question="Bao giờ sửa đường?")
    give_floor(world.caller("chair"), turn_id=turn.pk)
    text = world.client().get(reverse(f"live:{page}", args=[CODE])).content.decode()

    assert "Lê Thị Bưởi" in text
    assert "Bao giờ sửa đường?" in text
    assert '<noscript><meta http-equiv="refresh"' in text
    assert 'data-live-feed="http://127.0.0.1:8001/truc-tiep/xa-an-binh-2026-1/luong' in text


@pytest.mark.parametrize("page", ["audience", "screen"])
def test_nothing_is_public_before_the_plan_is_issued(world: World, dialogue: Dialogue, page: str) -> None:
    Dialogue.objects.update(state="draft")
    assert world.client().get(reverse(f"live:{page}", args=[CODE])).status_code == 404


@pytest.mark.parametrize(
    ("page", "may", "may_not"),
    [
        ("chair", ["chair", "secretary"], ["road_head", "clerk", "stranger"]),
        ("unit", ["road_head", "road_officer", "chair"], ["clerk", "announcer", "stranger"]),
        ("door", ["clerk", "secretary"], ["chair", "road_head", "stranger"]),
    ],
)
def test_each_page_of_the_staff_opens_for_those_who_work_there(
    world: World, sitting: Sitting, page: str, may: list[str], may_not: list[str]
) -> None:
    for name, status in [*((name, 200) for name in may), *((name, 404) for name in may_not)]:
        assert world.client(name).get(reverse(f"live:{page}", args=[CODE])).status_code == status, name


def test_the_chair_runs_a_question_with_the_buttons(world: World, sitting: Sitting) -> None:
    turn, client = queued(world, sitting, question="Bao giờ sửa đường?"), world.client("chair")
    client.post(reverse("live:give_floor", args=[CODE, turn.pk]))
    unit = world.units["kinh-te"]
    client.post(reverse("live:give_question_to_unit", args=[CODE, turn.pk]), {"unit_id": unit.pk})
    assert "Bao giờ sửa đường?" in world.client("road_head").get(reverse("live:unit", args=[CODE])).content.decode()
    client.post(reverse("live:finish_speaker", args=[CODE, turn.pk]))
    assert "Hoàn tác" in client.get(reverse("live:chair", args=[CODE])).content.decode()
    client.post(reverse("live:undo_step", args=[CODE, Step.objects.latest("number").number]))
    url = reverse("live:decide_question", args=[CODE, turn.pk, "bang-van-ban"])
    assert client.get(url).status_code == 200
    answer = client.post(url, {"seen_version": 1, "unit_id": unit.pk, "due_on": "2026-03-13"})

    turn.refresh_from_db()
    assert answer.status_code == 302
    assert (turn.state, turn.outcome, turn.unit) == ("speaking", "in_writing", unit)


def test_a_decision_that_lacks_something_keeps_what_was_typed(world: World, sitting: Sitting) -> None:
    turn, client = heard(world, sitting), world.client("chair")
    url = reverse("live:decide_question", args=[CODE, turn.pk, "khong-tra-loi"])
    answer = client.post(url, {"seen_version": 1, "public_sentence": "Xin gửi lại bằng văn bản."})

    assert answer.status_code == 422
    assert "Xin gửi lại bằng văn bản." in answer.content.decode()
    assert "nêu lý do công khai" in answer.content.decode()
    client.post(url, {"seen_version": 1, "reason_code": "off_topic"})
    second = client.post(url, {"seen_version": 1, "reason_code": "secret"})
    assert (second.status_code, "Trần Văn Minh quyết định" in second.content.decode()) == (422, True)
    changing = reverse("live:change_decision", args=[CODE, turn.pk, "tra-loi-ngay"])
    assert client.post(changing, {"seen_version": 2, "answer": "Có."}).status_code == 302
    assert client.get(reverse("live:decide_question", args=[CODE, turn.pk, "bua"])).status_code == 404
    assert world.client("secretary").get(changing).status_code == 404


def test_the_run_sheet_carries_a_sitting_from_opening_to_closing(world: World, dialogue: Dialogue) -> None:
    petition, client = chosen_petition(world, dialogue), world.client("secretary")
    for name, data in [
        ("open_sitting", {}),
        ("queue_speaker", {"speaker": "Lê Thị Bưởi", "question": "Bao giờ sửa đường?"}),
        ("queue_speaker", {"petition_id": petition.pk}),
    ]:
        assert client.post(reverse(f"desk:{name}", args=[CODE]), data).status_code == 302
    first, second = Turn.objects.order_by("order")
    item = dialogue.agenda.last()
    assert item is not None
    client.post(reverse("desk:start_agenda_item", args=[CODE, item.pk]))
    client.post(reverse("desk:move_speaker", args=[CODE, second.pk]), {"place": 1, "seen": f"{first.pk},{second.pk}"})
    client.post(reverse("desk:withdraw_speaker", args=[CODE, second.pk]))
    client.post(reverse("desk:give_floor", args=[CODE, first.pk]))
    client.post(reverse("desk:note_question", args=[CODE, first.pk]), {"question": "Sửa?", "seen": first.question})
    client.post(reverse("desk:finish_speaker", args=[CODE, first.pk]))
    page = client.post(reverse("desk:close_sitting", args=[CODE]), follow=True).content.decode()

    first.refresh_from_db()
    assert (first.state, first.question) == ("done", "Sửa?")
    assert "Còn 1 câu hỏi chưa có quyết định" in page


def test_a_promise_without_a_unit_keeps_what_was_typed(world: World, sitting: Sitting) -> None:
    client, url = world.client("secretary"), reverse("desk:record_promise", args=[CODE])
    refused = client.post(url, {"text": "Thay nắp cống", "due_on": "2026-03-01", "unit_id": world.units["kinh-te"].pk})

    assert (refused.status_code, "Thay nắp cống" in refused.content.decode()) == (422, True)
    typed = {"text": "Thay nắp cống", "due_on": "2026-04-01", "unit_id": world.units["kinh-te"].pk}
    assert client.post(url, typed).status_code == 302


@pytest.mark.parametrize(("name", "status"), [("road_head", 200), ("clerk", 404), ("stranger", 404)])
def test_a_unit_reads_the_run_sheet_and_strangers_do_not(
    world: World, sitting: Sitting, name: str, status: int
) -> None:
    heard(world, sitting)
    assert world.client(name).get(reverse("desk:session", args=[CODE])).status_code == status
