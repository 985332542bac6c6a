"""A deputy authorised for one dialogue chairs that one and sees no other."""

from datetime import date, timedelta

from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.dialogues.access import dialogues_for, duties_for
from doithoai.apps.hall.access import promises_for, sittings_for, turns_for
from doithoai.apps.organisations.actions.authorise_deputy import authorise_deputy
from doithoai.apps.organisations.queries import role_choices
from doithoai.apps.papers.access import papers_for
from doithoai.apps.petitions.access import answers_for, assignments_for, petitions_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller, Door, Role
from tests.apps.dialogues.plans import a_dialogue, a_duty
from tests.world import World

TODAY = date(2026, 3, 2)
REACHES = [
    (delegates_for, Permission.DELEGATE_VIEW),
    (sittings_for, Permission.SITTING_VIEW),
    (turns_for, Permission.SITTING_VIEW),
    (promises_for, Permission.PROMISE_TRACK),
    (papers_for, Permission.PAPER_VIEW),
    (petitions_for, Permission.PETITION_VIEW),
    (assignments_for, Permission.ASSIGNMENT_VIEW),
    (answers_for, Permission.ANSWER_APPROVE_CHAIR),
]


def _deputy(world: World, dialogue_id: int | None) -> Caller:
    authorise_deputy(
        world.caller("secretary"),
        authority_id=world.commune.pk,
        deputy_id=world.people["clerk"].pk,
        valid_from=TODAY,
        valid_to=TODAY + timedelta(days=5),
        reason="Văn bản số 1",
        dialogue_id=dialogue_id,
    )
    choice = next(one for one in role_choices(world.people["clerk"], on=TODAY) if one.role is Role.CHAIR)
    return choice.caller(world.people["clerk"], now=world.clock.now, door=Door.DESK)


def test_the_deputy_of_one_dialogue_reaches_that_one_only(world: World) -> None:
    mine, other = a_dialogue(world, code="mot"), a_dialogue(world, code="hai")
    duty = a_duty(mine)
    a_duty(other)
    deputy = _deputy(world, mine.pk)
    assert list(dialogues_for(deputy, Permission.DIALOGUE_APPROVE)) == [mine]
    assert list(duties_for(deputy, Permission.DUTY_VIEW)) == [duty]
    assert all(str(mine.pk) in str(reach(deputy, permission).query) for reach, permission in REACHES)


def test_the_deputy_without_a_dialogue_reaches_all(world: World) -> None:
    both = {a_dialogue(world, code="mot"), a_dialogue(world, code="hai")}
    assert set(dialogues_for(_deputy(world, None), Permission.DIALOGUE_APPROVE)) == both
