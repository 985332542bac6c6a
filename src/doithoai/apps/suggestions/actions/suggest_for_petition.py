"""Reads a petition that came in, makes it findable, and suggests how to sort it."""

from django.db import transaction

from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.making import Maker
from doithoai.apps.suggestions.models import Suggestion
from doithoai.apps.suggestions.reading import NEVER_READ, keep, read
from doithoai.apps.suggestions.vocabulary import held_vocabulary
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import PetitionState


@transaction.atomic
def suggest_for_petition(caller: Caller, *, petition_id: int) -> list[Suggestion]:
    """The suggestions, stored; none for a petition that is already given to somebody. What was decided stays.

    No event: nothing happened to the petition. Raises Petition.DoesNotExist out of the caller's authority.
    """
    vocabulary = held_vocabulary(caller.authority_id)
    within = Petition.objects.filter(authority_id=caller.authority_id)
    petition = within.select_for_update(of=("self",), no_key=True).get(pk=petition_id)
    if petition.state in NEVER_READ:
        return []
    one = read(petition, vocabulary)
    keep(petition, one)
    if petition.state != PetitionState.RECEIVED:
        return []
    petition.suggestions.open().delete()
    rows = list(Maker(caller, petition, one, vocabulary).all())
    return Suggestion.objects.bulk_create(rows, ignore_conflicts=True)
