from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.actions.nominate_delegate import nominate_delegate
from doithoai.apps.delegates.actions.withdraw_delegate import withdraw_delegate
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.refusals import ListClosed, WithdrawnReasonMissing
from doithoai.apps.dialogues.models import Dialogue, Quota
from doithoai.core.delegates.nomination import BirthYearNotBelieved, NamedAlready, NameMissing
from doithoai.core.delegates.quota import NoSeatLeft, QuotaUnclear
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow, Refused
from tests.hall_world import named
from tests.world import World


def by_head(world: World, dialogue: Dialogue, full_name: str, group: int = 0, **more: Any) -> Delegate:
    caller = world.caller("group_head")
    return nominate_delegate(
        caller, dialogue_id=dialogue.pk, group_id=world.groups[group].pk, full_name=full_name, **more
    )


def test_a_group_head_names_a_delegate_of_the_own_group(world: World, dialogue: Dialogue) -> None:
    delegate = by_head(world, dialogue, " Lê  Thị Bưởi ", birth_year=1961, gender="female", phone="0900 000 000")

    assert (delegate.full_name, delegate.folded_name, delegate.state) == ("Lê Thị Bưởi", "le thi buoi", "nominated")
    event = Event.objects.get(name=EventName.DELEGATE_NOMINATED)
    assert (event.subject_id, event.data["group"], "0900" in str(event.data)) == (delegate.pk, "Thôn Đông", False)


def test_a_group_head_names_nobody_for_another_group(world: World, dialogue: Dialogue) -> None:
    with pytest.raises(ObjectDoesNotExist):
        by_head(world, dialogue, "Lê Thị Bưởi", group=1)


@pytest.mark.parametrize("who", ["stranger", "road_head", "clerk", "chair"])
def test_others_name_nobody(world: World, dialogue: Dialogue, who: str) -> None:
    with pytest.raises(ObjectDoesNotExist):
        nominate_delegate(
            world.caller(who), dialogue_id=dialogue.pk, group_id=world.groups[0].pk, full_name="Lê Thị Bưởi"
        )
    assert not Delegate.objects.exists()


def test_a_third_delegate_finds_no_seat(world: World, dialogue: Dialogue) -> None:
    for name in ("Lê Thị Bưởi", "Trần Văn Cam"):
        named(world, dialogue, name)

    with pytest.raises(NoSeatLeft):
        named(world, dialogue, "Ngô Thị Quýt")
    assert Delegate.objects.count() == 2


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"full_name": "Le Thi Buoi"}, NamedAlready),
        ({"full_name": "Lê Thị Bưởi", "birth_year": 1961}, NamedAlready),
        ({"full_name": " "}, NameMissing),
        ({"full_name": "Trần Văn Cam", "birth_year": 2020}, BirthYearNotBelieved),
    ],
)
def test_a_nomination_that_cannot_be_right_changes_nothing(
    world: World, dialogue: Dialogue, values: dict[str, Any], refusal: type[Refused]
) -> None:
    named(world, dialogue, "Lê Thị Bưởi", birth_year=1961)

    with pytest.raises(refusal):
        by_head(world, dialogue, **values)
    assert Delegate.objects.count() == 1


def test_two_people_of_one_name_are_told_apart_by_the_birth_year(world: World, dialogue: Dialogue) -> None:
    for year in (1961, 1990):
        named(world, dialogue, "Lê Thị Bưởi", birth_year=year)

    assert Delegate.objects.count() == 2


def test_an_unclear_quota_and_a_finished_list_take_no_names(world: World, dialogue: Dialogue) -> None:
    Quota.objects.update(per="", ambiguous=True)
    with pytest.raises(QuotaUnclear):
        named(world, dialogue)
    Dialogue.objects.update(state="held")
    with pytest.raises(ListClosed):
        named(world, dialogue)


def test_a_withdrawn_name_frees_the_seat_and_says_why(world: World, dialogue: Dialogue) -> None:
    first = named(world, dialogue, "Lê Thị Bưởi")
    named(world, dialogue, "Trần Văn Cam")
    with pytest.raises(WithdrawnReasonMissing):
        withdraw_delegate(world.caller("group_head"), delegate_id=first.pk, reason=" ")
    withdraw_delegate(world.caller("group_head"), delegate_id=first.pk, reason="Bận việc gia đình")

    assert named(world, dialogue, "Lê Thị Bưởi").state == "nominated"
    assert Event.objects.get(name=EventName.DELEGATE_WITHDRAWN).data["reason"] == "Bận việc gia đình"
    with pytest.raises(NotPossibleNow):
        withdraw_delegate(world.caller("group_head"), delegate_id=first.pk, reason="Lần nữa")
    with pytest.raises(ObjectDoesNotExist):
        withdraw_delegate(world.caller("stranger"), delegate_id=first.pk, reason="Không phải việc của tôi")
