"""A person changes the own password."""

from django.contrib.auth.hashers import check_password
from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.models import Person
from doithoai.apps.organisations.passwords import checked_hash
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.organisations import PasswordWrong


@transaction.atomic
def change_password(caller: Caller, *, old_password: str, password: str) -> Person:
    """The old password must be right. Raises PasswordWrong, PasswordWeak."""
    person = Person.objects.select_for_update(no_key=True).get(pk=caller.person_id or 0)
    if not check_password(old_password, person.password):
        raise PasswordWrong
    person.password = checked_hash(person, password)
    person.save(update_fields=["password"])
    record(caller, EventName.PERSON_PASSWORD_SET, person, authority_id=caller.authority_id, person=person.full_name)
    return person
