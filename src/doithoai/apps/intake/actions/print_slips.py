"""Slips with codes are made for a dialogue, to be printed and handed out."""

import secrets

from django.db import transaction
from django.db.models import F, Max

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.intake.models import Slip, SlipSheet
from doithoai.apps.organisations.access import groups_for
from doithoai.apps.petitions.models import Petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.intake.slips import check_count
from doithoai.core.petitions.numbering import SLIPS, slip_code


@transaction.atomic
def print_slips(
    caller: Caller, *, dialogue_id: int, count: int, per_page: int, group_id: int | None = None
) -> SlipSheet:
    """Draw the codes and number the slips on from the last printing of the dialogue. Raises `TooManySlips`."""
    check_count(count)
    dialogues = dialogues_for(caller, Permission.SLIP_PRINT).select_for_update(of=("self",), no_key=True)
    dialogue = dialogues.get(pk=dialogue_id)
    last = SlipSheet.objects.filter(dialogue=dialogue).aggregate(last=Max(F("first_number") + F("count")))["last"] or 1
    sheet = SlipSheet.objects.create(
        dialogue=dialogue,
        group=groups_for(caller).get(pk=group_id) if group_id else None,
        per_page=per_page,
        first_number=last,
        count=count,
        printed_at=caller.now,
        printed_by_name=caller.name,
    )
    codes = _free_codes(count)
    Slip.objects.bulk_create(Slip(sheet=sheet, number=last + place, code=code) for place, code in enumerate(codes))
    where = {"authority_id": dialogue.authority_id, "dialogue_id": dialogue.pk}
    record(caller, EventName.SLIPS_PRINTED, sheet, **where, count=count)
    return sheet


def _free_codes(count: int) -> list[str]:
    codes: list[str] = []
    while len(codes) < count:
        drawn = {slip_code(secrets.randbelow(SLIPS)) for _ in range(count - len(codes))}
        taken = {*codes, *Slip.objects.filter(code__in=drawn).values_list("code", flat=True)}
        # a petition from before slips had a letter of their own
        taken |= set(Petition.objects.filter(code__in=drawn).values_list("code", flat=True))
        codes += sorted(drawn - taken)
    return codes
