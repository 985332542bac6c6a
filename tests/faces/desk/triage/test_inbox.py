from datetime import date
from io import BytesIO

import pytest
from django.test import Client
from openpyxl import load_workbook

from doithoai.apps.petitions.models import Field, Petition
from tests.voices import assigned, voice
from tests.world import World

INBOX = "/ban-lam-viec/hop-thu/"


def shown(client: Client, query: str = "") -> list[Petition]:
    page = client.get(f"{INBOX}?{query}")
    assert page.status_code == 200
    return [row.petition for row in page.context["rows"]]


def test_the_newest_stands_first_and_a_stranger_sees_nothing(world: World) -> None:
    first, second = voice(world), voice(world)

    assert shown(world.client("secretary")) == [second, first]
    assert shown(world.client("stranger")) == []
    assert world.client("admin").get(INBOX).status_code == 404


def test_a_unit_sees_only_what_it_was_given(world: World) -> None:
    mine = assigned(world)
    voice(world)

    assert shown(world.client("road_officer")) == [mine]


@pytest.mark.parametrize(
    "query", ["chua_giao=on", "han=none", "tinh_trang=received", "cong_khai=received", "kenh=paper", "q=vuon+hoa"]
)
def test_filters_stand_in_the_address(world: World, query: str) -> None:
    wanted = voice(world, text="Vườn hoa hỏng đèn", channel="paper")
    assigned(world)

    page = world.client("secretary").get(f"{INBOX}?{query}")

    assert [row.petition for row in page.context["rows"]] == [wanted]
    assert len(page.context["chips"]) == 1


def test_of_several_states_units_or_fields_one_is_enough(world: World) -> None:
    waiting, given, other = voice(world), assigned(world), assigned(world, "van-hoa")
    field = Field.objects.get(code="TN")
    waiting.fields.add(field)
    client, units = world.client("secretary"), world.units
    both = f"don_vi={units['kinh-te'].pk}&don_vi={units['van-hoa'].pk}"

    assert shown(client, both) == [other, given]
    assert shown(client, f"{both}&tinh_trang=received") == []
    assert shown(client, "tinh_trang=received&tinh_trang=assigned") == [other, given, waiting]
    assert shown(client, f"linh_vuc={field.pk}&linh_vuc=999999") == [waiting]
    chips = client.get(f"{INBOX}?{both}").context["chips"]
    assert shown(client, chips[0]["url"][1:]) == [other]


def test_days_of_receipt_files_and_repeated_ones_are_filtered(world: World) -> None:
    old = voice(world, received_on=date(2026, 1, 5), voices=3)
    new = voice(world)
    client = world.client("secretary")

    assert shown(client, "tu_ngay=2026-02-01") == [new]
    assert shown(client, "den_ngay=2026-02-01") == shown(client, "nhac_lai=on") == [old]
    assert shown(client, "co_tep=on") == []
    assert shown(client, "xep=waiting") == [old, new]


def test_a_queue_lists_as_many_as_it_counts(world: World) -> None:
    voice(world)
    assigned(world)
    client = world.client("secretary")

    queues = client.get(INBOX).context["queues"]
    assert len(queues) == 13
    for queue in queues[1:]:
        assert len(shown(client, queue["url"][1:])) == queue["count"]


def test_hits_are_marked_and_the_words_of_a_citizen_stay_text(world: World) -> None:
    petition = voice(world, text="<b>Cống</b> tắc", summary="Thoát nước")
    client = world.client("secretary")

    page = client.get(f"{INBOX}?q=congg").content.decode()
    case = client.get(f"/ban-lam-viec/y-kien/{petition.code}/?tim=congg").content.decode()
    for html in (page, case):
        assert "&lt;b&gt;<mark>Cống</mark>&lt;/b&gt; tắc" in html
    assert "Không thấy «congg». Đang tìm cả «cống»." in page


def test_a_case_opened_from_a_list_leads_back_to_it(world: World) -> None:
    voice(world, text="Cống tắc")
    client = world.client("secretary")
    page = client.get(f"{INBOX}?q=cong&tinh_trang=received&xep=waiting")
    case = client.get(
        f"{page.context['rows'][0].petition.code}".join(["/ban-lam-viec/y-kien/", "/"]) + page.context["case_query"]
    )

    back = case.context["trail"][0][1]
    assert back == f"{INBOX}?q=cong&tinh_trang=received&xep=waiting"
    act = client.get(case.context["primary"]["url"])
    assert act.context["trail"][0][1] == back
    assert act.context["back"].endswith(page.context["case_query"])


def test_wrong_values_in_the_address_are_left_out(world: World) -> None:
    petition = voice(world)

    assert shown(world.client("secretary"), "don_vi=x&han=hm&truoc=abc&cap=9&linh_vuc=99999") == [petition]


def test_a_deep_page_is_reached_by_its_key_and_back(world: World) -> None:
    petitions = [voice(world) for _ in range(65)][::-1]
    client = world.client("secretary")
    first = client.get(INBOX)
    second = client.get(INBOX + first.context["older_url"])
    third = client.get(INBOX + second.context["older_url"])
    back = client.get(INBOX + third.context["newer_url"])

    pages = [[row.petition for row in page.context["rows"]] for page in (first, second, third, back)]
    assert pages == [petitions[:25], petitions[25:50], petitions[50:], petitions[25:50]]
    assert third.context["older_url"] == ""


def test_many_are_sorted_at_once_and_refusals_are_counted(world: World) -> None:
    petitions = [voice(world), voice(world)]
    field = Field.objects.get(code="TN")
    client = world.client("secretary")
    ticked = [petition.pk for petition in petitions]

    client.post(f"{INBOX}nhieu-y-kien/", {"chon": ticked, "viec": "linh_vuc", "linh_vuc": field.pk})
    client.post(f"{INBOX}nhieu-y-kien/", {"chon": ticked, "viec": "giao", "don_vi": world.units["kinh-te"].pk})
    refused = client.post(f"{INBOX}nhieu-y-kien/", {"chon": ticked, "viec": "hoi_truong"}, follow=True)

    assert set(Petition.objects.filter(fields=field, lead_unit=world.units["kinh-te"])) == set(petitions)
    assert "2: " in refused.content.decode()


def test_what_was_done_to_many_is_taken_back_from_the_list_with_its_filters(world: World) -> None:
    petitions, client = [voice(world), voice(world)], world.client("secretary")
    ticked = {"chon": [petition.pk for petition in petitions], "viec": "cap", "cap": "province"}

    done = client.post(f"{INBOX}nhieu-y-kien/", {**ticked, "ve": "tinh_trang=received&xep=due"}, follow=True)
    act = done.context["just_now"][0]
    assert done.redirect_chain[0][0] == f"{INBOX}?tinh_trang=received&xep=due&vua_lam={act['key']}"
    assert done.context["here"] == "tinh_trang=received&xep=due"
    back = client.post(f"{INBOX}hoan-tac/{act['key']}/", {"ve": done.context["here"]}, follow=True)

    assert back.redirect_chain[0][0] == f"{INBOX}?tinh_trang=received&xep=due"
    assert "Đã hoàn tác 2 ý kiến." in back.content.decode()
    assert set(Petition.objects.values_list("level", flat=True)) == {"commune"}
    again = client.post(f"{INBOX}hoan-tac/{act['key']}/", follow=True).content.decode()
    assert "Việc này đã được hoàn tác rồi." in again


def test_chosen_ones_go_to_a_topic_or_into_a_file(world: World) -> None:
    petitions, client = [voice(world), voice(world)], world.client("secretary")
    ticked = {"chon": [petitions[0].pk, voice(world, authority=world.neighbour).pk]}

    file = client.post(f"{INBOX}nhieu-y-kien/", {**ticked, "viec": "tai_ve"})
    topic = client.post(f"{INBOX}nhieu-y-kien/", {**ticked, "viec": "chu_de"})

    assert load_workbook(BytesIO(file.content)).worksheets[0].max_row == 2
    assert topic["Location"].startswith("/ban-lam-viec/hop-thu/gom-chu-de/?chon=")


def test_a_view_is_kept_under_a_name_and_opened_by_its_address(world: World) -> None:
    waiting = voice(world)
    assigned(world)
    client = world.client("secretary")
    kept = {"ten": "Chờ giao", "ve": "tinh_trang=received&truoc=99&la=1", "chung": "1"}

    page = client.post(f"{INBOX}cach-xem/luu/", kept, follow=True)

    view = page.context["kept_views"][0]
    assert (view["text"], view["url"]) == ("Chờ giao", "?tinh_trang=received")
    assert shown(client, view["url"][1:]) == [waiting]
    assert world.client("chair").get(INBOX).context["own_views"] == []
    client.post(f"{INBOX}cach-xem/{view['key']}/bo/")
    assert client.get(INBOX).context["kept_views"] == []


def test_the_file_holds_exactly_the_view_and_no_formula(world: World) -> None:
    voice(world, text="=HYPERLINK(1)")
    voice(world, text="Khác", channel="paper")
    client = world.client("secretary")

    book = load_workbook(BytesIO(client.get(f"{INBOX}tai-ve/?kenh=counter&kieu=xlsx").content))
    lines = client.get(f"{INBOX}tai-ve/?kenh=counter&kieu=csv").content.decode("utf-8-sig").splitlines()

    assert book.worksheets[0].max_row == 2
    assert len(lines) == 2
    assert "'=HYPERLINK(1)" in lines[1]


def test_a_page_asks_the_database_at_most_twelve_times(
    world: World, django_assert_max_num_queries: "pytest.FixtureRequest"
) -> None:
    for _ in range(40):
        assigned(world)
    client = world.client("secretary")
    second = client.get(f"{INBOX}?q=congg&xep=due").context["older_url"][1:]
    for query in ("", "q=cong", "q=congg+ngo", "hang=late", f"{second}&gan=on", second):
        with django_assert_max_num_queries(12):  # type: ignore[operator]
            assert client.get(f"{INBOX}?{query}").status_code == 200
