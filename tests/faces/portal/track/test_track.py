"""Following a petition by its code and by the secret link."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction

from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.petitions.models import Petition, Rating
from doithoai.apps.petitions.receiving import Receipt
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.events import EventName
from tests.apps.petitions.voices import WORDS, a_collecting_dialogue, answer, assign, send
from tests.world import World


@pytest.fixture(autouse=True)
def _no_tries() -> None:
    cache.clear()


@pytest.fixture
def receipt(world: World) -> Receipt:
    return send(world, a_collecting_dialogue(world), name="Nguyễn Thị Lan", phone="0912345678", show_name=True)


def test_a_code_is_read_however_it_is_typed(world: World, receipt: Receipt) -> None:
    code = receipt.petition.code
    for typed in (code, code.lower(), code.replace("-", ""), f" {code.replace('-', ' ')} "):
        page = world.client().get("/tra-cuu/", {"ma": typed}, follow=True)
        assert page.redirect_chain[-1][0] == f"/tra-cuu/{code}/"
        assert "Đã tiếp nhận" in page.content.decode()


def test_the_public_page_hides_words_and_person_until_the_petition_is_public(world: World, receipt: Receipt) -> None:
    petition = receipt.petition
    page = world.client().get(f"/tra-cuu/{petition.code}/").content.decode()
    assert WORDS not in page
    assert "Lan" not in page
    Petition.objects.update(is_public=True, public_text="Sửa cống ngõ Đông")
    page = world.client().get(f"/tra-cuu/{petition.code}/").content.decode()
    assert "Sửa cống ngõ Đông" in page
    assert WORDS not in page
    assert "Nguyễn Thị Lan" in page
    assert "0912345678" not in page


def test_the_secret_link_shows_the_own_words(world: World, receipt: Receipt) -> None:
    assert WORDS in world.client().get(receipt.path).content.decode()
    assert world.client().get(f"/y-kien/{receipt.petition.code}/sai/").status_code == 404
    Petition.objects.update(secret_hash="")
    assert world.client().get(receipt.path).status_code == 404


def test_who_has_it_until_when_and_why(world: World, receipt: Receipt) -> None:
    assign(world, receipt.petition, due_on=date(2026, 3, 16))
    page = world.client().get(f"/tra-cuu/{receipt.petition.code}/").content.decode()
    assert "Phòng Kinh tế" in page
    assert "Thứ Hai, 16/03/2026" in page
    assert "ngày làm việc thứ 10" in page


def test_a_wrong_code_is_told_kindly_and_kept(world: World) -> None:
    for typed in ("K4TN-8M3", "AAAA-AAA9", "x<script>"):
        page = world.client().get("/tra-cuu/", {"ma": typed})
        assert page.status_code == 404
        assert "Xin so lại với giấy tiếp nhận" in page.content.decode()
    assert 'value="K4TN-8M3"' in world.client().get("/tra-cuu/", {"ma": "K4TN-8M3"}).content.decode()


def test_many_wrong_codes_ask_to_wait_and_secret_links_still_open(world: World, receipt: Receipt) -> None:
    client = world.client()
    for _ in range(30):
        client.get("/tra-cuu/", {"ma": "K4TN-8M3"})
    page = client.get("/tra-cuu/", {"ma": receipt.petition.code})
    assert page.status_code == 429
    assert receipt.petition.code in page.content.decode()
    assert client.get(receipt.path).status_code == 200


def test_a_sealed_petition_is_no_petition_to_the_public(world: World, receipt: Receipt) -> None:
    Petition.objects.update(state="sealed")
    assert world.client().get(receipt.path).status_code == 404
    assert world.client().get(f"/tra-cuu/{receipt.petition.code}/").status_code == 404


def test_a_merged_petition_shows_how_its_carrier_stands(world: World, receipt: Receipt) -> None:
    carrier = send(world, receipt.petition.dialogue, key="other").petition
    answer(world, carrier, "Sửa xong trước mùa mưa.")
    Petition.objects.filter(pk=receipt.petition.pk).update(state="merged", merged_into=carrier)
    page = world.client().get(receipt.path).content.decode()
    assert "Đã trả lời" in page
    assert "Sửa xong trước mùa mưa." in page
    assert "danh-gia" in page


def test_each_tap_counts_and_not_solved_offers_to_reopen(world: World, receipt: Receipt) -> None:
    assign(world, receipt.petition)
    answer(world, receipt.petition)
    client, code = world.client(), receipt.petition.code
    assert "chua-giai-quyet" not in client.get(receipt.path).content.decode()
    client.post(f"{receipt.path}danh-gia/", {"clear": "1"})
    page = client.post(f"{receipt.path}danh-gia/", {"solved": "partly"}, follow=True)
    assert (Rating.objects.get().clear, Rating.objects.get().solved) == (True, "partly")
    assert "chua-giai-quyet" in page.content.decode()
    page = client.post(f"{receipt.path}chua-giai-quyet/", follow=True)
    assert "Đã mở lại" in page.content.decode()
    assert Petition.objects.get(code=code).state == "assigned"
    assert client.post(f"{receipt.path}chua-giai-quyet/").status_code == 422


def test_the_public_page_offers_no_tap(world: World, receipt: Receipt) -> None:
    answer(world, receipt.petition)
    page = world.client().get(f"/tra-cuu/{receipt.petition.code}/").content.decode()
    assert "Đã xếp lịch sửa cống" in page
    assert "danh-gia" not in page
    wrong = f"/y-kien/{receipt.petition.code}/sai/danh-gia/"
    assert world.client().post(wrong, {"clear": "1"}).status_code == 404
    assert not Rating.objects.exists()


def test_a_name_is_taken_off_by_one_press(world: World, receipt: Receipt) -> None:
    Petition.objects.update(is_public=True)
    world.client().post(f"{receipt.path}an-ten/")
    assert "Nguyễn Thị Lan" not in world.client().get(f"/tra-cuu/{receipt.petition.code}/").content.decode()


def test_files_of_the_answer_open_for_everybody_and_those_of_the_citizen_for_nobody(
    world: World, receipt: Receipt
) -> None:
    petition = receipt.petition
    for purpose in ("answer", "evidence"):
        file = keep_file(world.caller("clerk"), name=f"{purpose}.txt", content_type="text/plain", data=BytesIO(b"x"))
        petition.attachments.create(file=file, purpose=purpose)
    theirs, own = (petition.attachments.get(purpose=purpose).file for purpose in ("answer", "evidence"))
    url = f"/tra-cuu/{petition.code}/tep/"
    assert world.client().get(f"{url}{theirs.public_token}/").status_code == 404
    answer(world, petition)
    assert "answer.txt" in world.client().get(f"/tra-cuu/{petition.code}/").content.decode()
    assert world.client().get(f"{url}{theirs.public_token}/").content == b"x"
    assert world.client().get(f"{url}{own.public_token}/").status_code == 404


def test_a_long_history_costs_no_more_queries(
    world: World, receipt: Receipt, django_assert_max_num_queries: Any
) -> None:
    assign(world, receipt.petition)
    for _ in range(20):
        record_all(world, receipt)
    with django_assert_max_num_queries(12):
        world.client().get(receipt.path)


@transaction.atomic
def record_all(world: World, receipt: Receipt) -> None:
    record_petition(world.caller("secretary"), EventName.PETITION_CLASSIFIED, receipt.petition)
