"""People, their roles, their passwords and the deputies of a chair."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.hashers import check_password

from doithoai.apps.audit.models import Event
from doithoai.apps.organisations.actions.authorise_deputy import authorise_deputy
from doithoai.apps.organisations.actions.change_password import change_password
from doithoai.apps.organisations.actions.end_deputy_authorisation import end_deputy_authorisation
from doithoai.apps.organisations.actions.end_role import end_role
from doithoai.apps.organisations.actions.give_role import give_role
from doithoai.apps.organisations.actions.register_person import register_person
from doithoai.apps.organisations.actions.set_password import set_password
from doithoai.apps.organisations.actions.share_demonstration_password import share_demonstration_password
from doithoai.apps.organisations.models import Authority, Deputisation, Membership, Person
from doithoai.apps.organisations.queries import role_choices
from doithoai.core import organisations as rules
from doithoai.core.caller import Role, system_caller
from doithoai.core.refusal import NotPossibleNow
from tests.world import World

TODAY = date(2026, 3, 2)
GOOD = "Con-đê-xanh-2026"


def test_a_person_is_registered_with_a_role_and_a_password(world: World) -> None:
    person = register_person(
        world.caller("admin"),
        authority_id=world.commune.pk,
        username=" Hoa.LT ",
        full_name="Lê Thị Hòa",
        role=Role.OFFICER,
        unit_id=world.units["kinh-te"].pk,
        password=GOOD,
    )
    assert person.username == "hoa.lt"
    assert check_password(GOOD, person.password)
    assert [choice.role for choice in role_choices(person, on=TODAY)] == [Role.OFFICER]
    assert GOOD not in str(list(Event.objects.values_list("data", flat=True)))


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"username": "secretary"}, rules.UsernameTaken),
        ({"username": "Hòa"}, rules.UsernameMalformed),
        ({"full_name": " "}, rules.NameMissing),
        ({"role": Role.OFFICER}, rules.RoleNeedsUnit),
        ({"role": Role.GROUP_HEAD}, rules.RoleNeedsGroup),
        ({"password": "123"}, rules.PasswordWeak),
    ],
)
def test_a_bad_person_is_refused_and_nothing_is_stored(
    world: World, changed: dict[str, object], refusal: type[Exception]
) -> None:
    before = Person.objects.count()
    values = {"username": "moi.nv", "full_name": "Người Mới", "role": Role.CLERK} | changed
    with pytest.raises(refusal):
        register_person(world.caller("admin"), authority_id=world.commune.pk, **values)  # type: ignore[arg-type]
    assert Person.objects.count() == before
    assert not Event.objects.exists()


def test_a_weak_password_is_told_in_vietnamese(world: World) -> None:
    with pytest.raises(rules.PasswordWeak) as refused:
        set_password(world.caller("admin"), person_id=world.people["clerk"].pk, password="password")
    assert "ít nhất 10 ký tự" in refused.value.say()
    assert "dễ đoán" in refused.value.say()


def test_a_person_who_also_acts_elsewhere_keeps_the_password(world: World) -> None:
    clerk = world.people["clerk"]
    Membership.objects.create(person=clerk, authority=world.neighbour, role="clerk")
    with pytest.raises(Person.DoesNotExist):
        set_password(world.caller("admin"), person_id=clerk.pk, password=GOOD)
    with pytest.raises(Person.DoesNotExist):
        set_password(world.caller("admin"), person_id=world.people["stranger"].pk, password=GOOD)


def test_a_person_changes_the_own_password_with_the_old_one(world: World) -> None:
    set_password(world.caller("admin"), person_id=world.people["clerk"].pk, password=GOOD)
    with pytest.raises(rules.PasswordWrong):
        change_password(world.caller("clerk"), old_password="sai", password="Cây-đa-đầu-làng-9")
    changed = change_password(world.caller("clerk"), old_password=GOOD, password="Cây-đa-đầu-làng-9")
    assert check_password("Cây-đa-đầu-làng-9", changed.password)


def test_a_second_role_is_given_once_and_ended_by_its_last_day(world: World) -> None:
    clerk, admin = world.people["clerk"], world.caller("admin")
    row = give_role(admin, person_id=clerk.pk, authority_id=world.commune.pk, role=Role.FRONT)
    with pytest.raises(rules.RoleHeldAlready):
        give_role(admin, person_id=clerk.pk, authority_id=world.commune.pk, role=Role.FRONT)
    end_role(admin, membership_id=row.pk, last_on=TODAY)
    assert len(role_choices(clerk, on=TODAY)) == 2
    assert len(role_choices(clerk, on=TODAY + timedelta(days=1))) == 1
    with pytest.raises(NotPossibleNow):
        end_role(admin, membership_id=row.pk, last_on=TODAY)


def test_the_last_administrator_stays(world: World) -> None:
    mine = Membership.objects.get(person=world.people["admin"])
    with pytest.raises(rules.LastAdministrator):
        end_role(world.caller("admin"), membership_id=mine.pk, last_on=TODAY)


def test_a_deputy_chairs_only_in_the_days_of_the_authorisation(world: World) -> None:
    row = _authorise(world, "secretary")
    deputy = world.people["clerk"]
    assert role_choices(deputy, on=TODAY)[-1].role is Role.CHAIR
    assert len(role_choices(deputy, on=TODAY + timedelta(days=11))) == 1
    end_deputy_authorisation(world.caller("admin"), deputisation_id=row.pk)
    assert len(role_choices(deputy, on=TODAY)) == 1
    assert Event.objects.get(name="deputy.authorised").data["reason"] == "Văn bản số 12/UBND ngày 01/3/2026"


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"reason": " "}, rules.ReasonMissing),
        ({"valid_to": TODAY - timedelta(days=1)}, rules.NotInOrder),
        ({"valid_to": TODAY + timedelta(days=400)}, rules.DeputisationTooLong),
    ],
)
def test_an_authorisation_without_ground_or_end_is_refused(
    world: World, changed: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        _authorise(world, "admin", **changed)
    assert not Deputisation.objects.exists()


def test_the_chair_and_a_stranger_are_no_deputies(world: World) -> None:
    for name in ("chair", "stranger"):
        with pytest.raises(rules.DeputyUnfit):
            _authorise(world, "admin", deputy_id=world.people[name].pk)


def test_others_authorise_nobody_and_end_nothing(world: World) -> None:
    row = _authorise(world, "admin")
    for name in ("clerk", "road_head", "stranger"):
        with pytest.raises(Authority.DoesNotExist):
            _authorise(world, name)
        with pytest.raises(Deputisation.DoesNotExist):
            end_deputy_authorisation(world.caller(name), deputisation_id=row.pk)


def test_one_password_for_all_is_refused_beside_a_real_authority(world: World) -> None:
    with pytest.raises(rules.DemonstrationOnly):
        share_demonstration_password(system_caller(world.clock.now), password=GOOD)


def _authorise(world: World, who: str, **changed: object) -> Deputisation:
    values = {
        "authority_id": world.commune.pk,
        "deputy_id": world.people["clerk"].pk,
        "valid_from": TODAY,
        "valid_to": TODAY + timedelta(days=10),
        "reason": "Văn bản số 12/UBND ngày 01/3/2026",
    }
    return authorise_deputy(world.caller(who), **values | changed)  # type: ignore[arg-type]
