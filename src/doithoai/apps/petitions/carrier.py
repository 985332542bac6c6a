"""The petition that carries a voice on: itself, or the one into which it was merged."""

from doithoai.apps.petitions.access import petitions_of_link
from doithoai.apps.petitions.models import Petition
from doithoai.core.caller import Caller
from doithoai.core.refusal import NotPossibleNow

LONGEST_CHAIN = 10
"""How far merged voices are followed to the one that carries them."""


def carrier_of(petition: Petition) -> Petition:
    """The petition whose answer is the answer to this voice."""
    carrier = petition
    for _ in range(LONGEST_CHAIN):
        if carrier.merged_into_id is None:
            break
        carrier = Petition.objects.select_related("dialogue", "lead_unit").get(pk=carrier.merged_into_id)
    return carrier


def locked_voice(caller: Caller) -> tuple[Petition, Petition]:
    """The voice that the citizen's secret link opens and its carrier (the same one where it was not merged), locked.

    Raises Petition.DoesNotExist for anybody else, NotPossibleNow where it was merged or released at this moment.
    """
    found = petitions_of_link(caller).get()
    carrier_id = carrier_of(found).pk
    rows = Petition.objects.filter(pk__in={found.pk, carrier_id}).select_for_update(of=("self",), no_key=True)
    held = {row.pk: row for row in rows.order_by("pk")}
    if held[found.pk].merged_into_id != found.merged_into_id:
        raise NotPossibleNow
    return held[found.pk], held[carrier_id]
