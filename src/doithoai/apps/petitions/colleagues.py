"""Who, of the people of an authority, may read and write notes on a petition: those whom a note may call."""

from django.db.models import Q

from doithoai.apps.organisations.models import Membership
from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Petition
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller, Role
from doithoai.core.petitions.lifecycle import AssignmentState, PetitionState
from doithoai.core.petitions.mentions import Colleague

GONE = [AssignmentState.SENT_BACK.value, AssignmentState.WITHDRAWN.value]


def notable_petition(caller: Caller, petition_id: int) -> Petition:
    """The petition on which the caller may write notes, locked. Raises Petition.DoesNotExist; for a sealed one too."""
    rows = petitions_for(caller, Permission.PETITION_NOTE).exclude(state=PetitionState.SEALED)
    return rows.select_for_update(of=("self",), no_key=True).get(pk=petition_id)


def colleagues_on(caller: Caller, petition: Petition) -> list[Colleague]:
    """Everybody but the caller who may read the notes of this petition, by name; one query."""
    roles = {
        reach: [role.value for role in Role if reach_of(role, Permission.PETITION_NOTE) == reach] for reach in Reach
    }
    units = petition.assignments.exclude(state__in=GONE).values("unit_id")
    may = Q(role__in=roles[Reach.AUTHORITY]) | Q(role__in=roles[Reach.UNIT], unit_id__in=units)
    rows = Membership.objects.in_force(caller.today).filter(
        may, authority_id=petition.authority_id, person__is_active=True
    )
    found: dict[int, Colleague] = {}
    for row in rows.exclude(person_id=caller.person_id or 0).select_related("person", "unit").order_by("id"):
        unit = row.unit.short_name if row.unit else row.title
        found.setdefault(row.person_id, Colleague(row.person_id, row.person.full_name, unit))
    return sorted(found.values(), key=lambda colleague: colleague.name)
