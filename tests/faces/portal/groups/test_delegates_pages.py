from datetime import timedelta
from hashlib import sha256

import pytest
from django.urls import reverse

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.models import Membership, PersonalLink
from tests.hall_world import issued_dialogue, named
from tests.world import World

CODE, TOKEN = "xa-an-binh-2026-1", "duong-dan-cua-to-truong-thon-dong"


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    """An issued dialogue, and the link of the head of Thôn Đông."""
    PersonalLink.objects.create(
        membership=Membership.objects.get(person=world.people["group_head"]),
        token_hash=sha256(TOKEN.encode()).hexdigest(),
        given_at=world.clock.now,
        expires_at=world.clock.now + timedelta(days=30),
    )
    return issued_dialogue(world)


def test_the_group_head_names_and_takes_back_by_the_link(world: World, dialogue: Dialogue) -> None:
    client, url = world.client(), reverse("portal:nominate_delegate", args=[TOKEN, CODE])
    page = client.post(url, {"full_name": "Lê Thị Bưởi", "birth_year": "1961"}, follow=True).content.decode()
    delegate = Delegate.objects.get()
    assert "Thôn Đông được cử 2 người, đã cử 1." in page
    assert (delegate.group, delegate.nominated_by_name) == (world.groups[0], "Nguyễn Văn Đông")

    out = reverse("portal:withdraw_delegate", args=[TOKEN, CODE, delegate.pk])
    assert client.post(out, {"reason": ""}).status_code == 422
    client.post(out, {"reason": "Bận việc"})
    delegate.refresh_from_db()
    assert delegate.state == "withdrawn"


def test_a_full_group_is_told_and_another_group_is_not_reached(world: World, dialogue: Dialogue) -> None:
    other = named(world, dialogue, "Trần Văn Cam", group=1)
    for name in ("Lê Thị Bưởi", "Ngô Thị Quýt"):
        named(world, dialogue, name)
    client = world.client()
    full = client.post(reverse("portal:nominate_delegate", args=[TOKEN, CODE]), {"full_name": "Phan Thị Mận"})

    assert (full.status_code, "đã cử đủ 2 đại biểu" in full.content.decode()) == (422, True)
    assert client.get(reverse("portal:withdraw_delegate", args=[TOKEN, CODE, other.pk])).status_code == 404
    assert client.get(reverse("portal:nominate_delegate", args=["sai", CODE])).status_code == 404
