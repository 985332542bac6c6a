"""Phones in the hall: what a citizen's browser sends, without HTTP."""

from typing import Any

from doithoai.apps.audience.actions.ask_question import Asked, ask_question
from doithoai.apps.audience.actions.let_question_through import let_question_through
from doithoai.apps.audience.actions.wish_to_speak import wish_to_speak
from doithoai.apps.audience.models import PhoneQuestion, Wish
from doithoai.apps.hall.models import Sitting
from doithoai.core.caller import Caller, Door, citizen_caller
from tests.world import World

WORDS = "Bao giờ sửa đoạn đường trước cổng trường?"


def citizen(world: World) -> Caller:
    return citizen_caller(world.clock.now, authority_id=world.commune.pk, door=Door.LIVE)


def asked(world: World, sitting: Sitting, text: str = WORDS, **more: Any) -> PhoneQuestion:
    """A phone's question; `phone` and `key` may be named."""
    sent = {"phone": more.pop("phone", "may-1"), "key": more.pop("key", "lan-1")}
    return ask_question(citizen(world), dialogue_id=sitting.dialogue_id, asked=Asked(text=text, **more), **sent)


def let_through(world: World, sitting: Sitting, text: str = WORDS, **more: Any) -> PhoneQuestion:
    """A question that the secretary let through."""
    question = asked(world, sitting, text, **more)
    return let_question_through(world.caller("secretary"), question_id=question.pk)


def wished(world: World, sitting: Sitting, name: str = "Lê Thị Bưởi", **more: Any) -> Wish:
    """A phone's wish to speak."""
    values = {"phone": "may-1", "key": "lan-1"} | more
    return wish_to_speak(citizen(world), dialogue_id=sitting.dialogue_id, name=name, **values)
