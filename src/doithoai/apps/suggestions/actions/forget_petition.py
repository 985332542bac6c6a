"""A petition was sealed: nothing of its words stays here, nor what it has taught."""

from django.db import transaction

from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.lessons import unlearn
from doithoai.apps.suggestions.reading import forget
from doithoai.apps.suggestions.vocabulary import count_again
from doithoai.core.caller import Caller


@transaction.atomic
def forget_petition(caller: Caller, *, petition_id: int) -> None:
    """Delete its keys, what is compared of it, its suggestions and its lesson. The sealing itself was recorded.

    Raises Petition.DoesNotExist out of the caller's authority.
    """
    petition = Petition.objects.filter(authority_id=caller.authority_id).get(pk=petition_id)
    unlearn(caller, petition)
    forget(petition.pk)
    petition.suggestions.all().delete()
    petition.suggested_for.all().delete()
    count_again(petition.authority_id)
