"""Files that were sent and never used are forgotten; nothing that anybody uses is."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.db import models
from PIL import Image

from doithoai.apps.files.actions.store_file import keep_file, store_file
from doithoai.apps.files.forgetting import forget_files
from doithoai.apps.files.jobs import forget_unused
from doithoai.apps.files.models import StoredFile
from doithoai.apps.petitions.models import Attachment
from doithoai.core.files import FileInfected
from tests.scanners import CLEAN, INFECTED, use_scanner
from tests.voices import voice
from tests.world import World


def kept(world: World, data: bytes = b"abc") -> StoredFile:
    return keep_file(world.caller("secretary"), name="a.txt", content_type="text/plain", data=BytesIO(data))


def places() -> list[str]:
    return [place.name for place in Path(settings.FILES_ROOT).rglob("*") if place.is_file()]


def later(world: World, days: int) -> None:
    # the time of the bytes is the machine's own, so the row is what is made old
    StoredFile.objects.update(stored_at=world.clock.now - timedelta(days=days))


def test_what_was_never_sent_is_forgotten_after_some_days(world: World) -> None:
    kept(world)
    later(world, 3)
    forget_unused(now=world.clock.now)
    assert StoredFile.objects.count() == 1

    later(world, 5)
    forget_unused(now=world.clock.now)
    assert not StoredFile.objects.exists()


def test_what_is_used_stays_and_so_do_bytes_that_another_row_shares(world: World) -> None:
    used, unused = kept(world), kept(world)
    Attachment.objects.create(petition=voice(world), file=used)
    later(world, 5)

    forget_unused(now=world.clock.now + timedelta(days=36500))

    assert [row.pk for row in StoredFile.objects.all()] == [used.pk]
    assert places() == [used.sha256]
    assert unused.sha256 == used.sha256


def test_bytes_that_nobody_names_are_deleted(world: World) -> None:
    kept(world)
    forget_unused(now=world.clock.now + timedelta(days=36500))
    assert places() == []


def test_whatever_points_to_a_file_protects_it() -> None:
    relations = [
        row for row in StoredFile._meta.get_fields(include_hidden=True) if row.auto_created and row.is_relation
    ]
    pointing = [row for row in relations if isinstance(row, models.ManyToOneRel)]

    assert len(pointing) >= 7
    assert all(row.on_delete is models.PROTECT for row in pointing)


def test_what_the_scanner_found_something_in_is_not_taken(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    use_scanner(monkeypatch, INFECTED)
    with pytest.raises(FileInfected):
        store_file(world.caller("secretary"), name="a.txt", data=BytesIO("chữ".encode()))
    assert places() == []

    use_scanner(monkeypatch, CLEAN)
    assert store_file(world.caller("secretary"), name="a.txt", data=BytesIO("chữ".encode())).size == 5


def test_a_picture_goes_with_its_small_copy_unless_another_needs_it(world: World) -> None:
    out = BytesIO()
    Image.effect_noise((1200, 900), 60).convert("RGB").save(out, format="JPEG")
    first, second = (
        keep_file(world.caller("secretary"), name="a.jpg", content_type="image/jpeg", data=out) for _ in range(2)
    )
    assert (first.key, first.small_key) == (second.key, second.small_key)
    ages_away = world.clock.now + timedelta(days=36500)
    forget_files([first.pk], now=ages_away)
    assert len(places()) == 2
    forget_files([second.pk], now=ages_away)
    assert places() == []
