"""Planning through the browser: a plan from a programme to its announcement."""

from datetime import date
from typing import Any

from django.urls import reverse

from doithoai.apps.dialogues.models import Dialogue, Quota
from doithoai.core.dialogues.lifecycle import DialogueState
from tests.apps.dialogues.plans import a_dialogue, a_duty, an_issued_dialogue, days, png
from tests.voices import assigned
from tests.world import World

ROOT = "/ban-lam-viec/doi-thoai/"


def post(world: World, who: str, path: str, **data: Any) -> Any:
    return world.client(who).post(f"{ROOT}{path}", data)


def test_the_secretary_chooses_a_programme_and_sees_what_it_brings(world: World) -> None:
    page = world.client("secretary").get(f"{ROOT}moi/?mau=ward_state").content.decode()

    assert "mỗi tổ dân phố 2 đại biểu" in page
    assert "Giữ an ninh, trật tự và an toàn cho hội nghị." in page


def test_a_new_plan_opens_on_its_page(world: World) -> None:
    answer = post(world, "secretary", "moi/", preset="commune_2025", year=2026)

    assert answer.headers["Location"] == f"{ROOT}xa-an-binh-2026-1/"


def test_a_wrong_year_keeps_what_was_typed(world: World) -> None:
    answer = post(world, "secretary", "moi/", preset="commune_2025", year=1900)

    assert answer.status_code == 422
    assert "1900" in answer.content.decode()
    assert not Dialogue.objects.exists()


def test_last_years_plan_is_copied(world: World) -> None:
    a_dialogue(world, code="nam-ngoai", year=2025)

    post(world, "secretary", "chep/", code="nam-ngoai", year=2026)

    assert Dialogue.objects.get(year=2026).title == "Đối thoại với Nhân dân xã An Bình năm 2026"


def test_the_words_of_the_plan_are_edited_line_by_line(world: World) -> None:
    dialogue = a_dialogue(world)

    post(world, "secretary", f"{dialogue.code}/noi-dung/", title="Nước sạch", topics="Đường ống\n\nGiá nước\n")

    dialogue.refresh_from_db()
    assert (dialogue.title, dialogue.topics) == ("Nước sạch", ["Đường ống", "Giá nước"])


def test_a_past_date_is_refused_at_its_field(world: World) -> None:
    dialogue = a_dialogue(world)

    answer = post(world, "secretary", f"{dialogue.code}/thoi-gian/", kind="date", starts_on="2026-03-01")

    assert answer.status_code == 422
    assert "Ngày tổ chức đã qua" in answer.content.decode()
    assert 'value="2026-03-01"' in answer.content.decode()


def test_an_emptied_row_leaves_the_agenda(world: World) -> None:
    dialogue = a_dialogue(world)

    data = {"title_1": "Khai mạc", "minutes_1": 10, "title_2": "", "title_3": "Hỏi đáp"}
    post(world, "secretary", f"{dialogue.code}/chuong-trinh/", **data)

    assert [item.title for item in dialogue.agenda.all()] == ["Khai mạc", "Hỏi đáp"]


def test_an_ambiguous_number_is_asked_about_and_settled(world: World) -> None:
    dialogue = a_dialogue(world)
    quota = Quota.objects.create(
        dialogue=dialogue, who="Cử tri", count=7, ambiguous=True, raw_text="07 cử tri của 18 tổ"
    )

    assert "Cần chọn cách tính" in world.client("chair").get(f"{ROOT}{dialogue.code}/").content.decode()
    post(world, "secretary", f"{dialogue.code}/so-dai-bieu/{quota.pk}/cach-tinh/", per="group")

    quota.refresh_from_db()
    assert (quota.per, quota.ambiguous) == ("group", False)


def test_a_duty_gets_its_rule_from_the_form(world: World) -> None:
    dialogue = a_dialogue(world)
    rule = {
        "counting": "relative",
        "amount": 5,
        "unit": "working_day",
        "direction": "before",
    }
    words = {"text": "In tài liệu", "owner_unit": world.units["van-phong"].pk, "milestone": "other"}

    post(world, "secretary", f"{dialogue.code}/nhiem-vu/them/", anchor="dialogue_start", **words, **rule)

    assert dialogue.duties.get().due_on == date(2026, 4, 8)


def test_a_rule_without_its_event_says_what_is_missing(world: World) -> None:
    dialogue = a_dialogue(world)
    rule = {"counting": "relative", "amount": 5, "unit": "day", "direction": "after"}
    words = {"text": "In tài liệu", "owner_label": "Văn phòng", "milestone": "other"}

    answer = post(world, "secretary", f"{dialogue.code}/nhiem-vu/them/", **words, **rule)

    assert "Xin chọn mốc tính hạn." in answer.content.decode()
    assert not dialogue.duties.exists()


def test_the_plan_goes_from_draft_to_the_public(world: World) -> None:
    dialogue = a_dialogue(world)
    a_duty(dialogue, milestone="notice", rule=days(7, "dialogue_start", "before", "day"))

    post(world, "chair", f"{dialogue.code}/duyet/")
    post(world, "chair", f"{dialogue.code}/tra-lai/", reason="Thêm thành phần")
    post(world, "chair", f"{dialogue.code}/duyet/")
    issued = {"issued_on": "2026-03-02", "reason": "Sẽ bổ sung", "collecting": "on"}
    post(world, "clerk", f"{dialogue.code}/ban-hanh/", **issued)

    dialogue.refresh_from_db()
    assert (dialogue.state, dialogue.collecting_from) == (DialogueState.ISSUED, world.clock.now)


def test_a_plan_against_the_law_is_not_issued_without_a_reason(world: World) -> None:
    dialogue = a_dialogue(world, state="approved")

    answer = post(world, "clerk", f"{dialogue.code}/ban-hanh/", issued_on="2026-03-02")

    assert answer.status_code == 422
    assert "điểm trái quy định" in answer.content.decode()


def test_the_owner_reports_with_a_file_that_the_secretary_opens(world: World) -> None:
    dialogue = an_issued_dialogue(world)
    duty = a_duty(dialogue, owner_unit=world.units["cong-an"], state="open", proof_required=True)
    path = f"{dialogue.code}/nhiem-vu/{duty.pk}/"

    assert "cần tệp minh chứng" in post(world, "supporter", f"{path}bao-cao/", report="Xong").content.decode()
    picture = png().data
    picture.name = "truc.png"  # type: ignore[misc]
    post(world, "supporter", f"{path}bao-cao/", report="Đã trực", proof=picture)

    duty.refresh_from_db()
    assert duty.state == "done"
    assert world.client("secretary").get(f"{ROOT}{path}minh-chung/").content.startswith(b"\x89PNG")


def test_an_announcement_is_logged_and_the_notice_is_checked(world: World) -> None:
    dialogue = an_issued_dialogue(world)
    a_duty(
        dialogue, milestone="notice", state="open", due_on=date(2026, 4, 8), rule=days(7, "dialogue_start", "before")
    )

    post(
        world, "announcer", f"{dialogue.code}/thong-bao/ghi/", channel="loudspeaker", announced_at="2026-03-02T08:00",
        place="Loa thôn Đông",
    )  # fmt: skip

    page = world.client("announcer").get(f"{ROOT}{dialogue.code}/thong-bao/").content.decode()
    assert "Loa thôn Đông" in page
    assert "Đã thông báo đúng hạn." in page


def test_duties_of_my_unit_stand_in_one_list(world: World) -> None:
    dialogue = an_issued_dialogue(world)
    a_duty(dialogue, code="a", text="Trực hội trường", owner_unit=world.units["cong-an"], state="open")
    a_duty(dialogue, code="b", text="Dọn sân", owner_unit=world.units["kinh-te"], state="open")

    page = world.client("supporter").get("/ban-lam-viec/nhiem-vu/").content.decode()

    assert ("Trực hội trường" in page, "Dọn sân" in page) == (True, False)


def test_the_page_of_a_dialogue_costs_the_same_however_many_duties(
    world: World, django_assert_max_num_queries: Any
) -> None:
    dialogue = an_issued_dialogue(world)
    for number in range(20):
        a_duty(dialogue, code=f"d{number}", owner_unit=world.units["kinh-te"], state="open")
    client = world.client("secretary")

    with django_assert_max_num_queries(17):
        assert client.get(f"{ROOT}{dialogue.code}/").status_code == 200


def test_closing_is_asked_once_more_and_says_what_is_still_open(world: World) -> None:
    dialogue = a_dialogue(world, state="concluded")
    petition = assigned(world, dialogue=dialogue)
    address = f"{ROOT}{dialogue.code}/ket-thuc/"

    asked = world.client("secretary").get(address)
    assert "1 ý kiến chưa trả lời" in asked.content.decode()
    dialogue.refresh_from_db()
    assert (dialogue.state, petition.state) == ("concluded", "assigned")

    assert world.client("secretary").post(address).status_code == 422
    assert world.client("secretary").post(address, {"reason": "Theo dõi tiếp"}).status_code == 302
    dialogue.refresh_from_db()
    assert dialogue.state == "closed"


def test_a_concluded_dialogue_leads_to_its_follow_up_until_all_is_answered(world: World) -> None:
    dialogue = a_dialogue(world, state="concluded")
    client = world.client("secretary")
    assert client.get(f"{ROOT}{dialogue.code}/").context["head_action"]["text"] == "Kết thúc hồ sơ"

    assigned(world, dialogue=dialogue)

    assert client.get(f"{ROOT}{dialogue.code}/").context["head_action"]["text"] == "Theo dõi giải quyết"


def test_while_the_hall_is_open_its_page_leads_and_stands_first_in_my_day(world: World) -> None:
    dialogue = a_dialogue(world, state="in_session")
    for role, page in (("secretary", "desk:session"), ("chair", "live:chair")):
        client, hall = world.client(role), reverse(page, args=[dialogue.code])
        assert client.get(f"{ROOT}{dialogue.code}/").context["head_action"]["url"] == hall
        assert client.get(reverse("desk:home")).context["sections"][0].lines[0].url == hall
    assert world.client("front").get(f"{ROOT}{dialogue.code}/").context["head_action"] is None


def test_after_the_hall_the_dialogue_leads_to_its_conclusion(world: World) -> None:
    dialogue = a_dialogue(world, state="held")
    action = world.client("secretary").get(f"{ROOT}{dialogue.code}/").context["head_action"]
    assert action["url"] == reverse("desk:conclusion", args=[dialogue.code])
