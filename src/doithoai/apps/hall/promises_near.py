"""What was promised about the matter of one petition: at its own dialogue or an earlier one."""

from collections.abc import Collection, Sequence

from django.db.models import Q

from doithoai.apps.hall.models import Promise
from doithoai.apps.hall.promise_queries import PromiseRow, promise_rows
from doithoai.apps.petitions.models import Petition
from doithoai.core.caller import Caller
from doithoai.core.petitions.answer_wording import telling_words
from doithoai.core.petitions.lifecycle import PetitionState

COMPARED = 300
SHOWN = 6
SHARE = 0.5
"""The share of a promise's telling words that the petition must have too."""


def promises_near(caller: Caller, petition: Petition, related: Collection[int] = ()) -> Sequence[PromiseRow]:
    """Promises made on the petition or on `related` ones, and those whose words speak of its matter: one query.

    Of other units only public ones.
    """
    own = {petition.pk, *related}
    visible = Q(is_public=True) | Q(unit_id=caller.unit_id or 0) | Q(petition_id__in=own)
    rows = Promise.objects.filter(visible, dialogue__authority_id=caller.authority_id)
    rows = rows.exclude(petition__state=PetitionState.SEALED)
    newest = rows.select_related("unit", "dialogue", "petition").order_by("-made_at", "-id")[:COMPARED]
    words = telling_words(f"{petition.text} {petition.place}")
    judged = [(1.0 if row.petition_id in own else _share(row.text, words), row) for row in newest]
    near = [row for share, row in sorted(judged, key=lambda pair: -pair[0]) if share >= SHARE]
    return promise_rows(near[:SHOWN], caller.today)


def _share(text: str, words: frozenset[str]) -> float:
    telling = telling_words(text)
    return len(telling & words) / len(telling) if len(telling) > 1 else 0.0
