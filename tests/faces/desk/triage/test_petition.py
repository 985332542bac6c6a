from datetime import date

import pytest
from django.test import Client

from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.apps.petitions.models import Petition, PetitionContact
from doithoai.core.petitions.lifecycle import AnswerStage
from tests.voices import answer_at, assigned, trail, voice
from tests.world import World


def case(petition: Petition, rest: str = "") -> str:
    return f"/ban-lam-viec/y-kien/{petition.code}/{rest}"


def text_of(client: Client, address: str) -> str:
    page = client.get(address)
    assert page.status_code == 200, address
    return page.content.decode()


@pytest.mark.parametrize("name", ["secretary", "chair", "front", "road_head", "road_officer"])
def test_those_who_work_on_it_read_the_words(world: World, name: str) -> None:
    petition = assigned(world)
    for rest in ("", "ben-canh/", "?xem=cong-khai"):
        assert petition.text in text_of(world.client(name), case(petition, rest))


@pytest.mark.parametrize("name", ["school_head", "stranger", "admin", "supporter", "clerk"])
def test_for_others_the_case_does_not_exist(world: World, name: str) -> None:
    petition = assigned(world)
    for rest in ("", "ben-canh/", "phan-loai/", "giao/", "tra-loi/", "tra-loi/duyet/"):
        assert world.client(name).get(case(petition, rest)).status_code == 404


def test_a_date_says_why(world: World) -> None:
    assert "16/03/2026" in text_of(world.client("secretary"), case(assigned(world)))
    assert "vì sao ngày này?" in text_of(world.client("secretary"), case(assigned(world)))


def test_the_contact_stays_hidden_until_it_is_asked_for(world: World) -> None:
    petition = voice(world)
    PetitionContact.objects.create(petition=petition, name="Nguyễn Thị Sen", phone="0912345678")
    client = world.client("secretary")

    assert "0912345678" not in text_of(client, case(petition))
    assert "0912345678" in client.post(case(petition, "lien-he/")).content.decode()
    assert trail(petition) == ["petition.contact_seen"]


def test_a_sealed_text_is_shown_to_nobody(world: World) -> None:
    petition = voice(world)
    ask_seal(world.caller("secretary"), petition_id=petition.pk)
    chair = world.client("chair")
    assert "Đồng ý niêm phong" in text_of(chair, case(petition))
    chair.post(case(petition, "niem-phong/"))

    for address in (case(petition), case(petition, "ben-canh/"), case(petition, "bo-niem-phong/")):
        assert petition.text not in text_of(chair, address)
    assert world.client("front").get(case(petition)).status_code == 404


def test_while_a_seal_is_asked_for_the_page_neither_asks_again_nor_leads_to_giving_it_away(world: World) -> None:
    petition = voice(world)
    secretary, button = world.client("secretary"), 'class="button primary" href="'
    assert button in text_of(secretary, case(petition))

    ask_seal(world.caller("secretary"), petition_id=petition.pk)

    page = text_of(secretary, case(petition))
    assert button not in page
    assert "Nghi là tố cáo: đề nghị niêm phong" not in page


FORMS = ["phan-loai/", "tach-noi-dung/", "gop/", "chuyen/", "khieu-nai/", "cong-khai/", "giao/"]


@pytest.mark.parametrize("rest", FORMS)
def test_every_act_has_its_page(world: World, rest: str) -> None:
    petition = voice(world)
    voice(world)
    assert petition.text in text_of(world.client("secretary"), case(petition, rest))


def test_a_refusal_keeps_what_was_typed(world: World) -> None:
    petition = voice(world)
    typed = {"lead_unit_id": world.units["kinh-te"].pk, "note": "Đi xem tại chỗ", "due_on": "2026-01-01"}

    page = world.client("secretary").post(case(petition, "giao/"), typed)

    assert page.status_code == 422
    assert "Đi xem tại chỗ" in page.content.decode()
    assert "Hạn trả lời phải từ hôm nay" in page.content.decode()


def test_a_petition_is_sorted_divided_and_given(world: World) -> None:
    petition, client = voice(world), world.client("secretary")
    client.post(case(petition, "phan-loai/"), {"legal_type": "phan_anh", "level": "commune", "summary": "Cống tắc"})
    client.post(case(petition, "tach-noi-dung/"), {"points": "Cống\nĐèn"})
    given = {"lead_unit_id": world.units["kinh-te"].pk, "coordinating": [world.units["van-hoa"].pk]}
    assert client.post(case(petition, "giao/"), given).status_code == 302

    petition.refresh_from_db()
    assert (petition.summary, petition.points.count(), petition.due_on) == ("Cống tắc", 2, date(2026, 3, 16))
    assert petition.assignments.count() == 2


def test_a_wrong_code_is_said_at_the_field(world: World) -> None:
    petition, client = voice(world), world.client("secretary")
    other = voice(world)
    assert "Mã này không đúng" in client.post(case(petition, "gop/"), {"into_code": "AAAA"}).content.decode()
    assert client.post(case(petition, "gop/"), {"into_code": other.code.lower()}).status_code == 302
    assert client.post(case(petition, "tach-ra/")).status_code == 302


def test_what_the_unit_did_is_told(world: World) -> None:
    petition = assigned(world)
    answer_at(world, AnswerStage.PUBLISHED, petition)
    head = world.client("road_head")
    assert head.post(case(petition, "giai-quyet/"), {"note": "Đã nạo vét"}).status_code == 302
    assert "Đã nạo vét" in text_of(head, case(petition))


def test_giving_leads_only_while_no_unit_has_it(world: World) -> None:
    client = world.client("secretary")

    assert client.get(case(voice(world))).context["primary"]["text"] == "Giao đơn vị"
    given = client.get(case(assigned(world))).context
    assert given["primary"] is None
    assert "Giao đơn vị" in [str(item["text"]) for item in given["more"]]


def test_the_head_of_a_case_shows_the_date_that_a_unit_owes(world: World) -> None:
    client = world.client("secretary")

    assert client.get(case(assigned(world))).context["head_date"]["on"] == date(2026, 3, 16)
    assert client.get(case(voice(world))).context["head_date"] is None
