import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.actions.approve_delegates import approve_delegates
from doithoai.apps.delegates.actions.invite_delegates import invite_delegates
from doithoai.apps.delegates.actions.reply_invitation import reply_invitation
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.refusals import ListClosed, NobodyToInvite, NothingToApprove
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.notices.models import Notice
from doithoai.apps.papers.models import Paper
from doithoai.core.caller import citizen_caller
from doithoai.core.delegates.replies import Reply
from doithoai.core.events import EventName
from tests.hall_world import approved, named, run_jobs
from tests.world import World


def test_the_chair_approves_the_list(world: World, dialogue: Dialogue) -> None:
    delegate = named(world, dialogue)

    assert approve_delegates(world.caller("chair"), dialogue_id=dialogue.pk) == 1
    delegate.refresh_from_db()
    assert (delegate.state, delegate.approved_at) == ("approved", world.clock.now)
    assert Event.objects.get(name=EventName.DELEGATE_LIST_APPROVED).data["count"] == 1
    with pytest.raises(NothingToApprove):
        approve_delegates(world.caller("secretary"), dialogue_id=dialogue.pk)


@pytest.mark.parametrize("who", ["clerk", "group_head", "stranger"])
def test_others_approve_nothing(world: World, dialogue: Dialogue, who: str) -> None:
    named(world, dialogue)
    with pytest.raises(ObjectDoesNotExist):
        approve_delegates(world.caller(who), dialogue_id=dialogue.pk)
    assert not Delegate.objects.filter(state="approved").exists()


def test_every_approved_delegate_gets_a_numbered_paper_and_a_message(world: World, dialogue: Dialogue) -> None:
    approved(world, dialogue, "Lê Thị Bưởi", email="buoi@vi-du.vn")
    approved(world, dialogue, "Trần Văn Cam")

    batch = invite_delegates(world.caller("secretary"), dialogue_id=dialogue.pk)
    run_jobs(world)

    assert batch.letters.count() == 2
    delegate = Delegate.objects.get(full_name="Lê Thị Bưởi")
    paper = Paper.objects.get(pk=delegate.invitation_paper_id)
    assert (paper.state, paper.symbol, paper.subject_id, paper.pdf is not None) == (
        *("issued", "GM-UBND", delegate.pk),
        True,
    )
    notice = Notice.objects.get()
    assert delegate.badge in notice.text
    assert notice.address == "buoi@vi-du.vn"
    assert sorted(Paper.objects.values_list("number", flat=True)) == [1, 2]


def test_nobody_is_invited_twice_and_only_from_an_approved_list(world: World, dialogue: Dialogue) -> None:
    named(world, dialogue, "Trần Văn Cam")
    with pytest.raises(NobodyToInvite):
        invite_delegates(world.caller("clerk"), dialogue_id=dialogue.pk)
    with pytest.raises(ObjectDoesNotExist):
        invite_delegates(world.caller("stranger"), dialogue_id=dialogue.pk)
    assert not Paper.objects.exists()


def test_the_invited_person_answers_by_the_badge_and_may_change_the_mind(world: World, dialogue: Dialogue) -> None:
    delegate = approved(world, dialogue)
    citizen = citizen_caller(world.clock.now)
    with pytest.raises(ObjectDoesNotExist):
        reply_invitation(citizen, dialogue_code=dialogue.code, badge=delegate.badge, answer=Reply.YES)
    invite_delegates(world.caller("secretary"), dialogue_id=dialogue.pk)
    run_jobs(world)
    for answer, kept in ((Reply.YES, "yes"), (Reply.NO, "no")):
        reply_invitation(citizen, dialogue_code=dialogue.code, badge=delegate.badge, answer=answer)
        delegate.refresh_from_db()
        assert delegate.reply == kept

    assert Event.objects.filter(name=EventName.DELEGATE_REPLIED).count() == 2
    Dialogue.objects.update(state="held")
    with pytest.raises(ListClosed):
        reply_invitation(citizen, dialogue_code=dialogue.code, badge=delegate.badge, answer=Reply.YES)
