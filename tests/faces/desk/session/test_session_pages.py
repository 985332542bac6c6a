"""The run sheet before the hall opens."""

from django.urls import reverse

from doithoai.apps.dialogues.models import Announcement
from tests.hall_world import issued_dialogue
from tests.world import World


def test_whoever_opens_the_hall_sees_that_the_people_were_not_told_in_time(world: World) -> None:
    dialogue = issued_dialogue(world, kind="people")
    url = reverse("desk:session", args=[dialogue.code])

    page = world.client("secretary").get(url)
    assert page.context["check"].is_warning
    assert "Lần thông báo đầu tiên" in page.content.decode()
    assert "Khai mạc phiên đối thoại" in page.content.decode()
    assert "check" not in world.client("road_head").get(url).context


def test_a_dialogue_announced_in_time_opens_without_a_word(world: World) -> None:
    dialogue = issued_dialogue(world, kind="people")
    told = world.clock.now.replace(month=2, day=10)
    Announcement.objects.create(
        dialogue=dialogue, channel="zalo", announced_at=told, announced_by_name="Nguyễn Văn Đông", logged_at=told
    )

    page = world.client("secretary").get(reverse("desk:session", args=[dialogue.code]))
    assert "check" not in page.context
