"""Answered petitions of the same matter, for who writes an answer: found through the index, not by reading all."""

from collections.abc import Mapping

from django.db.models import Q

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.alike import alike
from doithoai.apps.suggestions.reading import NEVER_READ, read
from doithoai.apps.suggestions.vocabulary import vocabulary_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller

LEAST_LIKE = 0.3
MOST = 5


def answered_alike(caller: Caller, petition: Petition) -> Mapping[int, int]:
    """Ids of answered petitions of the same matter, each with how sure that is in percent, the surest first.

    Of other units only what is public; nothing sealed.
    """
    readable = petitions_for(caller, Permission.PETITION_VIEW).values("pk")
    shown = Petition.objects.shown().filter(authority_id=petition.authority_id).values("pk")
    within = Petition.objects.exclude(state__in=NEVER_READ).exclude(pk=petition.pk).filter(answered_on__isnull=False)
    vocabulary = vocabulary_of(petition.authority_id)
    found = alike(
        petition.authority_id,
        read(petition, vocabulary).subject,
        within.filter(Q(pk__in=readable) | Q(pk__in=shown)),
        least=LEAST_LIKE,
        vocabulary=vocabulary,
    )
    return {one.petition_id: round(100 * one.score) for one in found[:MOST]}
