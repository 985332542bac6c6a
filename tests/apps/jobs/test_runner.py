from datetime import datetime, timedelta

import pytest
from django.db import transaction

from doithoai.apps.jobs import runner
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.jobs.models import Job
from doithoai.core.jobs import LEASE, MAX_ATTEMPTS
from doithoai.core.refusal import NotPossibleNow
from tests.conftest import Clock


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    calls: list[int] = []

    def note(*, now: datetime, number: int) -> None:
        calls.append(number)
        if number < 0:
            raise ValueError("hỏng")

    monkeypatch.setattr(runner, "function", lambda name: note)
    return calls


def queue(clock: Clock, number: int, **more: object) -> None:
    with transaction.atomic():
        enqueue("jobs.note", now=clock.now, number=number, **more)  # type: ignore[arg-type]


def run(clock: Clock, worker: str = "w1") -> int:
    return runner.run_ready(clock=lambda: clock.now, worker=worker)


def test_a_queued_job_is_run_once(db: None, clock: Clock, calls: list[int]) -> None:
    queue(clock, 7)

    assert (run(clock), run(clock)) == (1, 0)
    assert calls == [7]


def test_a_job_of_a_step_that_was_rolled_back_never_runs(db: None, clock: Clock, calls: list[int]) -> None:
    with pytest.raises(NotPossibleNow), transaction.atomic():
        enqueue("jobs.note", now=clock.now, number=1)
        raise NotPossibleNow

    assert run(clock) == 0


def test_two_jobs_with_one_key_are_one(db: None, clock: Clock, calls: list[int]) -> None:
    queue(clock, 1, key="a")
    queue(clock, 2, key="a")

    assert run(clock) == 1
    assert calls == [1]


def test_a_failing_job_waits_longer_each_time_and_is_buried_at_last(db: None, clock: Clock, calls: list[int]) -> None:
    queue(clock, -1)

    for _ in range(MAX_ATTEMPTS):
        assert run(clock) == 1
        assert run(clock) == 0
        clock.advance(hours=1)

    job = Job.objects.get()
    assert (job.state, job.attempts) == ("dead", MAX_ATTEMPTS)
    assert "hỏng" in job.last_error


def test_a_job_whose_worker_died_is_run_by_another_after_its_lease(db: None, clock: Clock, calls: list[int]) -> None:
    queue(clock, 3)
    assert runner.lease_next(now=clock.now, worker="dead") is not None

    assert run(clock, "w2") == 0
    clock.set(clock.now + LEASE + timedelta(seconds=1))
    assert run(clock, "w2") == 1
    assert calls == [3]
