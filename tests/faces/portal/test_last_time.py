from datetime import date, timedelta

from django.core.files.base import ContentFile

from doithoai.apps.files.actions.store_file import store_file
from doithoai.apps.hall.models import Promise
from tests.hall_world import issued_dialogue
from tests.promises import a_held_dialogue, a_promise
from tests.world import World


def a_kept_promise(world: World, **values: object) -> Promise:
    proof = store_file(world.caller("secretary"), name="nap-cong.txt", data=ContentFile(b"Bien ban nghiem thu"))
    return a_promise(
        world, a_held_dialogue(world), kept_on=date(2026, 2, 20), proof_note="Đã thay đủ", proof=proof, **values
    )


def test_the_page_of_the_next_dialogue_opens_with_last_time_and_its_proof(world: World) -> None:
    promise = a_kept_promise(world)
    dialogue = issued_dialogue(world, created_at=world.clock.now + timedelta(days=1))

    page = world.client().get(f"/doi-thoai/{dialogue.code}/").content.decode()

    assert "Lần trước đã hứa, đến nay ra sao" in page
    assert "Đã thực hiện ngày 20/02/2026: Đã thay đủ" in page
    assert promise.proof is not None
    proof = f"/cam-ket/minh-chung/{promise.proof.public_token}/"
    assert proof in page
    assert world.client().get(proof).content == b"Bien ban nghiem thu"


def test_proof_of_a_promise_that_is_not_public_is_read_by_staff_only(world: World) -> None:
    promise = a_kept_promise(world, is_public=False)
    assert promise.proof is not None

    assert world.client().get(f"/cam-ket/minh-chung/{promise.proof.public_token}/").status_code == 404
    assert world.client("secretary").get(f"/ban-lam-viec/cam-ket/{promise.pk}/minh-chung/").status_code == 200
    assert world.client("stranger").get(f"/ban-lam-viec/cam-ket/{promise.pk}/minh-chung/").status_code == 404
