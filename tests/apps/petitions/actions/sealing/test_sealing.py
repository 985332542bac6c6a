import pytest

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.actions.answers.solve_petition import solve_petition
from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.apps.petitions.actions.sealing.confirm_seal import confirm_seal
from doithoai.apps.petitions.actions.sealing.decline_seal import decline_seal
from doithoai.apps.petitions.actions.sealing.unseal_petition import unseal_petition
from doithoai.apps.petitions.actions.triage.merge_petitions import merge_petitions
from doithoai.apps.petitions.actions.triage.see_contact import see_contact
from doithoai.apps.petitions.models import Petition, PetitionContact, SealRequest
from doithoai.core.access.permissions import Permission
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.petitions.routing import ReasonMissing
from doithoai.core.petitions.sealing import AlreadyAsked, SecondPersonNeeded
from doithoai.core.refusal import NotPossibleNow
from tests.voices import answer_at, assigned, trail, voice
from tests.world import World


def sealed(world: World) -> Petition:
    petition = assigned(world)
    ask_seal(world.caller("secretary"), petition_id=petition.pk)
    return confirm_seal(world.caller("chair"), petition_id=petition.pk)


def test_two_different_people_seal_and_nobody_else_sees_it_again(world: World) -> None:
    petition = sealed(world)

    assert (petition.state, petition.legal_type, petition.is_public) == ("sealed", "to_cao", False)
    for name in ("front", "road_head", "clerk"):
        assert not petitions_for(world.caller(name), Permission.PETITION_VIEW).filter(pk=petition.pk).exists()
    assert trail(petition)[-1] == "petition.sealed"


def test_voices_merged_into_it_stand_alone_again(world: World) -> None:
    carrier, other = voice(world), voice(world)
    merge_petitions(world.caller("secretary"), petition_id=other.pk, into_id=carrier.pk)
    ask_seal(world.caller("secretary"), petition_id=carrier.pk)
    confirm_seal(world.caller("chair"), petition_id=carrier.pk)
    other.refresh_from_db()
    assert (other.state, other.merged_into, other.voices) == ("received", None, 1)
    assert other.text


def test_the_one_who_asked_does_not_confirm(world: World) -> None:
    petition = voice(world)
    secretary = world.caller("secretary")
    ask_seal(secretary, petition_id=petition.pk)
    with pytest.raises(AlreadyAsked):
        ask_seal(world.caller("chair"), petition_id=petition.pk)
    with pytest.raises(SecondPersonNeeded):
        confirm_seal(secretary, petition_id=petition.pk)
    decline_seal(world.caller("chair"), petition_id=petition.pk)
    with pytest.raises(SealRequest.DoesNotExist):
        confirm_seal(world.caller("chair"), petition_id=petition.pk)

    petition.refresh_from_db()
    assert petition.state == "received"


def test_a_seal_is_lifted_with_a_reason(world: World) -> None:
    petition = sealed(world)
    with pytest.raises(ReasonMissing):
        unseal_petition(world.caller("chair"), petition_id=petition.pk, reason="")
    assert unseal_petition(world.caller("chair"), petition_id=petition.pk, reason="Xem lại").state == "received"


@pytest.mark.parametrize("name", ["front", "road_head", "stranger", "clerk"])
def test_others_do_not_seal(world: World, name: str) -> None:
    with pytest.raises(Petition.DoesNotExist):
        ask_seal(world.caller(name), petition_id=voice(world).pk)


def test_every_look_at_a_contact_is_recorded(world: World) -> None:
    petition = voice(world)
    contact = PetitionContact.objects.create(petition=petition, name="Nguyễn Thị Sen", phone="0912345678")

    assert see_contact(world.caller("secretary"), petition_id=petition.pk) == contact
    assert trail(petition) == ["petition.contact_seen"]
    for name in ("chair", "road_head", "front", "stranger"):
        with pytest.raises(Petition.DoesNotExist):
            see_contact(world.caller(name), petition_id=petition.pk)
    with pytest.raises(NotPossibleNow):
        see_contact(world.caller("secretary"), petition_id=sealed(world).pk)


def test_solved_is_another_fact_than_answered(world: World) -> None:
    petition = assigned(world)
    with pytest.raises(NotPossibleNow):
        solve_petition(world.caller("road_head"), petition_id=petition.pk, note="Xong")
    answer_at(world, AnswerStage.PUBLISHED, petition)
    world.clock.advance(days=5)
    with pytest.raises(ReasonMissing):
        solve_petition(world.caller("road_head"), petition_id=petition.pk, note=" ")
    petition = solve_petition(world.caller("road_head"), petition_id=petition.pk, note="Đã nạo vét 40 mét")

    assert (petition.solved_on - petition.answered_on).days == 5
    with pytest.raises(Petition.DoesNotExist):
        solve_petition(world.caller("school_head"), petition_id=petition.pk, note="Xong")
