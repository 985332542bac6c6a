"""What phones and projectors leave in the full world."""

from doithoai.apps.audience.models import PhoneQuestion, Wish
from doithoai.apps.hall.models import Sitting
from doithoai.apps.screens.models import Screen
from tests.world import World


def a_phone_question(world: World, sitting: Sitting) -> PhoneQuestion:
    """Let through, from a phone that nobody in the sweep has."""
    words = "Bao giờ có nước sạch?"
    return PhoneQuestion.objects.create(
        sitting=sitting,
        sending="s" * 64,
        phone="p" * 64,
        text=words,
        public_text=words,
        state="let_through",
        asked_at=world.clock.now,
    )


def a_wish(world: World, sitting: Sitting) -> Wish:
    """Somebody who wants to speak."""
    values = {"sending": "w" * 64, "phone": "p" * 64, "wished_at": world.clock.now}
    return Wish.objects.create(sitting=sitting, name="Bà Năm", **values)


def a_screen(sitting: Sitting) -> Screen:
    """The second projector."""
    return Screen.objects.create(dialogue=sitting.dialogue, number=2, name="Màn trái")
