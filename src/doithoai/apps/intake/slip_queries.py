"""Reads about printed slips."""

from django.db.models import Count, Q

from doithoai.apps.intake.access import slip_sheets_for, slips_for
from doithoai.apps.intake.models import Slip, SlipSheet
from doithoai.core.caller import Caller
from doithoai.core.petitions.numbering import read_code


def slip_sheets(caller: Caller) -> list[SlipSheet]:
    """The printings of the authority, newest first, each with `back`: how many slips were entered."""
    back = Count("slips", filter=Q(slips__entered_at__isnull=False))
    return list(slip_sheets_for(caller).select_related("dialogue", "group").annotate(back=back)[:100])


def get_sheet(caller: Caller, sheet_id: int) -> SlipSheet:
    """One printing within reach. Raises SlipSheet.DoesNotExist."""
    return slip_sheets_for(caller).select_related("dialogue__authority", "group").get(pk=sheet_id)


def find_slip(caller: Caller, typed: str) -> Slip | None:
    """The slip with that code, however it was typed; None where there is none within reach."""
    found = slips_for(caller).select_related("sheet__dialogue", "sheet__group", "petition")
    return found.filter(code=read_code(typed) or "").first()
