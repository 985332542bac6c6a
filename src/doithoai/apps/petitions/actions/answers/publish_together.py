"""Many approved answers go out in one act, now or together at one moment: all of them, or none."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from doithoai.apps.petitions.access import answers_for
from doithoai.apps.petitions.actions.answers.publish_held_answer import publish_held_answer
from doithoai.apps.petitions.holding import hold_until
from doithoai.apps.petitions.models import Answer, Petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.holding import NothingTicked, NotTogether
from doithoai.core.refusal import NotPossibleNow, Refused


@transaction.atomic
def publish_together(caller: Caller, *, answer_ids: Collection[int], at: datetime | None = None) -> list[Answer]:
    """Publish them now, or set the moment `at` which their jobs keep. Out of reach counts as no longer waiting.

    Raises NothingTicked, NotTogether naming each that cannot go and why; nothing is changed then.
    """
    if not answer_ids:
        raise NothingTicked()
    rows = answers_for(caller, Permission.ANSWER_PUBLISH).filter(pk__in=answer_ids)
    held = {answer.pk: answer.petition for answer in rows.select_related("petition")}
    # every petition first and in one order, before the first event: two acts over the same set never wait crosswise
    ids = [petition.pk for petition in held.values()]
    list(Petition.objects.filter(pk__in=ids).select_for_update(of=("self",), no_key=True).order_by("pk"))
    done, refused = [], []
    for answer_id in sorted(answer_ids):
        try:
            if answer_id not in held:
                raise NotPossibleNow()
            done.append(
                hold_until(caller, answer_id=answer_id, moment=at)
                if at is not None
                else publish_held_answer(caller, answer_id=answer_id)
            )
        except Refused as one:
            code = held[answer_id].code if answer_id in held else str(answer_id)
            refused.append((code, one.say()))
    if refused:
        raise NotTogether.of(refused)
    return done
