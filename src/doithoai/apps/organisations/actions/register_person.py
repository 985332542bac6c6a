"""Add a person with the first role; a password may follow later, a group head needs none."""

from django.contrib.auth.hashers import make_password
from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import managed_authorities
from doithoai.apps.organisations.actions.give_role import place_person
from doithoai.apps.organisations.models import Membership, Person
from doithoai.apps.organisations.passwords import checked_hash
from doithoai.core.caller import Caller, Role
from doithoai.core.events import EventName
from doithoai.core.organisations import NameMissing, UsernameTaken, tidy_username
from doithoai.core.text.normalise import tidy


class FullNameMissing(NameMissing):
    code = "full_name_missing"
    field = "full_name"


@transaction.atomic
def register_person(
    caller: Caller,
    *,
    authority_id: int,
    username: str,
    full_name: str,
    role: Role,
    title: str = "",
    unit_id: int | None = None,
    group_id: int | None = None,
    email: str = "",
    phone: str = "",
    password: str = "",
) -> Person:
    """The person. Raises UsernameMalformed, UsernameTaken, FullNameMissing, PasswordWeak or as check_place."""
    authority = managed_authorities(caller).select_for_update(of=("self",), no_key=True).get(pk=authority_id)
    username, full_name = tidy_username(username), tidy(full_name)
    if not full_name:
        raise FullNameMissing
    if Person.objects.filter(username=username).exists():
        raise UsernameTaken(username=username)
    person = Person(username=username, full_name=full_name, email=email, phone=phone)
    person.password = checked_hash(person, password) if password else make_password(None)
    person.save(force_insert=True)
    record(caller, EventName.PERSON_REGISTERED, person, authority_id=authority.pk, person=full_name, username=username)
    row = Membership(role=role.value, title=tidy(title))
    place_person(caller, person, authority, row, unit_id=unit_id, group_id=group_id)
    return person
