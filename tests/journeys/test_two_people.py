"""Two people press the same button at the same moment: one wins, the other is told in a sentence, nothing is double."""

from datetime import date, timedelta
from functools import partial

import pytest
from django.db import transaction

from doithoai.apps.audit.models import Event
from doithoai.apps.audit.queries import broken_chains
from doithoai.apps.delegates.actions.invite_delegates import invite_delegates
from doithoai.apps.delegates.actions.nominate_delegate import nominate_delegate
from doithoai.apps.delegates.models import Delegate, InvitationBatch
from doithoai.apps.dialogues.actions.cancel_dialogue import cancel_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.decide_question import decide_question
from doithoai.apps.hall.actions.note_question import note_question
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.jobs.models import Job
from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.actions.assignments.accept_assignment import accept_assignment
from doithoai.apps.petitions.actions.assignments.send_back_assignment import send_back_assignment
from doithoai.apps.petitions.actions.intake.submit_petition import submit_petition
from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.apps.petitions.actions.sealing.confirm_seal import confirm_seal
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.receiving import Contact, Opinion, Receipt
from doithoai.apps.petitions.sealed_words import GONE
from doithoai.core.caller import citizen_caller
from doithoai.core.hall.decisions import Decision, Outcome
from doithoai.core.refusal import Refused
from tests.apps.papers.drafts import a_draft
from tests.hall_world import approved, heard, issued_dialogue
from tests.journeys.together import at_once
from tests.voices import assigned
from tests.world import World


def collecting_dialogue(world: World) -> Dialogue:
    """A dialogue in three weeks whose form is open since yesterday."""
    day = date(2026, 3, 20)
    return issued_dialogue(world, starts_on=day, ends_on=day, collecting_from=world.clock.now - timedelta(days=1))


def test_two_chairs_decide_the_same_question(two_people: World) -> None:
    dialogue = issued_dialogue(two_people)
    sitting = open_sitting(two_people.caller("secretary"), dialogue_id=dialogue.pk)
    turn = heard(two_people, sitting)
    answered = Decision(Outcome.ANSWERED_NOW, answer="Tháng này đổ bê tông đoạn đầu thôn.")
    refused = Decision(Outcome.NOT_ANSWERED, reason_code="not_clear")
    decide = partial(decide_question, turn_id=turn.pk, seen_version=turn.version)
    chair = two_people.caller("chair")
    ended = at_once(lambda: decide(chair, decision=answered), lambda: decide(chair, decision=refused))
    assert len(ended.done) == 1
    assert "Trần Văn Minh" in ended.sentence
    assert Turn.objects.get(pk=turn.pk).version == turn.version + 1
    assert Event.objects.filter(name="question.decided").count() == 1


def test_a_note_and_the_seal_of_the_same_opinion_do_not_wait_for_each_other(two_people: World) -> None:
    dialogue, secretary = issued_dialogue(two_people), two_people.caller("secretary")
    sitting = open_sitting(secretary, dialogue_id=dialogue.pk)
    more = "Ông trưởng thôn bớt xi măng và cát, ai kiểm tra?"
    for number in range(5):
        turn = heard(two_people, sitting, f"Người thứ {number}", "Xi măng của thôn đi đâu hết rồi?")
        turn.refresh_from_db()
        petition_id = turn.petition_id or 0
        ask_seal(secretary, petition_id=petition_id)
        at_once(
            partial(confirm_seal, two_people.caller("chair"), petition_id=petition_id),
            partial(note_question, secretary, turn_id=turn.pk, question=more, is_no_denunciation=True),
        )
        turn.refresh_from_db()
        sealed = Petition.objects.get(pk=petition_id)
        assert (sealed.state, sealed.text, turn.question) == ("sealed", "", GONE)
    assert broken_chains() == {}


def test_a_sitting_is_opened_once(two_people: World) -> None:
    dialogue = issued_dialogue(two_people)
    secretary, chair = two_people.caller("secretary"), two_people.caller("chair")
    ended = at_once(
        lambda: open_sitting(secretary, dialogue_id=dialogue.pk), lambda: open_sitting(chair, dialogue_id=dialogue.pk)
    )
    assert Sitting.objects.count() == len(ended.done) == 1
    assert "08:30" in ended.sentence


def test_the_last_seat_is_taken_once(two_people: World) -> None:
    dialogue = issued_dialogue(two_people)
    name = partial(nominate_delegate, dialogue_id=dialogue.pk, group_id=two_people.groups[0].pk)
    name(two_people.caller("group_head"), full_name="Lê Thị Bưởi")
    head, secretary = two_people.caller("group_head"), two_people.caller("secretary")
    ended = at_once(lambda: name(head, full_name="Nguyễn Văn Cam"), lambda: name(secretary, full_name="Phạm Thị Đào"))
    assert len(ended.done) == 1
    assert "Thôn Đông" in ended.sentence
    assert Delegate.objects.exclude(state="withdrawn").count() == 2


def test_two_clerks_issue_the_same_paper(two_people: World) -> None:
    paper = a_draft(two_people)
    clerk, secretary = two_people.caller("clerk"), two_people.caller("secretary")
    issue = partial(issue_paper, paper_id=paper.pk, issued_on=clerk.today)
    ended = at_once(lambda: issue(clerk), lambda: issue(secretary))
    assert len(ended.done) == 1
    assert ended.sentence
    assert Paper.objects.get(pk=paper.pk).number == 1
    assert Event.objects.filter(name="paper.issued").count() == 1


def test_two_papers_issued_at_once_get_two_numbers(two_people: World) -> None:
    clerk = two_people.caller("clerk")
    papers = [a_draft(two_people) for _ in range(3)]
    issue = partial(issue_paper, clerk, issued_on=clerk.today)
    at_once(*[partial(issue, paper_id=paper.pk) for paper in papers])
    assert set(Paper.objects.values_list("number", flat=True)) == {1, 2, 3}


def test_invitations_are_issued_once_and_beside_a_paper_without_gaps(two_people: World) -> None:
    dialogue, paper = issued_dialogue(two_people), a_draft(two_people)
    for group, name in enumerate(("Lê Thị Bưởi", "Trần Văn Cam", "Vũ Thị Đào")):
        approved(two_people, dialogue, name, group)
    clerk, secretary = two_people.caller("clerk"), two_people.caller("secretary")
    ended = at_once(
        lambda: invite_delegates(clerk, dialogue_id=dialogue.pk),
        lambda: invite_delegates(secretary, dialogue_id=dialogue.pk),
        lambda: issue_paper(clerk, paper_id=paper.pk, issued_on=clerk.today),
    )
    assert len(ended.done) == 2
    assert "chưa có giấy mời" in ended.sentence
    assert InvitationBatch.objects.count() == 1
    assert sorted(Paper.objects.values_list("number", flat=True)) == [1, 2, 3, 4]


def test_the_same_form_sent_three_times_is_one_petition(two_people: World) -> None:
    now = two_people.clock.now
    dialogue = collecting_dialogue(two_people)
    citizen = citizen_caller(now, authority_id=two_people.commune.pk)
    opinion = Opinion(text="Nắp cống trước nhà văn hóa thôn Đông bị vỡ, rất nguy hiểm.")
    send = partial(
        submit_petition, citizen, dialogue_id=dialogue.pk, opinion=opinion, contact=Contact(), submission_key="một lần"
    )
    ended = at_once(send, send, send)
    receipts = [receipt for receipt in ended.done if isinstance(receipt, Receipt)]
    assert len({(receipt.petition.code, receipt.secret) for receipt in receipts}) == 1
    assert len(receipts) == 3
    assert Petition.objects.count() == Event.objects.filter(name="petition.received").count() == 1


def test_a_unit_cannot_accept_and_send_back_the_same_petition(two_people: World) -> None:
    petition = assigned(two_people)
    assignment = petition.assignments.get()
    head, officer = two_people.caller("road_head"), two_people.caller("road_officer")
    ended = at_once(
        lambda: accept_assignment(officer, assignment_id=assignment.pk),
        lambda: send_back_assignment(head, assignment_id=assignment.pk, reason="Việc này của Phòng Văn hóa - Xã hội."),
    )
    assert len(ended.done) == 1
    assert ended.sentence


def test_voices_that_come_at_once_stand_one_after_another_in_the_trail(two_people: World) -> None:
    now = two_people.clock.now
    dialogue = collecting_dialogue(two_people)
    citizen = citizen_caller(now, authority_id=two_people.commune.pk)

    def send(number: int) -> object:
        opinion = Opinion(text=f"Đèn đường số {number} ở thôn Nam hỏng đã lâu, xin sửa giúp.")
        return submit_petition(
            citizen, dialogue_id=dialogue.pk, opinion=opinion, contact=Contact(), submission_key=f"phiếu {number}"
        )

    at_once(*[partial(send, number) for number in range(6)])
    assert Petition.objects.count() == 6
    assert broken_chains() == {}


class PowerCut(Exception):
    pass


def test_a_step_that_is_rolled_back_leaves_no_trace_and_no_job(two_people: World) -> None:
    dialogue = issued_dialogue(two_people)
    with pytest.raises(PowerCut), transaction.atomic():
        cancel_dialogue(two_people.caller("chair"), dialogue_id=dialogue.pk, reason="Bão về.")
        assert Job.objects.exists()
        raise PowerCut
    assert not Job.objects.exists()
    assert not Event.objects.exists()
    assert dialogue.state == type(dialogue).objects.get(pk=dialogue.pk).state


def test_a_step_that_is_refused_leaves_no_trace_and_no_job(two_people: World) -> None:
    dialogue = issued_dialogue(two_people)
    with pytest.raises(Refused):
        cancel_dialogue(two_people.caller("chair"), dialogue_id=dialogue.pk, reason=" ")
    assert not Job.objects.exists()
    assert not Event.objects.exists()


def test_two_workers_do_each_job_once(two_people: World) -> None:
    dialogue = issued_dialogue(two_people)
    cancel_dialogue(two_people.caller("chair"), dialogue_id=dialogue.pk, reason="Bão về.")
    waiting, now = Job.objects.count(), two_people.clock.now
    work = partial(run_ready, clock=lambda: now, most=waiting)
    ended = at_once(partial(work, worker="một"), partial(work, worker="hai"))
    assert waiting
    assert sum(done for done in ended.done if isinstance(done, int)) >= waiting
    assert set(Job.objects.filter(attempts__gt=0).values_list("attempts", flat=True)) == {1}
