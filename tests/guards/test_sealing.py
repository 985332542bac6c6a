"""A sealed denunciation is nowhere: no page, list, export, index, paper, table, file, log or copy holds its words."""

import os
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db.models import CharField, ForeignKey, JSONField, Model, TextField
from django.urls import reverse

from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.files.storage import storage
from doithoai.apps.notices.models import Notice
from doithoai.apps.petitions.actions.letters.draft_synthesis import draft_synthesis
from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.apps.petitions.actions.sealing.confirm_seal import confirm_seal
from doithoai.apps.petitions.actions.sealing.open_sealed import open_sealed, open_sealed_file
from doithoai.apps.petitions.actions.sealing.unseal_petition import unseal_petition
from doithoai.apps.petitions.models import Attachment, Petition
from doithoai.apps.petitions.sealed_words import words_of_petitions
from tests.guards.addresses import ADDRESSES
from tests.guards.full_world import Everything, build_everything
from tests.hall_world import run_jobs
from tests.world import World

WORDS = "Ông kế toán Zxqvwkjz ăn chặn gạo cứu trợ của mười hộ trong xóm. " + "Tôi có giấy tờ kèm theo. " * 300
MARKS = (b"zxqvwkjz", b"an chan gao", "ăn chặn gạo".encode())
"""Letters that stand nowhere else, by chance neither; folded as search folds them, and as they were typed."""
READERS = ("secretary", "chair", "road_officer", "front", None)


def holds(content: bytes) -> list[bytes]:
    """Which of the marks the content shows; what is packed is unpacked."""
    if content[:2] == b"PK":
        with zipfile.ZipFile(BytesIO(content)) as packed:
            content = b"".join(packed.read(name) for name in packed.namelist())
    return [mark for mark in MARKS if mark in content.lower()]


def told(world: World, everything: Everything) -> Petition:
    """The petition of the full world with the words in every column that may hold words, a file and a letter."""
    petition = everything.petition
    for words in words_of_petitions():
        limits = {name: words.table._meta.get_field(name).max_length for name in words.left}
        texts = {name: WORDS[: limits[name]] for name, left in words.left.items() if isinstance(left, str)}
        words.rows(petition).update(**texts)
    Petition.objects.filter(pk=petition.pk).update(
        folded="ong ke toan zxqvwkjz an chan gao cuu tro", public_folded=" ong ke toan zxqvwkjz an chan gao "
    )
    everything.turn.petition, everything.promise.petition = petition, petition
    everything.turn.question = everything.promise.text = WORDS
    everything.turn.save()
    everything.promise.save()
    petition.seal_requests.all().delete()  # the one of a person who left
    secretary = world.caller("secretary")
    file = keep_file(secretary, name="zxqvwkjz.txt", content_type="text/plain", data=BytesIO(WORDS.encode()))
    Attachment.objects.create(petition=petition, file=file)
    age(world, storage().folder / file.key)
    Notice.objects.create(
        key="told", petition_id=petition.pk, address="a@vi-du.vn", subject="Ý kiến", text=WORDS,
        written_at=world.clock.now, sent_at=world.clock.now,
    )  # fmt: skip
    draft_synthesis(secretary, dialogue_id=everything.dialogue.pk)
    petition.refresh_from_db()
    return petition


def age(world: World, file: Path) -> None:
    """Written at the time of the test's clock, not at that of the machine."""
    os.utime(file, (world.clock.now.timestamp() - 1,) * 2)


def sealed(world: World, petition: Petition) -> Petition:
    ask_seal(world.caller("secretary"), petition_id=petition.pk)
    confirm_seal(world.caller("chair"), petition_id=petition.pk)
    run_jobs(world)
    return petition


def rows_with_words() -> Iterator[str]:
    """Every table and column in which a mark still stands."""
    for model in apps.get_models():
        for column in texts(model):
            if any(holds(str(value).encode()) for value in model._base_manager.values_list(column, flat=True)):
                yield f"{model._meta.label}.{column}"


@pytest.fixture
def everything(world: World) -> Everything:
    return build_everything(world)


def test_no_table_and_no_file_holds_the_words(world: World, everything: Everything, settings: Any) -> None:
    told(world, everything)
    assert {"petitions.Petition.text", "papers.PaperVersion.parts", "hall.Turn.question"} <= set(rows_with_words())
    sealed(world, everything.petition)
    assert sorted(rows_with_words()) == []
    kept = [path for path in Path(settings.FILES_ROOT).rglob("*") if path.is_file()]
    assert kept
    assert [path for path in kept if holds(path.read_bytes())] == []


@pytest.mark.parametrize("reader", READERS)
def test_no_page_and_no_export_shows_the_words(
    world: World, everything: Everything, reader: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    sealed(world, told(world, everything))
    browser = world.client(reader)
    for name, address in ADDRESSES.items():
        answer = browser.get(reverse(name, kwargs=address.arguments(everything)))
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert not holds(body), name
    for wanted in ("zxqvwkjz", "an chan gao"):
        found = browser.get(reverse("desk:inbox"), {"q": wanted})
        assert b"ABCD-234P" not in found.content
    assert not holds(caplog.text.encode())


def test_two_people_find_everything_again_when_it_was_no_denunciation(world: World, everything: Everything) -> None:
    before = told(world, everything)
    kept = [words for words in words_of_petitions() if not words.forgotten]
    rows = {words.table: list(words.rows(before).values("pk", *words.left)) for words in kept}
    petition = sealed(world, before)
    unseal_petition(world.caller("chair"), petition_id=petition.pk, reason="Chỉ là góp ý")
    after = {words.table: list(words.rows(petition).values("pk", *words.left)) for words in kept}
    assert {table: found for table, found in rows.items() if found != after[table]} == {}
    assert Attachment.objects.filter(petition=petition, file__name="zxqvwkjz.txt").exists()


def test_each_look_into_the_envelope_is_recorded(world: World, everything: Everything) -> None:
    petition = sealed(world, told(world, everything))
    chair = world.caller("chair")
    opened = open_sealed(chair, petition_id=petition.pk, reason="Chuyển Thanh tra tỉnh")
    assert opened.text == WORDS
    assert [name for _, name in opened.files] == ["a.txt", "zxqvwkjz.txt"]
    _, content = open_sealed_file(chair, petition_id=petition.pk, file_id=opened.files[1][0])
    assert content.decode() == WORDS
    for name in ("clerk", "road_head", "stranger"):
        with pytest.raises(Petition.DoesNotExist):
            open_sealed(world.caller(name), petition_id=petition.pk, reason="Tò mò")


KEPT = re.compile(
    r"code|secret_hash|submission_key|key|legal_type|level|channel|state|typed_by_name|part|stage|written_by_name|solved"
    r"|purpose|person_name|content|description|kind|name|outcome|reason_code|decided_by_name|made_by_name|rule"
    r"|reminders_sent|answered_points|speaker|gender|noted_outcome|fingerprint|covered_points|held_for|taught|\w+_by_name"
)
"""Columns of a petition's rows that hold codes, digests, names of staff or of a speaker, never what somebody wrote."""
DIGESTS = {
    f"audience.{column}"
    for column in ("PhoneQuestion.phone", "PhoneQuestion.sending", "Support.phone", "Wish.phone", "Wish.sending")
}
"""Columns whose name tells of words and that hold the digest of a phone's cookie or of a form."""


def near(petition: type[Model]) -> Iterator[type[Model]]:
    """The tables that point to a petition, and those that point to them."""
    for relation in petition._meta.related_objects:
        yield relation.related_model
        yield from (
            further.related_model
            for further in relation.related_model._meta.related_objects
            if isinstance(further.field, ForeignKey) and not further.related_model._meta.auto_created
        )


def texts(model: type[Model]) -> list[str]:
    columns = model._meta.concrete_fields
    return [each.name for each in columns if isinstance(each, CharField | TextField | JSONField)]


def test_every_column_that_may_hold_words_is_known_to_the_envelope() -> None:
    known = {(words.table, name) for words in words_of_petitions() for name in words.left}
    deleted = {words.table for words in words_of_petitions() if words.forgotten}
    forgotten = {
        f"{model._meta.label}.{column}"
        for model in {Petition, *near(Petition)} - deleted
        for column in texts(model)
        if not KEPT.fullmatch(column) and (model, column) not in known
    }
    assert forgotten - DIGESTS == set()
