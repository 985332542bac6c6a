from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.queries import petitions_for_hall
from doithoai.apps.petitions.models import Petition
from tests.hall_world import chosen_petition
from tests.world import World


def three_chosen(world: World, dialogue: Dialogue) -> list[Petition]:
    """One raised once, one raised by four people, one that came back twice."""
    return [
        chosen_petition(world, dialogue, code="AAAA-0001"),
        chosen_petition(world, dialogue, code="AAAA-0002", voices=4),
        chosen_petition(world, dialogue, code="AAAA-0003", times_reopened=2),
    ]


def test_chosen_petitions_stand_in_the_order_of_their_age(world: World, dialogue: Dialogue) -> None:
    chosen = three_chosen(world, dialogue)

    assert list(petitions_for_hall(dialogue)) == chosen


def test_where_the_programme_says_so_what_was_raised_most_often_comes_first(world: World, dialogue: Dialogue) -> None:
    once, by_many, again = three_chosen(world, dialogue)
    dialogue.preset = "province"

    assert list(petitions_for_hall(dialogue)) == [again, by_many, once]
