"""What the scanner has not passed leaves by no address: every way to a kept file goes through one door."""

import re
import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from django.urls import reverse

import doithoai
from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.reading import require_ready
from doithoai.apps.files.storage import storage
from doithoai.apps.petitions.actions.answers.attach_answer_file import attach_answer_file
from doithoai.apps.petitions.actions.answers.solve_petition import solve_petition
from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.apps.petitions.actions.sealing.confirm_seal import confirm_seal
from doithoai.apps.petitions.actions.sealing.open_sealed import open_sealed_file
from doithoai.apps.petitions.actions.sealing.unseal_petition import unseal_petition
from doithoai.apps.petitions.models import Attachment
from doithoai.apps.petitions.queries.tracking import SHOWN
from doithoai.core.files import FileInfected, FileNotScanned, FileState, FileWaits
from doithoai.core.petitions.lifecycle import AnswerStage, PetitionState
from tests.guards.addresses import ADDRESSES
from tests.guards.full_world import Everything, build_everything
from tests.hall_world import run_jobs
from tests.scanners import AWAY, INFECTED, use_scanner
from tests.voices import answer_at, voice
from tests.world import World

MARK = b"zxqv-dau-rieng"
TO_THE_BYTES = {"apps/files", "apps/petitions/sealing.py"}
"""Who opens the storage itself: the keeper of the files, and the envelope, which hands nothing out."""
READERS = ("secretary", "road_officer", None)


def every_file_is(state: FileState) -> None:
    key = storage().save(BytesIO(MARK))
    StoredFile.objects.update(key=key, small_key=key, state=state.value, content_type="text/plain")


def shows(content: bytes) -> bool:
    if content[:2] == b"PK":
        with zipfile.ZipFile(BytesIO(content)) as packed:
            content = b"".join(packed.read(name) for name in packed.namelist())
    return MARK in content


def addresses_that_show(
    world: World, everything: Everything, reader: str | None, names: Iterable[str] = ADDRESSES, **asked: str
) -> set[str]:
    browser, found = world.client(reader), set()
    for name in names:
        answer = browser.get(reverse(name, kwargs=ADDRESSES[name].arguments(everything)), asked)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
        if shows(body):
            found.add(name)
    return found


def test_only_the_keeper_of_files_opens_the_storage() -> None:
    root = Path(doithoai.__file__).parent
    opening = [path for path in root.rglob("*.py") if re.search(r"\bstorage\(\)", path.read_text(encoding="utf-8"))]
    inside = [path.relative_to(root).as_posix() for path in opening]
    strangers = {place for place in inside if not place.startswith(tuple(TO_THE_BYTES))}
    assert strangers == set()


def test_only_hall_mode_carries_bytes_past_the_scanner() -> None:
    root = Path(doithoai.__file__).parent
    using = [path for path in root.rglob("*.py") if "files.carrying" in path.read_text(encoding="utf-8")]
    assert {path.relative_to(root).parts[:2] for path in using} == {("apps", "onsite")}


def test_no_address_hands_out_what_the_scanner_has_not_passed(world: World) -> None:
    everything = build_everything(world)
    every_file_is(FileState.READY)
    with_files = addresses_that_show(world, everything, "secretary")
    # else the rest would pass for pages that serve nothing at all
    assert {"desk:petition_file", "desk:letter_file", "desk:duty_proof", "desk:announcement_proof"} <= with_files
    every_file_is(FileState.QUARANTINED)
    for reader in READERS:
        assert addresses_that_show(world, everything, reader) == set()
    assert addresses_that_show(world, everything, "secretary", with_files, nho="1") == set()
    every_file_is(FileState.REFUSED)
    assert addresses_that_show(world, everything, "secretary", with_files) == set()


def waiting(world: World) -> StoredFile:
    secretary = world.caller("secretary")
    data = BytesIO(MARK)
    return keep_file(secretary, name="a.pdf", content_type="application/pdf", data=data, state=FileState.QUARANTINED)


def test_it_stands_under_no_public_answer_and_is_no_proof(world: World) -> None:
    answer, file = answer_at(world, AnswerStage.DRAFTING), waiting(world)
    with pytest.raises(FileWaits):
        attach_answer_file(world.caller("road_officer"), answer_id=answer.pk, file=file)
    done = voice(world, state=PetitionState.ANSWERED, answered_on=world.clock.now.date())
    with pytest.raises(FileWaits):
        solve_petition(world.caller("secretary"), petition_id=done.pk, note="Đã nạo vét xong", proof=file)
    done.refresh_from_db()
    assert done.state == PetitionState.ANSWERED
    Attachment.objects.create(petition=done, file=file, purpose="proof")
    assert not Attachment.objects.filter(SHOWN).exists()


def test_an_envelope_keeps_it_in_quarantine(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    petition = voice(world)
    Attachment.objects.create(petition=petition, file=waiting(world))
    ask_seal(world.caller("secretary"), petition_id=petition.pk)
    confirm_seal(world.caller("chair"), petition_id=petition.pk)
    run_jobs(world)
    sealed = petition.envelope.files.get()
    for verdict, refusal in ((AWAY, FileNotScanned), (INFECTED, FileInfected)):
        use_scanner(monkeypatch, verdict)
        with pytest.raises(refusal):
            open_sealed_file(world.caller("chair"), petition_id=petition.pk, file_id=sealed.pk)

    unseal_petition(world.caller("chair"), petition_id=petition.pk, reason="Không phải tố cáo")
    back = petition.attachments.get().file
    with pytest.raises(FileWaits):
        require_ready(back)
    world.clock.advance(minutes=1)
    run_jobs(world)
    back.refresh_from_db()
    assert back.state == FileState.REFUSED
