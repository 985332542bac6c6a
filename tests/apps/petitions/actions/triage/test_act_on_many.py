from datetime import timedelta

import pytest

from doithoai.apps.petitions.actions.assignments.accept_assignment import accept_assignment
from doithoai.apps.petitions.actions.assignments.assign_petition import assign_petition
from doithoai.apps.petitions.actions.triage.act_on_many import Outcome, act_on_many
from doithoai.apps.petitions.actions.triage.add_field import add_field
from doithoai.apps.petitions.actions.triage.see_contact import see_contact
from doithoai.apps.petitions.actions.triage.sort_as import sort_as
from doithoai.apps.petitions.actions.triage.undo_act_on_many import undo_act_on_many
from doithoai.apps.petitions.models import ActOnMany, ChangeOfOne, Field, Petition
from doithoai.apps.petitions.snapshots import snapshot
from doithoai.core.petitions.acts_on_many import ActGone, ChangedSince, ManyKind, UndoneAlready, UndoTooLate
from doithoai.core.petitions.legal_type import LegalType, Level
from doithoai.core.petitions.lifecycle import AnswerStage
from tests.voices import answer_at, assigned, trail, voice
from tests.world import World


def do(world: World, kind: ManyKind, petitions: list[Petition]) -> Outcome:
    caller = world.caller("secretary")
    field, unit = Field.objects.get(code="TN"), world.units["van-hoa"]
    beside = [world.units["cong-an"].pk]
    changes = {
        ManyKind.ADD_FIELD: lambda pk: add_field(caller, petition_id=pk, field_id=field.pk),
        ManyKind.SET_LEVEL: lambda pk: sort_as(caller, petition_id=pk, level=Level.PROVINCE),
        ManyKind.SET_LEGAL_TYPE: lambda pk: sort_as(caller, petition_id=pk, legal_type=LegalType.PHAN_ANH),
        ManyKind.ASSIGN: lambda pk: assign_petition(
            caller, petition_id=pk, lead_unit_id=unit.pk, coordinating_unit_ids=beside
        ),
    }
    ids = [petition.pk for petition in petitions]
    return act_on_many(caller, kind=kind, what="", petition_ids=ids, change=changes[kind])


def act_of(outcome: Outcome) -> ActOnMany:
    assert outcome.act is not None
    return outcome.act


def as_is(petition: Petition) -> object:
    shown = snapshot(Petition.objects.get(pk=petition.pk))
    parts = [part for part in shown["parts"].values() if part["state"] != "withdrawn"]
    return {**shown, "parts": parts}


KINDS = [kind for kind in ManyKind if kind != ManyKind.FOR_HALL]


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_done_is_taken_back_exactly_and_recorded(world: World, kind: ManyKind) -> None:
    petitions = [voice(world), assigned(world), answer_at(world, AnswerStage.UNIT_HEAD).petition]
    before = [as_is(petition) for petition in petitions]
    outcome = do(world, kind, petitions)
    assert [as_is(petition) for petition in petitions] != before

    undone = undo_act_on_many(world.caller("secretary"), act_id=act_of(outcome).pk)

    assert (undone.done, undone.kept) == (3, ())
    assert [as_is(petition) for petition in petitions] == before
    assert all(trail(petition)[-1] == "petition.act_undone" for petition in petitions)


def test_nothing_is_taken_back_where_somebody_went_on_with_it(world: World) -> None:
    kept, free = voice(world), voice(world)
    outcome = do(world, ManyKind.ASSIGN, [kept, free])
    part = kept.assignments.get(unit=world.units["van-hoa"])
    accept_assignment(world.caller("school_head"), assignment_id=part.pk)
    see_contact(world.caller("secretary"), petition_id=free.pk)

    undone = undo_act_on_many(world.caller("secretary"), act_id=act_of(outcome).pk)

    assert (undone.done, undone.kept) == (1, (kept.code,))
    assert Petition.objects.get(pk=kept.pk).state == "assigned"
    assert Petition.objects.get(pk=free.pk).state == "received"


def test_when_all_were_changed_since_it_is_refused(world: World) -> None:
    petition = voice(world)
    outcome = do(world, ManyKind.SET_LEVEL, [petition])
    do(world, ManyKind.ADD_FIELD, [petition])

    with pytest.raises(ChangedSince):
        undo_act_on_many(world.caller("secretary"), act_id=act_of(outcome).pk)
    assert Petition.objects.get(pk=petition.pk).level == "province"


def test_it_is_taken_back_once_by_its_own_person_within_ten_minutes(world: World) -> None:
    first, second = (act_of(do(world, kind, [voice(world)])) for kind in (ManyKind.ADD_FIELD, ManyKind.SET_LEVEL))
    world.add_person(
        "other", world.commune, world.caller("secretary").role, "Đào Thư Ký", unit=world.units["van-phong"]
    )
    for name in ("other", "stranger"):
        with pytest.raises(ActGone):
            undo_act_on_many(world.caller(name), act_id=first.pk)
    undo_act_on_many(world.caller("secretary"), act_id=first.pk)
    with pytest.raises(UndoneAlready):
        undo_act_on_many(world.caller("secretary"), act_id=first.pk)
    world.clock.now += timedelta(minutes=11)
    with pytest.raises(UndoTooLate):
        undo_act_on_many(world.caller("secretary"), act_id=second.pk)


def test_what_is_out_of_reach_is_left_out_and_a_refusal_stops_no_other(world: World) -> None:
    ours, closed = voice(world), voice(world, state="diverted")
    theirs = voice(world, authority=world.neighbour)

    outcome = do(world, ManyKind.SET_LEVEL, [closed, theirs, ours])

    assert (outcome.done, len(outcome.refused)) == (1, 1)
    assert list(ChangeOfOne.objects.values_list("petition_id", flat=True)) == [ours.pk]
    assert trail(theirs) == trail(closed) == []


def test_no_act_is_kept_where_nothing_changed(world: World) -> None:
    petition = voice(world)
    do(world, ManyKind.ADD_FIELD, [petition])

    assert do(world, ManyKind.ADD_FIELD, [petition]).act is None
    assert ActOnMany.objects.get().count == 1


def test_the_values_before_hold_no_words(world: World) -> None:
    petition = voice(world, text="Lời riêng của dân", summary="Lời riêng của dân")
    do(world, ManyKind.ASSIGN, [petition])

    assert "riêng" not in str(ChangeOfOne.objects.get().before)
