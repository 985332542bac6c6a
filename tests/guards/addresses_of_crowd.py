"""The addresses of phones and projectors."""

from typing import Any

from doithoai.core.access.permissions import Permission as P  # noqa: N817  the table must be readable at a glance
from tests.guards.address import NOBODY, PUBLIC, Address
from tests.guards.full_world import Everything


def by_code(e: Everything) -> dict[str, Any]:
    return {"code": e.dialogue.code}


def by_question(e: Everything) -> dict[str, Any]:
    return by_code(e) | {"key": e.phone_question.key}


def on_question(e: Everything, act: str) -> dict[str, Any]:
    return by_code(e) | {"question_id": e.phone_question.pk, "act": act}


CROWD: dict[str, Address] = {
    "live:audience": Address(PUBLIC, by_code),
    "live:own_things": Address(PUBLIC, by_code),
    "live:ask_question": Address(PUBLIC, by_code),
    "live:support_question": Address(PUBLIC, by_question),
    "live:take_back_question": Address(NOBODY, by_question),
    "live:wish_to_speak": Address(PUBLIC, by_code),
    "live:take_back_wish": Address(NOBODY, lambda e: by_code(e) | {"key": e.wish.key}),
    "live:vote_in_poll": Address(PUBLIC, by_code),
    "live:screen": Address(PUBLIC, by_code),
    "desk:phones": Address(P.SITTING_RUN, by_code),
    "desk:act_on_question": Address(P.SITTING_RUN, lambda e: on_question(e, "da-tra-loi")),
    "desk:act_on_wish": Address(P.SITTING_RUN, lambda e: by_code(e) | {"wish_id": e.wish.pk, "act": "nhan"}),
    "desk:queue_registered": Address(P.SITTING_RUN, lambda e: by_code(e) | {"delegate_id": e.registration.delegate_id}),
    "desk:screens": Address(P.SITTING_RUN, by_code),
    "desk:act_on_screens": Address(P.SITTING_RUN, lambda e: by_code(e) | {"act": "trung-tinh"}),
    "live:screen_of_number": Address(PUBLIC, lambda e: by_code(e) | {"number": e.screen.number}),
}
