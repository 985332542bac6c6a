"""Open registration: seats in the order of the server's clock, offers that expire, nobody overtakes."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.actions.answer_registration import cancel_registration, rejoin_line, take_offer
from doithoai.apps.delegates.actions.register_citizen import Wish, register_citizen
from doithoai.apps.delegates.actions.set_seat_rules import set_seat_rules
from doithoai.apps.delegates.actions.withdraw_delegate import withdraw_delegate
from doithoai.apps.delegates.models import Delegate, Registration
from doithoai.apps.delegates.queries import delegates_of_group
from doithoai.apps.delegates.refusals import (
    ListClosed,
    OfferOver,
    PhoneMissing,
    RegisteredAlready,
    RegistrationClosed,
    TopicMissing,
)
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.notices.models import Notice
from doithoai.core.caller import Caller, citizen_caller
from doithoai.core.petitions.gate import LooksLikeDenunciation
from doithoai.core.refusal import Refused
from tests.hall_world import run_jobs
from tests.world import World

A_WEEK_BEFORE = datetime(2026, 2, 23, 2, 0, tzinfo=UTC)
NAMES = ("Lê Thị Bưởi", "Trần Văn Cam", "Vũ Thị Đào", "Phạm Văn Gấc")


@pytest.fixture(autouse=True)
def _two_open_seats(world: World, dialogue: Dialogue) -> None:
    world.clock.set(A_WEEK_BEFORE)
    set_seat_rules(world.caller("secretary"), dialogue_id=dialogue.pk, open_seats=2, offer_hours=24)


def citizen(world: World) -> Caller:
    return citizen_caller(world.clock.now, authority_id=world.commune.pk)


def registered(world: World, dialogue: Dialogue, name: str, key: str = "", **more: Any) -> Registration:
    world.clock.advance(minutes=1)
    given = {"wish": Wish(), "phone": "0912345678", "email": "", **more}
    return register_citizen(
        citizen(world), dialogue_code=dialogue.code, key=key or f"khoa-{name}", full_name=name, **given
    )


def states(dialogue: Dialogue) -> list[str]:
    return list(Registration.objects.order_by("id").values_list("state", flat=True))


def does(world: World, action: Any, registration: Registration) -> Registration:
    dialogue = registration.delegate.dialogue
    result: Registration = action(citizen(world), dialogue_code=dialogue.code, badge=registration.delegate.badge)
    return result


def test_who_comes_first_has_a_seat_with_a_number_and_the_others_wait(world: World, dialogue: Dialogue) -> None:
    for name in NAMES:
        registered(world, dialogue, name)

    assert states(dialogue) == ["seated", "seated", "waiting", "waiting"]
    assert list(Delegate.objects.order_by("id").values_list("state", "number")) == [
        ("approved", 1), ("approved", 2), ("waiting", None), ("waiting", None),
    ]  # fmt: skip
    assert Event.objects.filter(name="registration.received").count() == 4


def test_sent_twice_is_stored_once(world: World, dialogue: Dialogue) -> None:
    first = registered(world, dialogue, NAMES[0], key="mot")
    assert registered(world, dialogue, NAMES[0], key="mot").pk == first.pk
    with pytest.raises(RegisteredAlready):
        registered(world, dialogue, NAMES[0], key="hai")
    assert Registration.objects.count() == 1


def test_a_free_seat_is_offered_in_order_with_notice_and_taken(world: World, dialogue: Dialogue) -> None:
    first, _, third, _ = [registered(world, dialogue, name, email="dan@vi-du.vn") for name in NAMES]
    does(world, cancel_registration, first)
    assert states(dialogue) == ["cancelled", "seated", "offered", "waiting"]
    notice = Notice.objects.get(key__startswith="seat-offered:")
    assert "Giữ chỗ đến" in notice.text
    assert third.delegate.badge in notice.text

    does(world, take_offer, third)
    assert states(dialogue) == ["cancelled", "seated", "seated", "waiting"]
    assert Delegate.objects.get(pk=third.delegate_id).number == 3


def test_an_unanswered_offer_runs_out_visibly_and_goes_on(world: World, dialogue: Dialogue) -> None:
    first, _, third, fourth = [registered(world, dialogue, name) for name in NAMES]
    does(world, cancel_registration, first)
    world.clock.advance(hours=24)
    with pytest.raises(OfferOver):
        does(world, take_offer, third)
    run_jobs(world)
    assert states(dialogue) == ["cancelled", "seated", "expired", "offered"]

    does(world, rejoin_line, third)
    does(world, take_offer, fourth)
    assert states(dialogue) == ["cancelled", "seated", "waiting", "seated"]


def test_nobody_overtakes_who_waits_when_seats_are_added(world: World, dialogue: Dialogue) -> None:
    for name in NAMES[:3]:
        registered(world, dialogue, name)
    set_seat_rules(world.caller("secretary"), dialogue_id=dialogue.pk, open_seats=4)
    registered(world, dialogue, NAMES[3])
    assert states(dialogue) == ["seated", "seated", "offered", "waiting"]


def test_the_desk_takes_a_citizen_off_and_the_next_is_offered_the_seat(world: World, dialogue: Dialogue) -> None:
    first, *_ = [registered(world, dialogue, name) for name in NAMES]
    withdraw_delegate(world.caller("secretary"), delegate_id=first.delegate_id, reason="Báo không đến")
    assert states(dialogue) == ["cancelled", "seated", "offered", "waiting"]


def test_the_head_of_the_group_neither_sees_nor_takes_off_a_neighbour_who_registered_alone(
    world: World, dialogue: Dialogue
) -> None:
    head = world.caller("group_head")
    alone = registered(world, dialogue, NAMES[0], group_id=head.group_id)
    assert not delegates_of_group(head, dialogue, head.group_id or 0).exists()
    with pytest.raises(Delegate.DoesNotExist):
        withdraw_delegate(head, delegate_id=alone.delegate_id, reason="Không cho đi")
    assert states(dialogue) == ["seated"]


def test_after_the_set_hour_nothing_moves_up_and_nobody_registers(world: World, dialogue: Dialogue) -> None:
    first, *_ = [registered(world, dialogue, name) for name in NAMES[:3]]
    world.clock.set(datetime(2026, 3, 1, 10, 0, tzinfo=UTC))
    does(world, cancel_registration, first)
    assert states(dialogue) == ["cancelled", "seated", "waiting"]
    with pytest.raises(RegistrationClosed):
        registered(world, dialogue, NAMES[3])
    with pytest.raises(RegistrationClosed):
        does(world, rejoin_line, first)


def test_an_offer_never_lasts_longer_than_the_set_hour(world: World, dialogue: Dialogue) -> None:
    first, _, third = [registered(world, dialogue, name) for name in NAMES[:3]]
    world.clock.set(datetime(2026, 3, 1, 3, 0, tzinfo=UTC))
    does(world, cancel_registration, first)
    third.refresh_from_db()
    assert third.offer_until == datetime(2026, 3, 1, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("more", "refusal"),
    [
        ({"wish": Wish(speaks=True, about=" ")}, TopicMissing),
        ({"phone": " "}, PhoneMissing),
        ({"wish": Wish(speaks=True, about="Tôi muốn tố cáo ông A nhận hối lộ")}, LooksLikeDenunciation),
    ],
)
def test_what_is_missing_or_not_for_here_is_refused(
    world: World, dialogue: Dialogue, more: dict[str, Any], refusal: type[Refused]
) -> None:
    with pytest.raises(refusal):
        registered(world, dialogue, NAMES[0], **more)
    assert not Delegate.objects.exists()


def test_once_the_hall_is_open_nothing_is_cancelled(world: World, dialogue: Dialogue) -> None:
    first = registered(world, dialogue, NAMES[0])
    Dialogue.objects.update(state="in_session")
    with pytest.raises(ListClosed):
        does(world, cancel_registration, first)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(["come", "cancel", "take", "late"]), st.integers(0, 6)), max_size=12))
def test_whatever_people_do_no_more_seats_are_given_than_there_are(
    world: World, dialogue: Dialogue, steps: list[tuple[str, int]]
) -> None:
    Delegate.objects.all().delete()
    world.clock.set(A_WEEK_BEFORE)
    known: list[Registration] = []
    for place, (step, whom) in enumerate(steps):
        if step == "come":
            known.append(registered(world, dialogue, f"Người {chr(65 + place)}", key=f"{place}"))
        elif step == "late":
            world.clock.advance(hours=6)
            run_jobs(world)
        elif known:
            try:
                does(world, cancel_registration if step == "cancel" else take_offer, known[whom % len(known)])
            except Refused:
                continue
    held = [state for state in states(dialogue) if state in ("seated", "offered")]
    waits = "waiting" in states(dialogue)
    assert len(held) <= 2
    assert not waits or len(held) == 2
