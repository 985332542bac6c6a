"""A batch of invitations: numbered at once, made piece by piece; nothing is lost and nothing is numbered twice."""

from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates import letters as making
from doithoai.apps.delegates.actions.invite_delegates import invite_delegates
from doithoai.apps.delegates.actions.retry_letters import retry_letters
from doithoai.apps.delegates.batches import files_of_batch, papers_of_batch, progress_of
from doithoai.apps.delegates.models import Delegate, InvitationBatch, InvitationLetter
from doithoai.apps.delegates.refusals import NobodyToInvite, NothingToRetry
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.jobs.models import Job
from doithoai.apps.papers.models import NumberSequence, Paper
from doithoai.core.events import EventName
from tests.hall_world import approved, run_jobs
from tests.world import World

NAMES = ("Lê Thị Bưởi", "Trần Văn Cam", "Vũ Thị Đào", "Phạm Văn Gấc", "Ngô Thị Hồng")


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two letters in a job."""
    monkeypatch.setattr(making, "CHUNK", 2)


@pytest.fixture
def guests(world: World, dialogue: Dialogue) -> list[Delegate]:
    """Five approved delegates."""
    return [approved(world, dialogue, name, group=place % 3) for place, name in enumerate(NAMES)]


def started(world: World, dialogue: Dialogue) -> InvitationBatch:
    return invite_delegates(world.caller("secretary"), dialogue_id=dialogue.pk)


def fails_for(monkeypatch: pytest.MonkeyPatch, name: str, error: Exception) -> None:
    """Making the files of one delegate's letter goes wrong."""
    make = making.make_files

    def failing(caller: Any, row: Any, final: Any) -> None:
        make(caller, row, final)
        if any(name in getattr(block, "text", "") for block in final.blocks):
            raise error

    monkeypatch.setattr(making, "make_files", failing)


def test_all_are_numbered_at_once_and_made_by_the_queue(world: World, dialogue: Dialogue, guests: list[Any]) -> None:
    batch = started(world, dialogue)
    begun = progress_of(batch)
    assert (begun.all, begun.done, begun.first_number, begun.last_number, begun.finished) == (5, 0, 1, 5, False)
    assert not Delegate.objects.filter(invited_at__isnull=False).exists()

    run_jobs(world)
    batch.refresh_from_db()
    ended = progress_of(batch)
    assert (ended.done, ended.failed, ended.finished) == (5, [], True)
    assert Delegate.objects.filter(invited_at=world.clock.now, invitation_paper_id__isnull=False).count() == 5
    assert [paper.heading.number for paper in papers_of_batch(batch)] == ["1", "2", "3", "4", "5"]
    assert next(name for name, _ in files_of_batch(batch, "docx")).endswith(".docx")
    assert {row.actor_name for row in Event.objects.filter(name=EventName.DELEGATE_INVITED)} == {
        world.caller("secretary").name
    }


@pytest.mark.usefixtures("guests")
def test_nobody_gets_a_second_letter(world: World, dialogue: Dialogue) -> None:
    started(world, dialogue)
    with pytest.raises(NobodyToInvite):
        started(world, dialogue)
    run_jobs(world)
    with pytest.raises(NobodyToInvite):
        started(world, dialogue)
    assert Paper.objects.count() == 5


@pytest.mark.usefixtures("guests")
def test_a_failing_letter_keeps_its_number_and_does_not_lose_the_others(
    world: World, dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = started(world, dialogue)
    with monkeypatch.context() as patched:
        fails_for(patched, "Vũ Thị Đào", OSError("no space"))
        run_jobs(world)
    (failed,) = progress_of(batch).failed
    assert (failed.delegate.full_name, failed.reason) == ("Vũ Thị Đào", making.DISK_FULL)
    kept = failed.paper
    assert kept is not None
    assert (progress_of(batch).done, kept.pdf_id, failed.delegate.invited_at) == (4, None, None)

    assert retry_letters(world.caller("secretary"), batch_id=batch.pk) == 1
    run_jobs(world)
    batch.refresh_from_db()
    assert (progress_of(batch).done, progress_of(batch).finished) == (5, True)
    assert (Paper.objects.count(), len(papers_of_batch(batch))) == (5, 5)
    with pytest.raises(NothingToRetry):
        retry_letters(world.caller("secretary"), batch_id=batch.pk)


@pytest.mark.usefixtures("guests")
def test_a_letter_that_cannot_be_written_takes_no_number(
    world: World, dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = making.invitation_of

    def broken(delegate: Delegate, frame: Any) -> Any:
        if delegate.full_name == "Trần Văn Cam":
            raise ValueError("no words")
        return write(delegate, frame)

    with monkeypatch.context() as patched:
        patched.setattr(making, "invitation_of", broken)
        batch = started(world, dialogue)
    assert sorted(Paper.objects.values_list("number", flat=True)) == [1, 2, 3, 4]
    assert NumberSequence.objects.get().last == 4

    retry_letters(world.caller("secretary"), batch_id=batch.pk)
    run_jobs(world)
    assert sorted(Paper.objects.values_list("number", flat=True)) == [1, 2, 3, 4, 5]
    assert progress_of(batch).done == 5


@pytest.mark.usefixtures("guests")
def test_a_worker_that_dies_in_the_middle_loses_and_repeats_nothing(
    world: World, dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = started(world, dialogue)
    numbers = list(Paper.objects.order_by("pk").values_list("pk", "number"))
    with monkeypatch.context() as patched:
        fails_for(patched, "Trần Văn Cam", KeyboardInterrupt())  # type: ignore[arg-type]
        with pytest.raises(KeyboardInterrupt):
            run_jobs(world)
    assert InvitationLetter.objects.filter(state="failed").count() == 0
    # the lease of the dead worker runs out
    Job.objects.update(leased_until=None)

    run_jobs(world)
    assert progress_of(batch).done == 5
    assert list(Paper.objects.order_by("pk").values_list("pk", "number")) == numbers
    assert Event.objects.filter(name=EventName.DELEGATE_INVITED).count() == 5


@pytest.mark.usefixtures("guests")
def test_who_withdrew_meanwhile_is_not_invited_but_the_number_stays(world: World, dialogue: Dialogue) -> None:
    started(world, dialogue)
    Delegate.objects.filter(full_name="Vũ Thị Đào").update(state="withdrawn")
    run_jobs(world)
    assert Delegate.objects.filter(invited_at__isnull=False).count() == 4
    assert Paper.objects.filter(state="issued", pdf__isnull=False).count() == 5


@pytest.mark.parametrize("who", ["group_head", "superior", "stranger"])
def test_others_neither_start_nor_repeat_a_batch(world: World, dialogue: Dialogue, guests: list[Any], who: str) -> None:
    batch = started(world, dialogue)
    InvitationLetter.objects.update(state="failed")
    with pytest.raises(ObjectDoesNotExist):
        retry_letters(world.caller(who), batch_id=batch.pk)
    assert InvitationLetter.objects.filter(state="failed").count() == 5
