"""The worker dies again and again while a file of opinions is imported: every row becomes one petition, none two."""

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings

from doithoai.apps.audit.models import Event
from doithoai.apps.audit.queries import broken_chains
from doithoai.apps.intake.actions.confirm_import import confirm_import
from doithoai.apps.intake.jobs import CHUNK
from doithoai.apps.jobs.models import Job
from doithoai.apps.petitions.models import Petition, PetitionContact
from tests.apps.intake.files import a_batch, many
from tests.journeys.killed import PATIENCE, database_url
from tests.world import World

ROWS = 12 * CHUNK
KILLS = 3


class Worker:
    """The queue as `doithoai work` runs it, in a process that can be killed."""

    def __init__(self, folder: Path) -> None:
        own = {
            "DOITHOAI_DATABASE_URL": database_url(),
            "DOITHOAI_VAR": str(folder),
            "DOITHOAI_SECRET_KEY": settings.SECRET_KEY,
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        command = [sys.executable, "-W", "ignore", "-m", "doithoai.project.command", "work"]
        self.process = subprocess.Popen(command, env=os.environ | own, start_new_session=True)

    def kill(self) -> None:
        """kill -9; what it held is free again when its lease is over."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=10)
        Job.objects.update(leased_until=None)


@pytest.fixture
def worker_folder(tmp_path: Path) -> Path:
    return tmp_path


def wait_for(count: int) -> None:
    """Until so many petitions are stored."""
    deadline = time.monotonic() + PATIENCE
    while Petition.objects.count() < count:
        assert time.monotonic() < deadline, "the import stands still"
        time.sleep(0.01)


def test_a_file_imported_while_the_worker_is_killed_is_imported_once_and_whole(
    two_people: World, worker_folder: Path
) -> None:
    two_people.clock.set(datetime.now(UTC))
    batch = a_batch(two_people, *many(ROWS))
    confirm_import(two_people.caller("secretary"), batch_id=batch.pk)
    for kill in range(KILLS):
        worker = Worker(worker_folder)
        wait_for((3 * kill + 1) * CHUNK)
        worker.kill()
        stored = Petition.objects.count()
        assert stored % CHUNK == 0
        assert stored == batch.rows.filter(state="imported").count() == PetitionContact.objects.count() < ROWS
    worker = Worker(worker_folder)
    wait_for(ROWS)
    worker.kill()
    assert set(batch.rows.values_list("state", flat=True)) == {"imported"}
    assert Event.objects.filter(name="petition.received").count() == Petition.objects.count() == ROWS
    assert Petition.objects.values("text").distinct().count() == ROWS
    assert not broken_chains()
