from collections.abc import Callable

import pytest

from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.actions.triage.add_field import add_field
from doithoai.apps.petitions.actions.triage.choose_for_hall import choose_for_hall
from doithoai.apps.petitions.actions.triage.classify_petition import classify_petition
from doithoai.apps.petitions.actions.triage.divert_petition import divert_petition
from doithoai.apps.petitions.actions.triage.divide_petition import divide_petition
from doithoai.apps.petitions.actions.triage.hide_petition import hide_petition
from doithoai.apps.petitions.actions.triage.merge_petitions import merge_petitions
from doithoai.apps.petitions.actions.triage.show_petition import show_petition
from doithoai.apps.petitions.actions.triage.transfer_petition import transfer_petition
from doithoai.apps.petitions.actions.triage.unmerge_petition import unmerge_petition
from doithoai.apps.petitions.models import Field, Petition
from doithoai.apps.petitions.search import found
from doithoai.core.caller import Caller
from doithoai.core.petitions.legal_type import LegalType, Level
from doithoai.core.petitions.merging import MergedIntoItself
from doithoai.core.petitions.publication import NoConsent, PersonalDataLeft
from doithoai.core.petitions.routing import BodyMissing, ReasonMissing
from doithoai.core.refusal import NotPossibleNow
from tests.voices import assigned, trail, voice
from tests.world import World


def field(code: str) -> Field:
    return Field.objects.get(authority=None, code=code)


def sort(caller: Caller, petition: Petition, **values: object) -> Petition:
    defaults = {"field_ids": [field("TN").pk], "level": Level.COMMUNE, "legal_type": LegalType.PHAN_ANH}
    return classify_petition(caller, petition_id=petition.pk, **(defaults | values))


def test_a_petition_has_several_fields_and_its_summary_is_found(world: World) -> None:
    petition = sort(
        world.caller("secretary"), voice(world), field_ids=[field("TN").pk, field("GT").pk], summary="Nạo vét mương"
    )
    add_field(world.caller("secretary"), petition_id=petition.pk, field_id=field("MT").pk)

    assert sorted(petition.fields.values_list("code", flat=True)) == ["GT", "MT", "TN"]
    assert list(found(Petition.objects.all(), "nao vet muong")) == [petition]
    assert trail(petition) == ["petition.classified", "petition.classified"]


def test_a_complaint_is_not_sorted_as_one_but_diverted(world: World) -> None:
    petition = voice(world)
    with pytest.raises(NotPossibleNow):
        sort(world.caller("secretary"), petition, legal_type=LegalType.KHIEU_NAI)
    with pytest.raises(ReasonMissing):
        divert_petition(world.caller("secretary"), petition_id=petition.pk, reason="")
    divert_petition(world.caller("secretary"), petition_id=petition.pk, reason="Xin gửi bộ phận tiếp công dân")

    petition.refresh_from_db()
    assert (petition.state, petition.legal_type) == ("diverted", "khieu_nai")
    with pytest.raises(NotPossibleNow):
        sort(world.caller("secretary"), petition)


def test_points_are_numbered_and_may_be_written_anew(world: World) -> None:
    petition = voice(world)
    secretary = world.caller("secretary")
    divide_petition(secretary, petition_id=petition.pk, texts=["Cống", "", "Đèn"])
    divide_petition(secretary, petition_id=petition.pk, texts=["Đèn đường", "Cống", "Rác"])

    assert list(petition.points.values_list("order", "text")) == [(1, "Đèn đường"), (2, "Cống"), (3, "Rác")]


def test_merged_voices_are_summed_at_the_carrier_and_can_stand_alone_again(world: World) -> None:
    first, second, third = voice(world), assigned(world), voice(world)
    secretary = world.caller("secretary")
    merge_petitions(secretary, petition_id=second.pk, into_id=first.pk)
    carrier = merge_petitions(secretary, petition_id=third.pk, into_id=second.pk)

    assert (carrier.pk, carrier.voices) == (first.pk, 3)
    assert second.assignments.get().state == "withdrawn"
    assert trail(third) == ["petition.merged"]
    assert trail(first) == ["petition.merged", "petition.merged"]

    assert unmerge_petition(secretary, petition_id=third.pk).state == "received"
    first.refresh_from_db()
    assert first.voices == 2
    with pytest.raises(NotPossibleNow):
        unmerge_petition(secretary, petition_id=third.pk)


def test_what_a_voice_carried_goes_along_with_it(world: World) -> None:
    small, middle, big = voice(world), voice(world), voice(world)
    secretary = world.caller("secretary")
    merge_petitions(secretary, petition_id=small.pk, into_id=middle.pk)
    merge_petitions(secretary, petition_id=middle.pk, into_id=big.pk)

    assert set(Petition.objects.filter(merged_into=big)) == {small, middle}
    with pytest.raises(MergedIntoItself):
        merge_petitions(secretary, petition_id=big.pk, into_id=small.pk)


def test_beyond_competence_goes_up_with_a_drafted_letter(world: World) -> None:
    petition = assigned(world)
    secretary = world.caller("secretary")
    call = {"petition_id": petition.pk, "level": Level.PROVINCE}
    with pytest.raises(BodyMissing):
        transfer_petition(secretary, to_body=" ", reason="Đường tỉnh", **call)
    transfer_petition(secretary, to_body="Sở Xây dựng", reason="Đường tỉnh", **call)

    petition.refresh_from_db()
    assert (petition.state, petition.transferred_to, petition.level) == ("transferred", "Sở Xây dựng", "province")
    assert petition.assignments.get().state == "withdrawn"
    assert Paper.objects.get(petition_id=petition.pk).kind == "transfer"


def test_only_a_petition_of_a_coming_dialogue_is_chosen_for_the_hall(world: World) -> None:
    with pytest.raises(NotPossibleNow):
        choose_for_hall(world.caller("secretary"), petition_id=voice(world).pk)


def test_the_public_reads_words_without_personal_data_and_never_against_the_citizens_will(world: World) -> None:
    petition = voice(world, text="Gọi tôi số 0912 345 678, cống tắc")
    secretary = world.caller("secretary")
    with pytest.raises(PersonalDataLeft):
        show_petition(secretary, petition_id=petition.pk, public_text="")
    show_petition(secretary, petition_id=petition.pk, public_text="Cống tắc")
    petition.refresh_from_db()
    assert (petition.is_public, petition.public_text, petition.public_folded) == (True, "Cống tắc", " cong tac ")

    hide_petition(secretary, petition_id=petition.pk, reason="Người gửi đề nghị")
    with pytest.raises(NotPossibleNow):
        hide_petition(secretary, petition_id=petition.pk, reason="Lần nữa")
    unwilling = voice(world, consents_to_publication=False)
    with pytest.raises(NoConsent):
        show_petition(secretary, petition_id=unwilling.pk, public_text="")


ACTS: list[Callable[[Caller, Petition], object]] = [
    sort,
    lambda caller, petition: divide_petition(caller, petition_id=petition.pk, texts=["a"]),
    lambda caller, petition: divert_petition(caller, petition_id=petition.pk, reason="x"),
    lambda caller, petition: merge_petitions(caller, petition_id=petition.pk, into_id=petition.pk),
    lambda caller, petition: unmerge_petition(caller, petition_id=petition.pk),
    lambda caller, petition: transfer_petition(
        caller, petition_id=petition.pk, to_body="a", reason="b", level=Level.PROVINCE
    ),
    lambda caller, petition: choose_for_hall(caller, petition_id=petition.pk),
    lambda caller, petition: show_petition(caller, petition_id=petition.pk, public_text=""),
    lambda caller, petition: hide_petition(caller, petition_id=petition.pk, reason="x"),
]


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("name", ["chair", "road_head", "front", "stranger"])
def test_only_the_secretary_of_the_authority_sorts(
    world: World, act: Callable[[Caller, Petition], object], name: str
) -> None:
    with pytest.raises(Petition.DoesNotExist):
        act(world.caller(name), assigned(world))
