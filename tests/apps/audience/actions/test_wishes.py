import pytest

from doithoai.apps.audience.actions.support_question import support_question
from doithoai.apps.audience.actions.take_back_question import take_back_question
from doithoai.apps.audience.actions.take_back_wish import take_back_wish
from doithoai.apps.audience.actions.take_wish import refuse_wish, take_wish
from doithoai.apps.audience.models import PhoneQuestion, Support, Wish
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.close_sitting import close_sitting
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.core.hall.crowd import AlreadyWishing, NameMissing, ReasonMissing, WishState
from doithoai.core.hall.queue import TurnState
from doithoai.core.onsite.refusals import DialogueLent
from doithoai.core.petitions.gate import LooksLikeDenunciation
from doithoai.core.refusal import NotPossibleNow
from tests.crowd import asked, citizen, let_through, wished
from tests.hall_world import run_jobs
from tests.world import World


def test_a_wish_is_stored_once_and_one_phone_waits_for_one_turn(world: World, sitting: Sitting) -> None:
    assert wished(world, sitting, subject="đường thôn") == wished(world, sitting, subject="đường thôn")
    with pytest.raises(AlreadyWishing):
        wished(world, sitting, subject="nước sạch", key="lan-2")
    with pytest.raises(NameMissing):
        wished(world, sitting, " ", phone="may-2")
    with pytest.raises(LooksLikeDenunciation):
        wished(world, sitting, subject="tố cáo ông kế toán", phone="may-2")
    assert Wish.objects.count() == 1


def test_the_secretary_takes_a_wish_into_the_queue(world: World, sitting: Sitting) -> None:
    wish = wished(world, sitting, subject="Đường thôn, gọi 0912 345 678", group_id=world.groups[1].pk)
    taken = take_wish(world.caller("secretary"), wish_id=wish.pk)

    turn = Turn.objects.get()
    assert (taken.state, taken.turn) == (WishState.TAKEN, turn)
    assert (turn.speaker, turn.group, turn.question) == ("Lê Thị Bưởi", world.groups[1], "Đường thôn, gọi […]")
    with pytest.raises(AlreadyWishing):
        wished(world, sitting, key="lan-2")
    with pytest.raises(NotPossibleNow):
        take_wish(world.caller("chair"), wish_id=wish.pk)


def test_a_refused_wish_says_why_and_the_phone_may_wish_again(world: World, sitting: Sitting) -> None:
    wish = wished(world, sitting)
    with pytest.raises(ReasonMissing):
        refuse_wish(world.caller("secretary"), wish_id=wish.pk, reason=" ")
    refused = refuse_wish(world.caller("secretary"), wish_id=wish.pk, reason="Đã hết giờ")
    assert (refused.state, refused.reason) == (WishState.REFUSED, "Đã hết giờ")
    assert wished(world, sitting, key="lan-2").state == WishState.WAITING


def test_who_does_not_want_to_speak_any_more_leaves_the_queue(world: World, sitting: Sitting) -> None:
    wish = wished(world, sitting)
    take_wish(world.caller("secretary"), wish_id=wish.pk)
    with pytest.raises(Wish.DoesNotExist):
        take_back_wish(citizen(world), phone="may-2", key=wish.key)
    assert take_back_wish(citizen(world), phone="may-1", key=wish.key).state == WishState.TAKEN_BACK
    assert Turn.objects.get().state == TurnState.WITHDRAWN
    with pytest.raises(NotPossibleNow):
        take_back_wish(citizen(world), phone="may-1", key=wish.key)


def test_who_is_speaking_cannot_take_it_back(world: World, sitting: Sitting) -> None:
    wish = wished(world, sitting)
    turn = take_wish(world.caller("secretary"), wish_id=wish.pk).turn
    assert turn is not None
    give_floor(world.caller("chair"), turn_id=turn.pk)
    with pytest.raises(NotPossibleNow):
        take_back_wish(citizen(world), phone="may-1", key=wish.key)
    turn.refresh_from_db()
    assert turn.state == TurnState.SPEAKING


def test_a_stranger_reaches_no_wish(world: World, sitting: Sitting) -> None:
    wish = wished(world, sitting)
    with pytest.raises(Wish.DoesNotExist):
        take_wish(world.caller("stranger"), wish_id=wish.pk)
    with pytest.raises(Wish.DoesNotExist):
        refuse_wish(world.caller("road_officer"), wish_id=wish.pk, reason="Không")


def test_who_still_waits_when_the_hall_closes_is_told(world: World, sitting: Sitting) -> None:
    wish = wished(world, sitting)
    close_sitting(world.caller("chair"), sitting_id=sitting.pk)
    run_jobs(world)
    wish.refresh_from_db()
    assert wish.state == WishState.REFUSED
    assert wish.reason.startswith("Hội nghị đã kết thúc")


def test_a_question_nobody_has_read_is_taken_back_with_its_words(world: World, sitting: Sitting) -> None:
    question = asked(world, sitting)
    take_back_question(citizen(world), phone="may-1", key=question.key)
    question.refresh_from_db()
    assert (question.state, question.text) == ("taken_back", "")
    read = let_through(world, sitting, key="lan-2")
    with pytest.raises(NotPossibleNow):
        take_back_question(citizen(world), phone="may-1", key=read.key)
    with pytest.raises(PhoneQuestion.DoesNotExist):
        take_back_question(citizen(world), phone="may-2", key=read.key)


def test_a_matter_of_which_the_citizen_says_that_it_is_no_denunciation_can_be_taken(
    world: World, sitting: Sitting
) -> None:
    wish = wished(world, sitting, subject="Hỏi về việc tố cáo ông kế toán", is_no_denunciation=True)
    turn = take_wish(world.caller("secretary"), wish_id=wish.pk).turn
    assert turn is not None
    assert turn.question == "Hỏi về việc tố cáo ông kế toán"


def test_of_a_question_taken_back_neither_words_nor_name_stay(world: World, sitting: Sitting) -> None:
    question = asked(world, sitting, name="Lê Thị Bưởi")
    take_back_question(citizen(world), phone="may-1", key=question.key)
    question.refresh_from_db()
    assert (question.text, question.public_text, question.name) == ("", "", "")


def test_while_the_hall_is_on_a_laptop_a_phone_neither_supports_nor_takes_back_here(
    world: World, sitting: Sitting
) -> None:
    shown, waiting = let_through(world, sitting), asked(world, sitting, "Bao giờ có nước sạch?", key="lan-2")
    Dialogue.objects.update(lent_to="Máy số 2")
    with pytest.raises(DialogueLent):
        support_question(citizen(world), dialogue_id=sitting.dialogue_id, phone="may-2", key=shown.key)
    with pytest.raises(DialogueLent):
        take_back_question(citizen(world), phone="may-1", key=waiting.key)
    assert not Support.objects.exists()
