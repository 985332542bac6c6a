"""The minutes on the page of somebody who was there."""

from datetime import date

import pytest
from django.http import HttpResponse
from django.utils.crypto import salted_hmac

from doithoai.apps.audience.models import Wish
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.draft_minutes import draft_minutes
from doithoai.apps.hall.actions.open_minutes_corrections import open_minutes_corrections
from doithoai.apps.hall.actions.settle_minutes_correction import settle_minutes_correction
from doithoai.apps.hall.models import MinutesCorrection
from doithoai.faces.live.phone import COOKIE, SALT
from tests.concluding_world import held_dialogue
from tests.world import World


@pytest.fixture
def came(world: World) -> Delegate:
    dialogue = held_dialogue(world)
    draft_minutes(world.caller("secretary"), dialogue_id=dialogue.pk)
    return Delegate.objects.select_related("dialogue").get(checked_in_at__isnull=False)


def opened(world: World, dialogue: Dialogue) -> None:
    open_minutes_corrections(world.caller("secretary"), dialogue_id=dialogue.pk, until=date(2026, 3, 4))


def at(delegate: Delegate) -> str:
    return f"/bien-ban/{delegate.dialogue.code}/{delegate.badge}/"


def test_the_badge_opens_the_minutes_without_telephone_numbers_once_the_office_asks(
    world: World, came: Delegate
) -> None:
    entrance = f"/bien-ban/{came.dialogue.code}/"
    typed = world.client().get(entrance, {"ma": came.badge.lower().replace("-", "")})
    assert typed.headers["Location"] == at(came)
    assert "Chưa có biên bản để xem" in world.client().get(at(came)).content.decode()

    opened(world, came.dialogue)
    page = world.client().get(at(came)).content.decode()

    assert "Bao giờ có nước sạch?" in page
    assert "0912345678" not in page
    assert "8 giờ 30" in page
    assert "Dự thảo, chưa ký" in page


def test_a_wrong_code_and_one_of_somebody_who_stayed_away_open_nothing(world: World, came: Delegate) -> None:
    opened(world, came.dialogue)
    away = Delegate.objects.exclude(pk=came.pk).get()
    entrance = f"/bien-ban/{came.dialogue.code}/"

    assert world.client().get(entrance, {"ma": away.badge}).status_code == 404
    assert world.client().get(f"{entrance}{away.badge}/").headers["Location"] == entrance
    assert "Chưa thấy người dự nào" in world.client().get(entrance, {"ma": "K4TN"}).content.decode()


def test_a_request_is_kept_once_and_its_answer_stands_on_the_page(world: World, came: Delegate) -> None:
    opened(world, came.dialogue)
    sent = {"words": "Tôi nói ba tháng.", "key": "mot"}
    for _ in range(2):
        assert world.client().post(at(came), sent).status_code == 302
    row = MinutesCorrection.objects.get()
    settle_minutes_correction(world.caller("clerk"), request_id=row.pk, accepted=False, reason="Băng ghi nói ba năm.")

    page = world.client().get(at(came)).content.decode()

    assert (row.name, row.delegate_id) == (came.full_name, came.pk)
    assert "Tôi nói ba tháng." in page
    assert "Băng ghi nói ba năm." in page


def test_after_the_day_the_form_is_gone_and_a_late_request_is_told_so(world: World, came: Delegate) -> None:
    opened(world, came.dialogue)
    world.clock.advance(days=3)

    page = world.client().get(at(came)).content.decode()
    late = world.client().post(at(came), {"words": "Muộn rồi", "key": "hai"})

    assert "Gửi góp ý" not in page
    assert "Thời gian góp ý đã hết" in page
    assert late.status_code == 422
    assert "Đã hết thời gian góp ý biên bản (ngày cuối là 04/03/2026)" in late.content.decode()
    assert not MinutesCorrection.objects.exists()


def test_words_like_a_denunciation_are_asked_about_and_not_kept(world: World, came: Delegate) -> None:
    opened(world, came.dialogue)
    words = "Tôi tố cáo ông kế toán tham ô tiền làm đường."

    asked = world.client().post(at(came), {"words": words, "key": "ba"})

    assert asked.status_code == 422
    assert words in asked.content.decode()
    assert not MinutesCorrection.objects.exists()


def test_a_phone_that_took_part_needs_no_code_and_another_phone_is_asked_for_one(world: World, came: Delegate) -> None:
    opened(world, came.dialogue)
    phone, address = world.client(), f"/truc-tiep/{came.dialogue.code}/bien-ban/"
    assert phone.get(address).headers["Location"] == f"/bien-ban/{came.dialogue.code}/"
    known = HttpResponse()
    known.set_signed_cookie(COOKIE, "may-toi", salt=SALT)
    phone.cookies[COOKIE] = known.cookies[COOKIE].value
    digest = salted_hmac(SALT, "may-toi", algorithm="sha256").hexdigest()
    sitting = came.dialogue.sittings.get()
    Wish.objects.create(sitting=sitting, sending="a", phone=digest, name="Bà Tư", wished_at=world.clock.now)

    assert phone.post(address, {"words": "Tôi chưa được mời nói.", "key": "a"}).status_code == 302

    page = phone.get(address).content.decode()
    assert "Tôi chưa được mời nói." in page
    assert "Bao giờ có nước sạch?" in page
    assert MinutesCorrection.objects.get().phone == digest
    assert world.client().get(address).status_code == 302


@pytest.mark.parametrize(("page", "link"), [("doi-thoai", "/bien-ban/{}/"), ("truc-tiep", "/truc-tiep/{}/bien-ban/")])
def test_public_page_and_phone_lead_to_the_minutes_while_corrections_are_open(
    world: World, came: Delegate, page: str, link: str
) -> None:
    code = came.dialogue.code
    address, link = f"/{page}/{code}/", link.format(code)
    assert link not in world.client().get(address).content.decode()

    opened(world, came.dialogue)
    assert link in world.client().get(address).content.decode()

    world.clock.advance(days=4)
    assert link not in world.client().get(address).content.decode()
