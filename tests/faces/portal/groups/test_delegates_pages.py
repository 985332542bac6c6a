from datetime import UTC, datetime, timedelta
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


def test_the_group_head_sends_somebody_else_until_the_hour(world: World, dialogue: Dialogue) -> None:
    world.clock.set(datetime(2026, 2, 27, 2, 0, tzinfo=UTC))
    old, client = named(world, dialogue), world.client()
    home = reverse("portal:nominate_delegate", args=[TOKEN, CODE])
    other = reverse("portal:substitute_delegate", args=[TOKEN, CODE, old.pk])
    assert other in client.get(home).content.decode()
    page = client.post(other, {"full_name": "Phan Thị Mận", "gender": "female"}, follow=True).content.decode()
    assert "thay Lê Thị Bưởi" in page

    world.clock.set(datetime(2026, 3, 1, 10, 0, tzinfo=UTC))
    new = Delegate.objects.get(state="nominated")
    assert (new.origin, new.named_by) == ("link", "Nguyễn Văn Đông")
    assert "xin gọi thư ký" in client.get(home).content.decode()
    late = client.post(reverse("portal:substitute_delegate", args=[TOKEN, CODE, new.pk]), {"full_name": "Vũ Văn Na"})
    assert (late.status_code, "Đã hết giờ thay người" in late.content.decode()) == (422, True)
