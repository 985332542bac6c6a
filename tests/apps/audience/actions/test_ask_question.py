from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.audience.sending import sending_of
from doithoai.apps.audit.models import Event
from doithoai.apps.hall.actions.close_sitting import close_sitting
from doithoai.apps.hall.models import HallVersion, Sitting
from doithoai.core.hall.crowd import HallNotOpen, QuestionState, TooManyQuestions
from doithoai.core.petitions.gate import LooksLikeDenunciation
from doithoai.core.petitions.intake import TooShort
from tests.crowd import WORDS, asked
from tests.world import World


def test_a_question_waits_for_the_moderator_and_hides_telephone_numbers(world: World, sitting: Sitting) -> None:
    question = asked(world, sitting, f"{WORDS} Gọi tôi số 0912 345 678.", name=" Lê  Thị Bưởi ", is_anonymous=True)

    assert (question.state, question.name, question.is_anonymous) == (QuestionState.WAITING, "Lê Thị Bưởi", True)
    assert "0912" in question.text
    assert question.public_text == f"{WORDS} Gọi tôi số […]."


def test_the_same_form_sent_twice_is_stored_once_and_other_words_are_another_question(
    world: World, sitting: Sitting
) -> None:
    first, again = asked(world, sitting), asked(world, sitting)
    other = asked(world, sitting, "Bao giờ có nước sạch ở thôn Đoài?")

    assert first == again
    assert set(PhoneQuestion.objects.all()) == {first, other}


def test_neither_the_sitting_nor_the_trail_is_touched(world: World, sitting: Sitting) -> None:
    events, version = Event.objects.count(), HallVersion.objects.get().number
    with CaptureQueriesContext(
        connection,
    ) as queries:
        asked(world, sitting)

    written = [query["sql"] for query in queries if query["sql"].startswith(("UPDATE", "INSERT", "DELETE"))]
    assert [sql.split('"')[1] for sql in written] == ["audience_phonequestion"]
    assert (Event.objects.count(), HallVersion.objects.get().number) == (events, version)


def test_a_denunciation_is_stopped_before_its_words_are_stored(world: World, sitting: Sitting) -> None:
    words = "Tôi tố cáo ông kế toán ăn chặn tiền hỗ trợ."
    with pytest.raises(LooksLikeDenunciation):
        asked(world, sitting, words)
    assert not PhoneQuestion.objects.exists()

    assert asked(world, sitting, words, is_no_denunciation=True).said_no_denunciation


def test_too_few_words_and_a_closed_hall_are_refused(world: World, sitting: Sitting) -> None:
    with pytest.raises(TooShort):
        asked(world, sitting, "Sao?")
    close_sitting(world.caller("chair"), sitting_id=sitting.pk)
    with pytest.raises(HallNotOpen):
        asked(world, sitting)
    assert not PhoneQuestion.objects.exists()


def test_a_phone_that_floods_waits_and_others_do_not(world: World, sitting: Sitting) -> None:
    for number in range(5):
        asked(world, sitting, f"{WORDS} Lần {number}.")
    with pytest.raises(TooManyQuestions):
        asked(world, sitting, f"{WORDS} Lần nữa.")
    assert asked(world, sitting, f"{WORDS} Lần 0.")  # sent again: it is stored already
    assert asked(world, sitting, phone="may-2", key="lan-2")
    world.clock.now += timedelta(minutes=11)
    assert asked(world, sitting, f"{WORDS} Lần nữa.")


@given(st.lists(st.tuples(st.text(), st.text()), unique=True))
def test_each_key_with_its_words_is_one_sending(forms: list[tuple[str, str]]) -> None:
    plain = [(key.replace("\0", ""), words.replace("\0", "")) for key, words in forms]
    assert len({sending_of(*one) for one in plain}) == len(set(plain))
