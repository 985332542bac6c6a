"""Join several voices at once: all into one, or none."""

from collections.abc import Collection

from django.db import transaction

from doithoai.apps.petitions.actions.triage.merge_petitions import Family, join, locked_family, voices_of
from doithoai.apps.petitions.models import Petition
from doithoai.core.caller import Caller
from doithoai.core.petitions.merging import carrier_of
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class TooFewToMerge(Refused):
    """Merging needs two."""

    code = "too_few_to_merge"
    sentence = gettext_noop("Xin chọn ít nhất hai ý kiến cùng nội dung để gộp.")


@transaction.atomic
def merge_many(caller: Caller, *, petition_ids: Collection[int], into_id: int | None = None) -> Petition:
    """Merge all into `into_id`; without it into the one most people raised, the earliest of these. Gives the carrier.

    What is in that carrier already stays there. Raises TooFewToMerge, MergedIntoItself, NotPossibleNow.
    """
    chosen = {*petition_ids} if into_id is None else {*petition_ids, into_id}
    if len(chosen) < 2:
        raise TooFewToMerge()
    rows = locked_family(caller, chosen)
    carrier = rows[into_id or _foremost(rows, chosen)]
    carrier = rows[carrier_of(voices_of(rows), carrier.pk)]
    for pk in sorted(chosen):
        if pk != carrier.pk and rows[pk].merged_into_id != carrier.pk:
            join(caller, rows, pk, carrier.pk)
    return carrier


def _foremost(rows: Family, chosen: Collection[int]) -> int:
    return min(chosen, key=lambda pk: (-rows[pk].voices, rows[pk].received_at, pk))
