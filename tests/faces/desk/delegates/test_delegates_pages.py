import pytest
from django.urls import reverse

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from tests.hall_world import approved, issued_dialogue, named, run_jobs
from tests.world import World

CODE = "xa-an-binh-2026-1"


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    """Xã An Bình, plan issued."""
    return issued_dialogue(world)


def test_the_secretary_names_approves_and_invites(world: World, dialogue: Dialogue) -> None:
    client = world.client("secretary")
    typed = {"group_id": world.groups[0].pk, "full_name": "Lê Thị Bưởi", "birth_year": "1961", "gender": "female"}
    for name, data in [("nominate_delegate", typed), ("approve_delegates", {}), ("invite_delegates", {})]:
        assert client.post(reverse(f"desk:{name}", args=[CODE]), data).status_code == 302, name
    run_jobs(world)
    delegate = Delegate.objects.get()
    page = client.get(reverse("desk:delegates", args=[CODE])).content.decode()
    sheet = client.get(reverse("desk:invitations", args=[CODE])).content.decode()

    assert "Lê Thị Bưởi" in page
    assert "Đã mời" in page
    assert delegate.badge in sheet
    assert "data:image/svg+xml" in sheet


def test_a_refused_nomination_keeps_what_was_typed(world: World, dialogue: Dialogue) -> None:
    typed = {"group_id": world.groups[0].pk, "full_name": "Lê Thị Bưởi", "birth_year": "2020"}
    refused = world.client("secretary").post(reverse("desk:nominate_delegate", args=[CODE]), typed)

    assert refused.status_code == 422
    assert "Lê Thị Bưởi" in refused.content.decode()
    assert "chưa hợp lý" in refused.content.decode()


def test_a_name_is_withdrawn_with_a_reason(world: World, dialogue: Dialogue) -> None:
    delegate, client = named(world, dialogue), world.client("secretary")
    url = reverse("desk:withdraw_delegate", args=[CODE, delegate.pk])

    assert client.get(url).status_code == 200
    assert client.post(url, {"reason": ""}).status_code == 422
    assert client.post(url, {"reason": "Bận việc"}).status_code == 302
    assert Delegate.objects.get().state == "withdrawn"


@pytest.mark.parametrize(("name", "status"), [("chair", 200), ("front", 200), ("road_head", 404), ("stranger", 404)])
def test_the_list_opens_for_those_who_may(world: World, dialogue: Dialogue, name: str, status: int) -> None:
    approved(world, dialogue)
    assert world.client(name).get(reverse("desk:delegates", args=[CODE])).status_code == status


def test_the_invited_person_answers_on_the_public_page(world: World, dialogue: Dialogue) -> None:
    delegate = approved(world, dialogue)
    url = reverse("portal:reply_invitation", args=[CODE, delegate.badge])
    assert world.client().get(url).status_code == 404
    world.client("secretary").post(reverse("desk:invite_delegates", args=[CODE]))
    run_jobs(world)

    assert "Tham dự" in world.client().get(url).content.decode()
    page = world.client().post(url, {"coming": "yes"}, follow=True).content.decode()
    delegate.refresh_from_db()
    assert ("đã báo sẽ tham dự" in page, delegate.reply) == (True, "yes")
