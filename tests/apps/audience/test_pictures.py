from typing import Any

import pytest

from doithoai.apps.audience.actions.mark_question_answered import mark_question_answered
from doithoai.apps.audience.actions.raise_question import raise_question
from doithoai.apps.audience.actions.take_wish import take_wish
from doithoai.apps.audience.pictures import crowd_picture
from doithoai.apps.audience.queries import moderation_of, own_things
from doithoai.apps.hall.actions.close_sitting import close_sitting
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.hall.pictures import picture_of
from doithoai.apps.hall.queries import hall_of
from doithoai.apps.petitions.models import Petition
from doithoai.apps.screens.pictures import Scene, _results
from tests.crowd import WORDS, asked, let_through, wished
from tests.hall_world import chosen_petition, heard, queued, run_jobs
from tests.world import World


def test_the_picture_holds_only_what_was_let_through_and_no_hidden_name(world: World, sitting: Sitting) -> None:
    asked(world, sitting, "Câu chưa ai duyệt thì sao?", key="lan-2")
    hidden = let_through(world, sitting, name="Lê Thị Bưởi", is_anonymous=True)
    named = let_through(world, sitting, "Ngô Văn Sáu hỏi: nước sạch?", name="Ngô Văn Sáu", phone="may-3")

    seen, safe = crowd_picture(sitting), crowd_picture(sitting, safe=True)
    assert seen["question_keys"] == [named.key, hidden.key]
    assert "chưa ai duyệt" not in str(seen)
    assert "Bưởi" not in str(seen)
    assert seen[f"q_{named.key}"]["who"] == "Ngô Văn Sáu"
    assert "Sáu" not in str(safe)


def test_a_question_tells_what_has_become_of_it(world: World, sitting: Sitting) -> None:
    secretary = world.caller("secretary")
    raised, answered = let_through(world, sitting), let_through(world, sitting, f"{WORDS} Và cầu?")
    raise_question(secretary, question_id=raised.pk)
    mark_question_answered(secretary, question_id=answered.pk)

    seen = crowd_picture(sitting)
    assert seen[f"q_{raised.key}"]["state"] == "Đã vào hàng chờ"
    assert seen[f"q_{answered.key}"]["state"] == "Đã trả lời tại hội nghị"
    assert set(seen["settled"]) == {raised.key, answered.key}


def test_a_sealed_or_hidden_question_leaves_the_picture(world: World, sitting: Sitting) -> None:
    question = let_through(world, sitting)
    raise_question(world.caller("secretary"), question_id=question.pk)
    Turn.objects.update(reason_code="denunciation")
    assert crowd_picture(sitting)["question_keys"] == []
    sealed = chosen_petition(world, sitting.dialogue, state="sealed")
    Turn.objects.update(
        reason_code="", petition=sealed, question="Lời kín", state="speaking", started_at=world.clock.now
    )
    assert crowd_picture(sitting)["question_keys"] == []
    assert "Lời kín" not in str(picture_of(hall_of(sitting.dialogue)))


def test_a_phone_sees_its_place_and_finds_it_in_the_public_picture(world: World, sitting: Sitting) -> None:
    queued(world, sitting, "Ngô Văn Sáu")
    take_wish(world.caller("secretary"), wish_id=wished(world, sitting).pk)

    own = own_things("may-1", sitting.dialogue)[0]
    assert (own.place, own.state, own.is_wish, own.can_take_back) == (2, "Đang trong hàng chờ", True, True)
    assert picture_of(hall_of(sitting.dialogue))["queue_keys"][1] == own.turn_key
    assert own_things("may-2", sitting.dialogue) == []


def test_a_phone_sees_the_code_of_the_petition_that_its_question_became(world: World, sitting: Sitting) -> None:
    let_through(world, sitting)
    close_sitting(world.caller("chair"), sitting_id=sitting.pk)
    run_jobs(world)

    own, petition = own_things("may-1", sitting.dialogue)[0], Petition.objects.get()
    assert own.code == petition.code
    assert world.client().get(own.path).status_code == 200


@pytest.mark.parametrize("number", [1, 6])
def test_the_cost_does_not_grow_with_the_crowd(
    world: World, sitting: Sitting, number: int, django_assert_num_queries: Any
) -> None:
    for one in range(number):
        question = let_through(world, sitting, f"{WORDS} {one}", phone=f"may-{one}", name="Lê Thị Bưởi")
        wished(world, sitting, phone=f"may-{one}", key=f"lan-{one}")
        if one % 2:
            raise_question(world.caller("secretary"), question_id=question.pk)
    secretary = world.caller("secretary")
    with django_assert_num_queries(3):
        crowd_picture(sitting)
    with django_assert_num_queries(4):
        moderation_of(secretary, sitting.dialogue)
    with django_assert_num_queries(2):
        own_things("may-0", sitting.dialogue)


def test_who_spoke_a_denunciation_is_named_on_no_picture_once_the_chair_has_said_so(
    world: World, sitting: Sitting
) -> None:
    turn = heard(world, sitting, "Ngô Văn Sáu", "Lời kín")
    Turn.objects.filter(pk=turn.pk).update(
        reason_code="denunciation", outcome="not_answered", public_sentence="Tiếp nhận riêng."
    )
    hall = hall_of(sitting.dialogue)
    shown = _results(Scene(dialogue=sitting.dialogue, hall=hall, today=world.clock.now.date()))
    for told in (str(picture_of(hall)), str(shown)):
        assert "Sáu" not in told
        assert "Lời kín" not in told
