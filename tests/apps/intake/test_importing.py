"""A file of opinions from reading to its last petition."""

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.intake.actions.cancel_import import cancel_import
from doithoai.apps.intake.actions.confirm_import import confirm_import
from doithoai.apps.intake.actions.match_columns import match_columns
from doithoai.apps.intake.jobs import CHUNK, forget_rows
from doithoai.apps.intake.models import ImportBatch, ImportRow
from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.petitions.actions.triage.show_petition import show_petition
from doithoai.apps.petitions.models import GateCount, Petition, PetitionContact
from doithoai.core.intake.columns import Column, NoTextColumn
from doithoai.core.intake.refusals import AlreadyWorkedOn, NothingToImport
from doithoai.core.petitions.numbering import read_code
from doithoai.core.refusal import NotPossibleNow
from tests.apps.intake.files import LINES, a_batch, many
from tests.apps.petitions.voices import a_collecting_dialogue
from tests.hall_world import run_jobs
from tests.world import World


def states(batch: ImportBatch) -> list[str]:
    return list(batch.rows.values_list("state", flat=True))


def test_a_read_file_shows_what_becomes_of_each_row_and_is_no_petition_yet(world: World) -> None:
    batch = a_batch(world)
    assert states(batch) == ["ready", "ready", "wrong", "stopped", "twice", "blank"]
    assert batch.rows.get(number=6).twin == 2
    assert not Petition.objects.exists()


def test_the_words_of_a_suspected_denunciation_are_stored_nowhere(world: World) -> None:
    batch = a_batch(world, name="don_to_cao_ong_Tam.csv")
    stopped = batch.rows.get(state="stopped")
    assert (stopped.number, stopped.cells, stopped.fingerprint) == (5, [], "")
    assert batch.file_name == "tep.csv"
    assert [(row.kind, row.count) for row in GateCount.objects.all()] == [("theo_tu_ngu", 1)]
    kept = str(list(ImportRow.objects.values())) + str(list(Event.objects.values()))
    assert "hối lộ" not in kept
    assert "Anh Dũng" not in kept


def test_a_confirmed_file_becomes_petitions_with_their_origin(world: World) -> None:
    dialogue = a_collecting_dialogue(world)
    batch = a_batch(world, dialogue_id=dialogue.pk, group_id=world.groups[2].pk)
    confirm_import(world.caller("secretary"), batch_id=batch.pk)
    run_jobs(world)
    batch.refresh_from_db()
    assert (batch.state, states(batch)) == ("done", ["imported", "imported", "wrong", "stopped", "twice", "blank"])
    first, second = Petition.objects.order_by("pk")
    assert (first.channel, first.group, first.dialogue) == ("group_head", world.groups[0], dialogue)
    assert (first.received_on.isoformat(), second.group) == ("2026-03-01", world.groups[1])
    assert first.typed_by_name == "Lê Thị Hoa"
    assert read_code(first.code) == first.code
    assert PetitionContact.objects.get(petition=first).phone == "0912345678"
    assert (first.import_row.number, first.import_row.cells) == (2, [])
    assert Event.objects.filter(name="petition.received").count() == 2


def test_the_same_file_again_imports_only_what_was_mended(world: World) -> None:
    secretary = world.caller("secretary")
    confirm_import(secretary, batch_id=a_batch(world).pk)
    run_jobs(world)
    again = a_batch(world, *(line.replace("abc", "") for line in LINES))
    assert states(again) == ["known", "known", "ready", "stopped", "known", "blank"]
    confirm_import(secretary, batch_id=again.pk)
    run_jobs(world)
    assert Petition.objects.count() == 3


def test_two_open_previews_of_one_file_never_double_it(world: World) -> None:
    first, second = a_batch(world), a_batch(world)
    for batch in (first, second):
        confirm_import(world.caller("secretary"), batch_id=batch.pk)
    run_jobs(world)
    assert Petition.objects.count() == 2
    assert states(second)[:2] == ["known", "known"]


def test_repeated_rows_are_imported_when_somebody_says_so(world: World) -> None:
    batch = a_batch(world)
    confirm_import(world.caller("secretary"), batch_id=batch.pk, with_repeats=True)
    run_jobs(world)
    assert Petition.objects.count() == 3
    assert batch.rows.get(is_repeat=True).number == 6


def test_a_corrected_column_and_the_group_of_the_file_change_the_rows(world: World) -> None:
    batch = a_batch(world, "Bà Lan;;Tổ lạ;Đề nghị sửa cống thoát nước;")
    assert states(batch) == ["wrong"]
    columns = {Column.TEXT: 3, Column.NAME: 0}
    match_columns(world.caller("clerk"), batch_id=batch.pk, columns=columns, group_id=world.groups[1].pk)
    assert states(batch) == ["ready"]
    with pytest.raises(NoTextColumn):
        match_columns(world.caller("clerk"), batch_id=batch.pk, columns={Column.NAME: 0})


def test_a_file_given_up_in_the_middle_leaves_nothing(world: World) -> None:
    batch = a_batch(world, *many(CHUNK + 10))
    confirm_import(world.caller("secretary"), batch_id=batch.pk)
    run_ready(clock=lambda: world.clock.now, worker="test", most=1)
    assert Petition.objects.count() == CHUNK
    cancel_import(world.caller("secretary"), batch_id=batch.pk)
    run_jobs(world)
    assert not Petition.objects.exists()
    assert not PetitionContact.objects.exists()
    assert not ImportRow.objects.exists()
    with pytest.raises(NotPossibleNow):
        cancel_import(world.caller("secretary"), batch_id=batch.pk)


def test_what_somebody_works_on_already_is_not_taken_back(world: World) -> None:
    batch = a_batch(world, *many(CHUNK + 10))
    secretary = world.caller("secretary")
    confirm_import(secretary, batch_id=batch.pk)
    run_ready(clock=lambda: world.clock.now, worker="test", most=1)
    show_petition(secretary, petition_id=Petition.objects.all()[3].pk, public_text="")
    with pytest.raises(AlreadyWorkedOn):
        cancel_import(secretary, batch_id=batch.pk)
    assert Petition.objects.count() == CHUNK


def test_a_file_is_confirmed_once_and_needs_something_to_import(world: World) -> None:
    secretary = world.caller("secretary")
    empty = a_batch(world, "Bà Lan;;;ngắn;")
    with pytest.raises(NothingToImport):
        confirm_import(secretary, batch_id=empty.pk)
    batch = a_batch(world)
    confirm_import(secretary, batch_id=batch.pk)
    with pytest.raises(NotPossibleNow):
        confirm_import(secretary, batch_id=batch.pk)
    with pytest.raises(NotPossibleNow):
        match_columns(secretary, batch_id=batch.pk, columns={Column.TEXT: 3})


def test_who_may_not_reach_a_file(world: World) -> None:
    batch = a_batch(world)
    for name in ("stranger", "chair", "road_officer", "group_head"):
        for act in (confirm_import, cancel_import):
            with pytest.raises(ImportBatch.DoesNotExist):
                act(world.caller(name), batch_id=batch.pk)
    assert ImportBatch.objects.get().state == "open"


def test_words_that_nobody_imported_go_after_a_month(world: World) -> None:
    done, open_batch = a_batch(world), a_batch(world, *many(2))
    confirm_import(world.caller("secretary"), batch_id=done.pk)
    run_jobs(world)
    world.clock.advance(days=29)
    forget_rows(now=world.clock.now)
    assert ImportRow.objects.exclude(cells=[]).filter(batch=done).count() == 3
    world.clock.advance(days=2)
    forget_rows(now=world.clock.now)
    assert not ImportRow.objects.exclude(cells=[]).exists()
    assert not ImportBatch.objects.filter(pk=open_batch.pk).exists()
