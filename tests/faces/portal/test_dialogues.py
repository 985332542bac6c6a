from datetime import date, time

import pytest

from doithoai.apps.dialogues.actions.issue_dialogue import issue_dialogue
from doithoai.apps.dialogues.actions.plan_dialogue import plan_dialogue
from tests.apps.dialogues.plans import CREATED, HALL_DAY, a_dialogue, an_issued_dialogue
from tests.world import World


def text(world: World, path: str) -> str:
    return world.client().get(path).content.decode()


def test_everybody_reads_when_where_and_how_to_send_an_opinion(world: World) -> None:
    dialogue = an_issued_dialogue(world, starts_at=time(8), collecting_from=CREATED, topics=["Nước sạch"])

    page = text(world, f"/doi-thoai/{dialogue.code}/")

    for words in ("8 giờ, Thứ Tư, 15/04/2026", "Hội trường xã", "Nước sạch", f"/gui-y-kien/{dialogue.code}/"):
        assert words in page


def test_everybody_reads_how_one_takes_part(world: World) -> None:
    dialogue = an_issued_dialogue(world, forms=["Trực tiếp tại hội trường", "Trực tuyến"])

    page = text(world, f"/doi-thoai/{dialogue.code}/")

    for words in ("Cách tham dự", "Trực tiếp tại hội trường", "Trực tuyến"):
        assert words in page


def test_without_collecting_there_is_no_button(world: World) -> None:
    dialogue = an_issued_dialogue(world)

    page = text(world, f"/doi-thoai/{dialogue.code}/")

    assert f"/gui-y-kien/{dialogue.code}/" not in page
    assert "Chưa đến lúc nhận ý kiến" in page


@pytest.mark.parametrize("state", ["draft", "approved", "cancelled"])
def test_nothing_is_public_before_the_plan_is_issued(world: World, state: str) -> None:
    dialogue = a_dialogue(world, state=state)

    assert world.client().get(f"/doi-thoai/{dialogue.code}/").status_code == 404
    assert world.client().get(f"/doi-thoai/{dialogue.code}/lich.ics").status_code == 404
    assert dialogue.title not in text(world, "/doi-thoai/")


def test_a_cancelled_and_a_moved_dialogue_say_why(world: World) -> None:
    an_issued_dialogue(world, code="huy", state="cancelled", cancelled_reason="Bão lớn")
    an_issued_dialogue(world, code="doi", moved_from=date(2026, 4, 1), moved_reason="Trùng lịch họp")

    assert "Bão lớn" in text(world, "/doi-thoai/huy/")
    assert "Trùng lịch họp" in text(world, "/doi-thoai/doi/")


def test_the_issued_plan_can_be_read_by_everybody(world: World) -> None:
    dialogue = plan_dialogue(world.caller("secretary"), preset_code="commune_2025", year=2026)
    type(dialogue).objects.filter(pk=dialogue.pk).update(
        state="approved", time_kind="date", starts_on=HALL_DAY, ends_on=HALL_DAY
    )
    issue_dialogue(world.caller("clerk"), dialogue_id=dialogue.pk, issued_on=date(2026, 3, 2))

    page = world.client().get(f"/doi-thoai/{dialogue.code}/")
    url = page.context["papers"][0]["url"]

    assert "KẾ HOẠCH" in text(world, url)
    assert world.client().get(f"{url}pdf/").content.startswith(b"%PDF")


def test_the_list_shows_one_authority_or_all(world: World) -> None:
    an_issued_dialogue(world, code="cua-ta", title="Đối thoại An Bình")
    an_issued_dialogue(world, code="cua-ho", title="Đối thoại Bình Sơn", authority=world.neighbour, chair=None)

    everything = text(world, "/doi-thoai/")
    ours = text(world, f"/doi-thoai/?co-quan={world.commune.slug}")

    assert "Đối thoại Bình Sơn" in everything
    assert ("Đối thoại An Bình" in ours, "Đối thoại Bình Sơn" in ours) == (True, False)


def test_the_calendar_file_names_the_day(world: World) -> None:
    dialogue = an_issued_dialogue(world, starts_at=time(8))

    file = world.client().get(f"/doi-thoai/{dialogue.code}/lich.ics")

    assert file.headers["Content-Type"].startswith("text/calendar")
    assert "DTSTART:20260415T010000Z" in file.content.decode()


def test_a_list_of_many_dialogues_costs_few_queries(world: World, django_assert_max_num_queries: object) -> None:
    for number in range(15):
        an_issued_dialogue(world, code=f"d{number}")

    with django_assert_max_num_queries(8):  # type: ignore[operator]
        assert world.client().get("/doi-thoai/").status_code == 200
