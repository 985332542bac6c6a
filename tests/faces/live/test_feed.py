import json
from time import monotonic, sleep

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.organisations.models import Membership
from doithoai.faces.live import hub
from tests.faces.live.conftest import Served, Stream
from tests.hall_world import queued
from tests.world import World

STAFF = "/truc-tiep/xa-an-binh-2026-1/luong?xem=staff"


def picture(stream: Stream) -> dict[str, object]:
    mark, data = stream.lines(2)
    found: dict[str, object] = json.loads(data.removeprefix("data: "))
    return found | {"mark": mark}


def cookie(world: World, name: str) -> str:
    return f"sessionid={world.client(name).cookies['sessionid'].value}"


def test_everybody_sees_the_whole_picture_at_once_and_every_change(
    hall_world: World, dialogue: Dialogue, served: Served
) -> None:
    viewers = [served.open(), served.open()]
    for viewer in viewers:
        assert viewer.response.status == 200
        assert viewer.lines(1)[0].startswith("retry: ")
        assert picture(viewer)["headline"] == "Hội nghị chưa khai mạc"
    sitting = open_sitting(hall_world.caller("secretary"), dialogue_id=dialogue.pk)
    turn = queued(hall_world, sitting, "Lê Thị Bưởi", question="Bao giờ sửa đường?")
    give_floor(hall_world.caller("chair"), turn_id=turn.pk)

    for viewer in viewers:
        shown = picture(viewer)
        while shown["mark"] != "id: 3":
            shown |= picture(viewer)
        assert (shown["speaker"], shown["group"], shown["question"]) == (
            *("Lê Thị Bưởi", "Thôn Đông"),
            "Bao giờ sửa đường?",
        )


def test_who_comes_back_with_the_newest_mark_waits_for_the_next_change(
    hall_world: World, dialogue: Dialogue, served: Served
) -> None:
    sitting = open_sitting(hall_world.caller("secretary"), dialogue_id=dialogue.pk)
    fresh, by_header = served.open(), served.open(Last_Event_ID="1")
    by_address = served.open("/truc-tiep/xa-an-binh-2026-1/luong?last_event_id=1")
    assert fresh.lines(2)[1] == "id: 1"
    queued(hall_world, sitting)

    for viewer in (by_header, by_address):
        assert viewer.lines(2)[1] == "id: 2"


def test_the_staffs_picture_is_denied_before_the_first_byte(
    hall_world: World, dialogue: Dialogue, served: Served
) -> None:
    for headers in ({}, {"Cookie": "sessionid=khong-co"}, {"Cookie": cookie(hall_world, "stranger")}):
        denied = served.open(STAFF, **headers)
        assert (denied.response.status, denied.response.read()) == (403, b"")
    assert served.open(STAFF, Cookie=cookie(hall_world, "clerk")).response.status == 403

    allowed = served.open(STAFF, Cookie=cookie(hall_world, "road_head"))
    assert allowed.response.status == 200
    allowed.lines(1)
    assert picture(allowed)["undecided"] == 0


def test_a_dialogue_without_a_public_page_has_no_feed(hall_world: World, dialogue: Dialogue, served: Served) -> None:
    Dialogue.objects.update(state="draft")
    assert served.open().response.status == 404
    assert served.open("/truc-tiep/khong-co/luong").response.status == 404
    assert served.open("/").response.status == 404


def test_only_pages_of_the_same_house_may_read_it(hall_world: World, dialogue: Dialogue, served: Served) -> None:
    ours, theirs = served.open(Origin="http://127.0.0.1:9000"), served.open(Origin="http://la.vn")

    assert ours.response.headers["access-control-allow-origin"] == "http://127.0.0.1:9000"
    assert ours.response.headers["access-control-allow-credentials"] == "true"
    assert "access-control-allow-origin" not in theirs.response.headers


def test_a_silent_hall_gives_signs_of_life_and_a_viewer_who_left_is_forgotten(
    hall_world: World, dialogue: Dialogue, served: Served, monkeypatch: object
) -> None:
    monkeypatch.setattr(hub, "HEARTBEAT", 0.5)  # type: ignore[attr-defined]
    viewer = served.open()
    viewer.lines(3)
    assert viewer.lines(1) == [":"]
    viewer.close()

    until = monotonic() + 5
    while served.feed.hub.channels and monotonic() < until:
        sleep(0.05)
    assert not served.feed.hub.channels


def test_only_what_changed_is_sent_and_who_comes_back_gets_what_was_missed(
    hall_world: World, dialogue: Dialogue, served: Served
) -> None:
    sitting = open_sitting(hall_world.caller("secretary"), dialogue_id=dialogue.pk)
    viewer = served.open()
    viewer.lines(1)
    whole = picture(viewer)
    queued(hall_world, sitting, "Lê Thị Bưởi")
    change = picture(viewer)
    assert "speaker" in whole
    assert ("speaker" in change, change["mark"]) == (False, "id: 2")

    late = served.open(Last_Event_ID="1")
    late.lines(1)
    assert picture(late) == change


def test_who_may_look_no_longer_is_sent_away_with_the_next_sign_of_life(
    hall_world: World, dialogue: Dialogue, served: Served, monkeypatch: object
) -> None:
    monkeypatch.setattr(hub, "HEARTBEAT", 0.3)  # type: ignore[attr-defined]
    watching = served.open(STAFF, Cookie=cookie(hall_world, "road_head"))
    watching.lines(3)
    Membership.objects.all().delete()

    assert b"data:" not in watching.response.read()


def test_a_view_that_does_not_exist_is_not_found(hall_world: World, dialogue: Dialogue, served: Served) -> None:
    assert served.open("/truc-tiep/xa-an-binh-2026-1/luong?xem=la").response.status == 404
