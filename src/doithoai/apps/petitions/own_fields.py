"""Which fields an administrator may change, and the two levels as a list."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from doithoai.apps.organisations.access import authorities_for
from doithoai.apps.petitions.models import Field
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


def own_fields_for(caller: Caller) -> QuerySet[Field]:
    """The second-level fields of the caller's own authority."""
    return Field.objects.filter(authority__in=authorities_for(caller, Permission.ORGANISATION_MANAGE))


@dataclass(frozen=True)
class FieldBranch:
    """A shipped field and the authority's own under it."""

    field: Field
    own: tuple[Field, ...]


def field_branches(caller: Caller) -> list[FieldBranch]:
    """The shipped fields in their order, each with the own ones: one query."""
    rows = list(Field.objects.filter(Q(authority__isnull=True) | Q(pk__in=own_fields_for(caller).values("pk"))))
    shipped = [row for row in rows if row.authority_id is None]
    return [FieldBranch(top, tuple(row for row in rows if row.parent_id == top.pk)) for top in shipped]
