"""In the demonstration everybody has one documented password: hashed once, so that loading stays quick."""

from django.contrib.auth.hashers import make_password
from django.db import transaction

from doithoai.apps.organisations.models import Authority, Person
from doithoai.core.caller import Caller, Role
from doithoai.core.organisations import DemonstrationOnly


@transaction.atomic
def share_demonstration_password(caller: Caller, *, password: str) -> int:
    """How many people got it. Raises DemonstrationOnly where any authority is a real one."""
    if caller.role is not Role.SYSTEM or Authority.objects.filter(is_demonstration=False).exists():
        raise DemonstrationOnly
    return Person.objects.update(password=make_password(password))
