"""What the scanner could not look at is kept and opened by nobody, until it could."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from doithoai.apps.files.actions.store_file import keep_file, store_file
from doithoai.apps.files.forgetting import delete_infected
from doithoai.apps.files.jobs import make_small, scan_file, scan_waiting
from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.quarantine import queue_scan
from doithoai.apps.files.reading import open_file, open_small
from doithoai.apps.jobs.models import Job
from doithoai.core.files import FileInfected, FileRemoved, FileState, FileWaits
from tests.conftest import MONDAY_MORNING as MOMENT
from tests.hall_world import run_jobs
from tests.scanners import AWAY, CLEAN, INFECTED, use_scanner
from tests.world import World

WORDS = "Biên bản họp thôn".encode()


def sent(world: World, content: bytes = WORDS, name: str = "bien-ban.txt") -> StoredFile:
    return store_file(world.caller("secretary"), name=name, data=BytesIO(content))


def places() -> list[str]:
    return [place.name for place in Path(settings.FILES_ROOT).rglob("*") if place.is_file()]


def photo(side: int = 2000) -> bytes:
    out = BytesIO()
    Image.effect_noise((side, side), 60).convert("RGB").save(out, format="JPEG")
    return out.getvalue()


def test_while_the_scanner_is_away_a_file_is_kept_and_opened_by_nobody(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_scanner(monkeypatch, AWAY)
    file = sent(world)
    assert file.state == FileState.QUARANTINED
    assert places() == [file.sha256]
    with pytest.raises(FileWaits):
        open_file(file)


def test_it_is_looked_at_again_until_the_scanner_answers_and_is_released(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    scanner = use_scanner(monkeypatch, AWAY)
    file = sent(world)
    for _ in range(12):  # more often than the queue itself would try
        world.clock.advance(hours=2)
        run_jobs(world)
    assert (scanner.asked, StoredFile.objects.get().state) == (13, FileState.QUARANTINED)
    assert not Job.objects.filter(state="dead").exists()

    use_scanner(monkeypatch, CLEAN)
    world.clock.advance(hours=2)
    run_jobs(world)
    file.refresh_from_db()
    with open_file(file) as data:
        assert data.read() == WORDS
    assert not Job.objects.filter(state="ready").exists()


def test_what_is_infected_loses_its_bytes_and_keeps_the_words_what_happened(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_scanner(monkeypatch, AWAY)
    first, twin = sent(world), sent(world)
    use_scanner(monkeypatch, INFECTED)
    world.clock.advance(minutes=5)
    run_jobs(world)
    for file in (first, twin):
        file.refresh_from_db()
        assert (file.state, file.found) == (FileState.REFUSED, "Eicar-Signature")
        with pytest.raises(FileRemoved):
            open_file(file)
    assert places() == []


def test_a_worker_that_died_between_mark_and_deletion_is_caught_up(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_scanner(monkeypatch, AWAY)
    file = sent(world)
    use_scanner(monkeypatch, INFECTED)
    with transaction.atomic():
        scan_file(now=world.clock.now, file_id=file.pk)
    assert places() == [file.sha256]  # marked, not deleted yet; a second look of another worker changes nothing
    with transaction.atomic():
        scan_file(now=world.clock.now, file_id=file.pk)
    assert Job.objects.filter(name="files.delete_refused").count() == 1
    run_jobs(world)
    assert places() == []
    delete_infected(file.pk)  # the same job again, after its lease


def test_whose_bytes_went_with_a_twin_is_refused_with_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    use_scanner(monkeypatch, AWAY)
    first, late = sent(world), sent(world)
    StoredFile.objects.filter(pk=first.pk).update(state=FileState.REFUSED, found="Eicar")
    (Path(settings.FILES_ROOT) / late.key).unlink()
    with transaction.atomic():
        scan_file(now=world.clock.now, file_id=late.pk)
    late.refresh_from_db()
    assert (late.state, late.found) == (FileState.REFUSED, "Eicar")
    with pytest.raises(FileInfected):  # nor is it taken once more
        sent(world)


def test_every_night_each_waiting_file_gets_a_look_even_when_its_job_was_lost(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_scanner(monkeypatch, AWAY)
    file = sent(world)
    Job.objects.all().delete()
    for _ in range(2):
        with transaction.atomic():
            scan_waiting(now=world.clock.now)
    assert Job.objects.count() == 1
    run_jobs(world)
    assert not Job.objects.filter(state="ready").exists()  # one look, no second chain

    use_scanner(monkeypatch, CLEAN)
    world.clock.advance(days=1)
    with transaction.atomic():
        scan_waiting(now=world.clock.now)
    run_jobs(world)
    file.refresh_from_db()
    assert file.state == FileState.READY


def test_without_a_scanner_nothing_is_quarantined_and_what_waited_is_released(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_scanner(monkeypatch, AWAY)
    waiting = sent(world)
    monkeypatch.undo()
    assert sent(world, b"moi").state == FileState.READY
    with transaction.atomic():
        scan_file(now=world.clock.now, file_id=waiting.pk)
    waiting.refresh_from_db()
    assert waiting.state == FileState.READY


def test_a_picture_needs_no_scan_and_gets_one_small_copy(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    scanner = use_scanner(monkeypatch, AWAY)
    file = sent(world, photo(), "o-ga.jpg")
    assert (file.state, scanner.asked) == (FileState.READY, 0)
    with open_small(file) as small, Image.open(small) as picture:
        assert (picture.format, max(picture.size)) == ("JPEG", 480)
    assert len(places()) == 2


def test_pictures_of_earlier_days_get_their_small_copy_at_night(world: World) -> None:
    file = sent(world, photo(), "o-ga.jpg")
    before, broken = (
        file.small_key,
        keep_file(world.caller("secretary"), name="a.png", content_type="image/png", data=BytesIO(b"x" * 60_000)),
    )
    StoredFile.objects.update(small_key="")
    with transaction.atomic():
        make_small(now=world.clock.now)
    run_jobs(world)
    file.refresh_from_db()
    broken.refresh_from_db()
    assert (file.small_key, broken.small_key) == (before, "")


@given(attempt=st.integers(1, 10_000))
def test_the_pause_before_the_next_look_never_grows_over_an_hour(attempt: int) -> None:
    asked: list[timedelta] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "doithoai.apps.files.quarantine.enqueue", lambda _name, *, now, run_at, **_: asked.append(run_at - now)
        )
        queue_scan(1, now=MOMENT, attempt=attempt)
    assert timedelta(seconds=10) <= asked[0] <= timedelta(hours=1)
