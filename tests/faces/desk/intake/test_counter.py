"""The counter and the telephone: what the form keeps, and what a number raised before."""

from doithoai.apps.audit.models import Event
from doithoai.apps.petitions.models import Petition, PetitionContact
from tests.apps.petitions.voices import a_collecting_dialogue, send
from tests.faces.desk.intake.test_enter_petition import URL, slip
from tests.world import World

OF_PHONE = f"{URL}so-may/"


def test_after_saving_the_next_form_stands_ready_under_the_large_code(world: World) -> None:
    client = world.client("secretary")
    sent = slip(channel="phone", group=world.groups[1].pk, next="1")
    html = client.post(URL, sent, follow=True).content.decode()
    assert f'class="saved-code">{Petition.objects.get().code}' in html
    assert 'name="phone"' in html
    assert f'value="{world.groups[1].pk}" selected' not in html


def test_a_number_is_kept_in_one_form_and_brings_what_it_raised_before(world: World) -> None:
    dialogue = a_collecting_dialogue(world)
    send(world, dialogue, phone="+84 912.345.678")
    send(world, dialogue, text="Xin mở thêm lớp mầm non cho các cháu", key="k2", phone="0987654321")
    assert PetitionContact.objects.filter(phone="0912345678").count() == 1
    html = world.client("secretary").post(OF_PHONE, {"phone": "0912 345 678"}).content.decode()
    first, second = Petition.objects.order_by("pk")
    assert first.code in html
    assert second.code not in html
    seen = Event.objects.get(name="petition.contact_seen")
    assert (seen.petition_id, seen.actor_name) == (first.pk, "Lê Thị Hoa")


def test_nobody_learns_of_a_number_who_may_not_see_contacts(world: World) -> None:
    petition = send(world, a_collecting_dialogue(world), phone="0912345678").petition
    for name in ("clerk", "front", "chair", "road_officer", "admin"):
        assert world.client(name).post(OF_PHONE, {"phone": "0912345678"}).status_code == 404
    assert "data-of-phone" not in world.client("clerk").get(URL).content.decode()
    assert petition.code not in world.client("stranger").post(OF_PHONE, {"phone": "0912345678"}).content.decode()
    Petition.objects.update(state="sealed")
    html = world.client("secretary").post(OF_PHONE, {"phone": "0912345678"}).content.decode()
    assert "chưa nêu ý kiến nào" in html
    assert not Event.objects.filter(name="petition.contact_seen").exists()


def test_the_code_of_somebody_elses_office_is_not_shown(world: World) -> None:
    world.client("secretary").post(URL, slip())
    address = f"{URL}?da-luu={Petition.objects.get().pk}"
    assert world.client("stranger").get(address).status_code == 404
    assert world.client("clerk").get(address).status_code == 200
