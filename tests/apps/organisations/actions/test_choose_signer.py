from datetime import date, timedelta

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.organisations.actions.choose_signer import choose_signer
from doithoai.apps.organisations.models import Deputisation, Membership
from doithoai.apps.organisations.paper_frame import frame_of_authority, signer_of
from doithoai.apps.organisations.signers import EntitledSigner, entitled_signers
from doithoai.apps.papers.actions.edit_paper import EditedMeanwhile
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.signers import MayNotSign
from doithoai.core.refusal import NotPossibleNow
from tests.apps.papers.drafts import a_draft
from tests.world import World

TODAY = date(2026, 3, 2)
TITLES = {"chair": "Chủ tịch UBND xã", "clerk": "Phó Chủ tịch", "secretary": "Chánh Văn phòng HĐND và UBND",
          "road_head": "Trưởng phòng Kinh tế", "front": "Chủ tịch UBMTTQ xã"}  # fmt: skip


@pytest.fixture
def titled(world: World) -> World:
    for name, title in TITLES.items():
        Membership.objects.filter(person=world.people[name]).update(title=title)
    return world


def authorise(world: World, **more: object) -> Deputisation:
    known = {"authority": world.commune, "chair": world.people["chair"], "deputy": world.people["road_head"],
             "valid_from": TODAY, "valid_to": TODAY, "reason": "Giấy ủy quyền số 3", "may_sign": True}  # fmt: skip
    return Deputisation.objects.create(**(known | more))


def able(world: World, kind: PaperKind = PaperKind.REPLY, **more: object) -> list[EntitledSigner]:
    return entitled_signers(world.commune, kind, **({"on": TODAY} | more))  # type: ignore[arg-type]


def roles(found: list[EntitledSigner]) -> list[tuple[str, str]]:
    return [(each.role.value, each.signature.name) for each in found]


def test_the_entitled_are_found_by_office_and_by_written_word(titled: World) -> None:
    authorise(titled)
    assert roles(able(titled)) == [
        ("chair", "Trần Văn Minh"), ("deputy", "Ngô Thị Lụa"), ("office_head", "Lê Thị Hoa"),
        ("authorised", "Phạm Đức Thắng"),
    ]  # fmt: skip
    assert able(titled)[-1].signature.capacity_lines == ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ")
    assert roles(able(titled, PaperKind.PLAN)) == [("chair", "Trần Văn Minh"), ("deputy", "Ngô Thị Lụa")]


@pytest.mark.parametrize(
    "change", [{"may_sign": False}, {"ended_at": "2026-03-01T00:00Z"}, {"dialogue_id": 99},
               {"valid_to": TODAY - timedelta(days=1), "valid_from": TODAY - timedelta(days=9)}]
)  # fmt: skip
def test_an_authorisation_counts_only_while_and_where_it_holds(titled: World, change: dict[str, object]) -> None:
    authorise(titled, **change)
    assert "authorised" not in [role for role, _name in roles(able(titled, dialogue_id=1))]


def test_whoever_left_or_acts_for_the_neighbour_signs_nothing(titled: World) -> None:
    Membership.objects.filter(person=titled.people["clerk"]).update(valid_to=TODAY - timedelta(days=1))
    Membership.objects.filter(person=titled.people["stranger"]).update(title="Phó Chủ tịch")
    assert roles(able(titled, PaperKind.PLAN)) == [("chair", "Trần Văn Minh")]


def key_of(world: World, role: str, kind: PaperKind = PaperKind.NOTICE) -> str:
    return next(each.key for each in able(world, kind) if each.role.value == role)


def test_the_chosen_signer_stands_under_a_new_version_with_the_derived_lines(titled: World) -> None:
    draft, key = a_draft(titled), key_of(titled, "deputy")
    choose_signer(titled.caller("clerk"), paper_id=draft.pk, signer=key, seen_version=1)
    draft.refresh_from_db()
    assert (draft.version, draft.signer_name) == (2, "Ngô Thị Lụa")
    assert parts_of(draft).signatures[0].capacity_lines == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert Event.objects.get(name="paper.signer_chosen").data["signer"] == "Ngô Thị Lụa"


def test_who_may_not_sign_the_kind_is_refused_and_nothing_changes(titled: World) -> None:
    authorise(titled)
    draft, key = a_draft(titled), key_of(titled, "authorised", PaperKind.REPLY)
    for wrong in (key, "m0", "d9999", "", "Chủ tịch"):
        with pytest.raises(MayNotSign):
            choose_signer(titled.caller("clerk"), paper_id=draft.pk, signer=wrong, seen_version=1)
    draft.refresh_from_db()
    assert draft.version == 1


def test_a_changed_or_issued_draft_is_not_signed_by_another(titled: World) -> None:
    draft, key = a_draft(titled), key_of(titled, "deputy")
    with pytest.raises(EditedMeanwhile):
        choose_signer(titled.caller("clerk"), paper_id=draft.pk, signer=key, seen_version=9)
    issue_paper(titled.caller("clerk"), paper_id=draft.pk, issued_on=TODAY)
    with pytest.raises(NotPossibleNow):
        choose_signer(titled.caller("clerk"), paper_id=draft.pk, signer=key, seen_version=2)


@pytest.mark.parametrize("who", ["stranger", "chair", "road_officer"])
def test_who_may_not_issue_chooses_nobody(titled: World, who: str) -> None:
    with pytest.raises(Paper.DoesNotExist):
        choose_signer(titled.caller(who), paper_id=a_draft(titled).pk, signer="m1", seen_version=1)


def test_the_issue_page_offers_the_entitled_and_warns_of_another(titled: World) -> None:
    draft, client = a_draft(titled), titled.client("clerk")
    Membership.objects.filter(person=titled.people["chair"]).update(valid_to=TODAY - timedelta(days=1))
    page = client.get(f"/ban-lam-viec/van-ban/{draft.pk}/ban-hanh/").content.decode()
    assert "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH" in page
    assert "không có thẩm quyền ký" in page  # the chair of the draft has left
    data = {"signer": key_of(titled, "deputy"), "seen_version": "1"}
    assert client.post(f"/ban-lam-viec/van-ban/{draft.pk}/nguoi-ky/", data).status_code == 302
    page = client.get(f"/ban-lam-viec/van-ban/{draft.pk}/ban-hanh/").content.decode()
    assert "không có thẩm quyền ký" not in page
    wrong = client.post(f"/ban-lam-viec/van-ban/{draft.pk}/nguoi-ky/", {"signer": "x", "seen_version": "2"})
    assert wrong.status_code == 422


def test_who_only_presides_does_not_sign_the_draft(titled: World) -> None:
    authorise(titled, may_sign=False)
    assert signer_of(titled.commune, on=TODAY).name == "Phạm Đức Thắng"
    assert frame_of_authority(titled.commune, on=TODAY).signatures[0].name == "Trần Văn Minh"
