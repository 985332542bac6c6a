"""The panic key: every screen to the neutral slide at once, and back; and the mode without names."""

from django.db import transaction

from doithoai.apps.screens.control import held_control, tell
from doithoai.apps.screens.models import ScreenControl
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def empty_screens(caller: Caller, *, dialogue_id: int) -> ScreenControl:
    """All screens neutral; pressed again, nothing changes."""
    return _set_neutral(caller, dialogue_id, is_neutral=True)


@transaction.atomic
def resume_screens(caller: Caller, *, dialogue_id: int) -> ScreenControl:
    """What each screen showed before comes back."""
    return _set_neutral(caller, dialogue_id, is_neutral=False)


def _set_neutral(caller: Caller, dialogue_id: int, *, is_neutral: bool) -> ScreenControl:
    control = held_control(caller, dialogue_id)
    if control.is_neutral != is_neutral:
        control.is_neutral = is_neutral
        control.save(update_fields=["is_neutral"])
        tell(caller, EventName.SCREENS_EMPTIED if is_neutral else EventName.SCREENS_RESUMED, control)
    return control


@transaction.atomic
def set_safe_mode(caller: Caller, *, dialogue_id: int, is_safe: bool) -> ScreenControl:
    """Public pictures without names of people and private data, or with them."""
    control = held_control(caller, dialogue_id)
    if control.is_safe != is_safe:
        control.is_safe = is_safe
        control.save(update_fields=["is_safe"])
        tell(caller, EventName.SAFE_MODE_SET, control, is_safe=is_safe)
    return control
