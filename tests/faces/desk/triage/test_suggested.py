"""The panel of suggestions on the case, the pane and the forms."""

from datetime import timedelta
from typing import Any

import pytest

from doithoai.apps.hall.models import Promise
from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.models import Suggestion
from doithoai.core.triage.kinds import SuggestionKind
from tests.apps.petitions.voices import a_collecting_dialogue
from tests.apps.suggestions.reading import DRAIN, SAME_DRAIN, read, suggestion
from tests.voices import voice
from tests.world import World

DESK = "/ban-lam-viec/"
BRIBE = "Tôi tố cáo ông địa chính xã nhận 20 triệu của gia đình tôi để làm sổ đỏ, có giấy viết tay."


def page(world: World, petition: Petition, who: str = "secretary", more: str = "") -> str:
    answer = world.client(who).get(f"{DESK}y-kien/{petition.code}/{more}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_case_shows_each_suggestion_with_its_words_and_confidence(world: World) -> None:
    html = page(world, read(world, DRAIN))

    assert "Thoát nước, ngập úng" in html
    assert "Độ chắc" in html
    assert "Vì có:" in html
    assert "Nhận cả phân loại" in html


def test_a_petition_that_was_not_read_yet_shows_none(world: World) -> None:
    assert "Nhận cả phân loại" not in page(world, voice(world, DRAIN))


@pytest.mark.parametrize("who", ["chair", "road_head"])
def test_who_does_not_sort_sees_no_suggestions(world: World, who: str) -> None:
    petition = read(world, DRAIN)
    client = world.client(who)

    html = client.get(f"{DESK}y-kien/{petition.code}/").content.decode()

    assert "Nhận cả phân loại" not in html


def test_how_often_officers_took_such_suggestions_last_month_stands_beside(world: World) -> None:
    for outcome, days in [("accepted", 3), ("accepted", 9), ("changed", 20), ("changed", 40)]:
        settled_at = world.clock.now - timedelta(days=days)
        Suggestion.objects.filter(pk=suggestion(read(world, DRAIN + str(days)), SuggestionKind.FIELD).pk).update(
            outcome=outcome, settled_at=settled_at
        )

    html = page(world, read(world, "Đèn đường thôn Đoài hỏng đã lâu"))

    assert "tháng qua cán bộ nhận 67 % gợi ý loại này (3 lượt)" in html


def test_one_press_takes_the_whole_sorting(world: World) -> None:
    petition = read(world, DRAIN)

    answer = world.client("secretary").post(
        f"{DESK}y-kien/{petition.code}/nhan-phan-loai/", {"ve": "tinh_trang=received"}
    )

    assert answer["Location"] == f"{DESK}hop-thu/?tinh_trang=received"
    assert [field.code for field in petition.fields.all()] == ["TN"]
    assert set(petition.suggestions.filter(outcome="accepted").values_list("kind", flat=True)) == {
        "field", "legal_type", "level",
    }  # fmt: skip


def test_the_second_press_on_the_sorting_is_told(world: World) -> None:
    petition = read(world, DRAIN)
    client = world.client("secretary")
    client.post(f"{DESK}y-kien/{petition.code}/nhan-phan-loai/")

    answer = client.post(f"{DESK}y-kien/{petition.code}/nhan-phan-loai/")

    assert answer.status_code == 422
    assert "đã có người quyết định" in answer.content.decode()


def test_a_duplicate_is_shown_on_both_pages_and_merged_by_one_press(world: World) -> None:
    first, second = read(world, DRAIN), read(world, SAME_DRAIN)
    assert "Gộp ý kiến đó vào đây" in page(world, first)
    assert "Gộp vào ý kiến đó" in page(world, second)
    row = suggestion(second, SuggestionKind.DUPLICATE)

    answer = world.client("secretary").post(f"{DESK}goi-y/{row.pk}/nhan/", {"tai": first.code})

    second.refresh_from_db()
    assert second.merged_into == first
    assert answer["Location"] == f"{DESK}y-kien/{first.code}/"


def test_a_promise_made_on_the_same_matter_stands_on_the_page(world: World) -> None:
    first = read(world, DRAIN)
    Petition.objects.filter(pk=first.pk).update(state="answered", answered_on=world.clock.now.date())
    Promise.objects.create(
        dialogue=a_collecting_dialogue(world), petition=first, unit=world.units["kinh-te"],
        text="Nạo vét xong trước mùa mưa", due_on=world.clock.now.date() - timedelta(days=9),
        made_at=world.clock.now - timedelta(days=99), made_by_name="Chủ tịch",
    )  # fmt: skip

    html = page(world, read(world, SAME_DRAIN))

    assert "Việc này đã được nêu trước đây" in html
    assert "Đã được hứa ngày 23/11/2025" in html
    assert "Nạo vét xong trước mùa mưa" in html
    assert "Quá hạn" in html


def test_a_suspected_denunciation_comes_first_with_its_words_and_the_seal(world: World) -> None:
    html = page(world, read(world, BRIBE))

    assert html.index("Có thể là tố cáo") < html.index("Nhận cả phân loại")
    assert "Đề nghị niêm phong" in html


def test_forms_open_filled_in_only_when_asked(world: World) -> None:
    petition = read(world, DRAIN)
    client = world.client("secretary")
    address = f"{DESK}y-kien/{petition.code}/phan-loai/"

    assert client.get(address).content.decode().count("checked") == 1
    assert client.get(f"{address}?goi-y=1").content.decode().count("checked") == 2
    assert not petition.fields.exists()


def test_the_pane_sends_back_to_the_list_with_its_filters(world: World) -> None:
    petition = read(world, DRAIN)
    address = f"{DESK}y-kien/{petition.code}/ben-canh/"

    html = (
        world.client("secretary").get(address, headers={"HX-Current-URL": "http://x/hop-thu/?q=cong"}).content.decode()
    )

    assert 'name="ve" value="q=cong"' in html


def test_the_page_of_a_case_with_everything_suggested_asks_little(
    world: World, django_assert_max_num_queries: Any
) -> None:
    for number in range(8):
        read(world, f"{DRAIN} Lần {number}.")
    petition = read(world, SAME_DRAIN)
    client = world.client("secretary")

    with django_assert_max_num_queries(17):
        client.get(f"{DESK}y-kien/{petition.code}/")


def test_another_authority_cannot_press(world: World) -> None:
    row = suggestion(read(world, DRAIN), SuggestionKind.FIELD)

    assert world.client("stranger").post(f"{DESK}goi-y/{row.pk}/nhan/").status_code == 404
    assert world.client("stranger").post(f"{DESK}goi-y/{row.pk}/bo-qua/").status_code == 404
    assert Suggestion.objects.get(pk=row.pk).outcome == ""


def test_the_forms_of_merging_offer_what_speaks_of_the_same(world: World) -> None:
    first, second, other = read(world, DRAIN), read(world, SAME_DRAIN), read(world, "Đèn đường thôn Đoài hỏng")

    one = page(world, second, more="gop/")
    many = page(world, first, more="gop-nhieu/")

    assert first.code in one
    assert second.code in many
    assert other.code not in one + many
