"""An administrator sets somebody's password; the person changes it afterwards."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import managed_people, people_of_others
from doithoai.apps.organisations.models import Person
from doithoai.apps.organisations.passwords import checked_hash
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def set_password(caller: Caller, *, person_id: int, password: str) -> Person:
    """Only people whose every role stands where the caller administers. Raises PasswordWeak."""
    found = managed_people(caller).exclude(pk__in=people_of_others(caller)).get(pk=person_id)
    person = Person.objects.select_for_update(no_key=True).get(pk=found.pk)
    person.password = checked_hash(person, password)
    person.save(update_fields=["password"])
    record(caller, EventName.PERSON_PASSWORD_SET, person, authority_id=caller.authority_id, person=person.full_name)
    return person
