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
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        client.get(INBOX)
