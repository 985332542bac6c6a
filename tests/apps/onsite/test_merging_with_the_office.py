"""While the hall was away the office went on working: nothing of either side is lost, and what differs is told."""

import pytest

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.onsite.actions.call_back_loan import call_back_loan
from doithoai.apps.onsite.actions.settle_conflict import settle_conflict
from doithoai.apps.onsite.actions.take_hall_back import take_hall_back
from doithoai.apps.onsite.actions.write_return import resume_hall, write_return
from doithoai.apps.onsite.models import HallPack, Loan, ReturnConflict
from doithoai.apps.onsite.queries import review_return
from doithoai.apps.petitions.models import Answer, AnswerVersion, Petition
from doithoai.core.onsite.refusals import (
    CodesTaken,
    DialogueLent,
    HallBroughtBack,
    LoanCalledBack,
    OtherLaptop,
    ReturnedAlready,
    ReturnUnreadable,
)
from tests.apps.onsite.hall_morning import departed, held_on, lent_again, morning, planned
from tests.apps.onsite.laptop import Laptop
from tests.hall_world import chosen_petition, heard
from tests.world import World


@pytest.fixture
def dialogue(world: World, laptop: Laptop) -> Dialogue:
    """Planned, and out on the laptop."""
    dialogue = planned(world)
    departed(world, dialogue, laptop)
    return dialogue


def take(world: World, content: bytes) -> None:
    take_hall_back(world.caller("secretary"), content=content)


def test_what_the_office_did_meanwhile_stays(world: World, dialogue: Dialogue, laptop: Laptop) -> None:
    Delegate.objects.filter(full_name="Trần Văn Vắng").update(state="withdrawn", note="Ốm")
    chosen_petition(world, dialogue, code="BBBB-3333", for_hall=False, text="Xin thêm ghế đá.")
    Dialogue.objects.filter(pk=dialogue.pk).update(venue="Nhà văn hóa thôn Đông")
    take(world, held_on(laptop, world, dialogue))
    dialogue.refresh_from_db()
    assert (dialogue.venue, dialogue.state) == ("Nhà văn hóa thôn Đông", "held")
    assert Delegate.objects.get(full_name="Trần Văn Vắng").state == "withdrawn"
    assert Delegate.objects.get(full_name="Lê Thị Bưởi").checked_in_at is not None
    assert Petition.objects.get(code="BBBB-3333").text == "Xin thêm ghế đá."
    assert not ReturnConflict.objects.exists()


def test_words_left_at_home_are_not_overwritten(world: World, dialogue: Dialogue, laptop: Laptop) -> None:
    with laptop.on():
        assert Delegate.objects.get(full_name="Lê Thị Bưởi").phone == ""
    Delegate.objects.filter(full_name="Lê Thị Bưởi").update(phone="0912345678")
    take(world, held_on(laptop, world, dialogue))
    assert Delegate.objects.get(full_name="Lê Thị Bưởi").phone == "0912345678"


def test_the_same_changed_on_both_sides_is_told_and_a_person_chooses(
    world: World, dialogue: Dialogue, laptop: Laptop
) -> None:
    with laptop.on():
        Delegate.objects.filter(full_name="Trần Văn Vắng").update(note="Đến muộn")
    Delegate.objects.filter(full_name="Trần Văn Vắng").update(note="Xin nghỉ")
    take(world, held_on(laptop, world, dialogue))
    (told,) = ReturnConflict.objects.all()
    assert (told.column, told.hall, told.here) == ("note", "Đến muộn", "Xin nghỉ")
    assert Delegate.objects.get(full_name="Trần Văn Vắng").note == "Đến muộn"
    settle_conflict(world.caller("secretary"), conflict_id=told.pk, choice="here")
    assert Delegate.objects.get(full_name="Trần Văn Vắng").note == "Xin nghỉ"


def test_an_answer_edited_at_the_office_and_given_in_the_hall_keeps_both_wordings(world: World, laptop: Laptop) -> None:
    dialogue = planned(world)
    petition = Petition.objects.get()
    answer = Answer.objects.create(petition=petition, unit=world.units["kinh-te"], text="Nháp một")
    departed(world, dialogue, laptop)
    with laptop.on():
        Answer.objects.filter(pk=answer.pk).update(text="Nói ở hội trường", version=2)
        AnswerVersion.objects.create(
            answer_id=answer.pk, number=2, text="Nói ở hội trường", stage="published", written_by_name="Thư ký",
            written_at=world.clock.now,
        )  # fmt: skip
        back = write_return(world.caller("secretary"))
    Answer.objects.filter(pk=answer.pk).update(text="Nháp hai", version=2)
    AnswerVersion.objects.create(
        answer=answer, number=2, text="Nháp hai", stage="drafting", written_by_name="Trang", written_at=world.clock.now
    )
    take(world, back)
    assert list(answer.versions.values_list("number", "text")) == [(2, "Nháp hai"), (3, "Nói ở hội trường")]
    assert {row.column for row in ReturnConflict.objects.all()} == {"text"}


def test_a_petition_sealed_meanwhile_stays_sealed(world: World, dialogue: Dialogue, laptop: Laptop) -> None:
    with laptop.on():
        Petition.objects.filter(code="K4TN-8M3H").update(state="assigned", summary="Ngập lớn")
    Petition.objects.filter(code="K4TN-8M3H").update(state="sealed", text="", summary="")
    take(world, held_on(laptop, world, dialogue))
    petition = Petition.objects.get(code="K4TN-8M3H")
    assert (petition.state, petition.summary) == ("sealed", "")
    assert ReturnConflict.objects.get().note == "sealed_here"


def test_codes_given_in_the_hall_are_never_changed_in_silence(world: World, dialogue: Dialogue, laptop: Laptop) -> None:
    back = held_on(laptop, world, dialogue)
    with laptop.on():
        code = Petition.objects.exclude(code="K4TN-8M3H").order_by("id")[0].code
    chosen_petition(world, dialogue, code=code)
    with pytest.raises(CodesTaken):
        take(world, back)
    assert not Sitting.objects.exists()


def test_a_return_between_times_leaves_the_hall_on_the_laptop(world: World, dialogue: Dialogue, laptop: Laptop) -> None:
    secretary = world.caller("secretary")
    with laptop.on():
        sitting = open_sitting(secretary, dialogue_id=dialogue.pk)
        heard(world, sitting, "Ông Một")
        Delegate.objects.filter(full_name="Lê Thị Bưởi").update(checked_in_at=world.clock.now)
        noon = write_return(secretary, final=False)
        heard(world, sitting, "Ông Hai")
        Delegate.objects.filter(full_name="Lê Thị Bưởi").update(checked_in_at=None)
    take(world, noon)
    assert Turn.objects.count() == 1
    with pytest.raises(DialogueLent):
        open_sitting(secretary, dialogue_id=dialogue.pk)
    with laptop.on():
        evening = write_return(secretary)
    take(world, evening)
    assert list(Turn.objects.values_list("speaker", flat=True)) == ["Ông Một", "Ông Hai"]
    assert Delegate.objects.get(full_name="Lê Thị Bưởi").checked_in_at is None
    assert Loan.objects.get().returned_at is not None


def test_after_the_last_return_the_laptop_stands_still_until_it_is_told_to_go_on(
    world: World, dialogue: Dialogue, laptop: Laptop
) -> None:
    secretary = world.caller("secretary")
    with laptop.on():
        write_return(secretary)
        with pytest.raises(HallBroughtBack):
            open_sitting(secretary, dialogue_id=dialogue.pk)
        resume_hall(secretary)
        morning(world, dialogue)
        back = write_return(secretary)
    take(world, back)
    assert Sitting.objects.count() == 1


def test_a_laptop_that_was_called_back_is_read_but_not_merged(world: World, dialogue: Dialogue, laptop: Laptop) -> None:
    back = held_on(laptop, world, dialogue)
    secretary = world.caller("secretary")
    call_back_loan(secretary, loan_id=Loan.objects.get().pk, reason="Máy rơi xuống nước")
    open_sitting(secretary, dialogue_id=dialogue.pk)
    with pytest.raises(LoanCalledBack):
        take(world, back)
    review = review_return(secretary, back)
    assert isinstance(review.refused, LoanCalledBack)
    assert review.brought.turns == 4
    assert Turn.objects.count() == 0


def test_of_two_laptops_with_one_pack_only_the_first_counts(world: World, dialogue: Dialogue, laptop: Laptop) -> None:
    with laptop.on():
        open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)
        first = write_return(world.caller("secretary"), final=False)
        HallPack.objects.update(copy_key="another")
        second = write_return(world.caller("secretary"))
    take(world, first)
    with pytest.raises(OtherLaptop):
        take(world, second)


def test_what_was_done_after_the_last_taken_return_is_told_not_lost(
    world: World, dialogue: Dialogue, laptop: Laptop
) -> None:
    take(world, held_on(laptop, world, dialogue))
    with laptop.on():
        resume_hall(world.caller("secretary"))
        open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)
        more = write_return(world.caller("secretary"))
    with pytest.raises(ReturnedAlready):
        take(world, more)


def test_a_file_that_was_changed_and_a_strangers_are_not_read(world: World, dialogue: Dialogue, laptop: Laptop) -> None:
    back = held_on(laptop, world, dialogue)
    other = b"B" if back[-9:-8] == b"A" else b"A"
    for content in (back[:-9] + other + back[-8:], b"xin chao", b"", back[:60]):
        with pytest.raises(ReturnUnreadable):
            take(world, content)
    with pytest.raises(ReturnUnreadable):
        take_hall_back(world.caller("stranger"), content=back)
    assert lent_again(world, dialogue) is DialogueLent
