"""One more projector, or one less; and how large it writes."""

from django.db import transaction
from django.db.models import Max

from doithoai.apps.screens.control import FIRST, chosen, held_control, tell
from doithoai.apps.screens.models import Screen
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.screens import MOST_SCREENS, TooManyScreens, checked_name
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def add_screen(caller: Caller, *, dialogue_id: int, name: str) -> Screen:
    """Raises `ScreenNameMissing` or `TooManyScreens`."""
    words = checked_name(name)
    control = held_control(caller, dialogue_id)
    screens = chosen(control, None)
    if screens.count() >= MOST_SCREENS:
        raise TooManyScreens(most=MOST_SCREENS)
    number = screens.aggregate(last=Max("number"))["last"] + 1
    screen = Screen.objects.create(dialogue_id=control.pk, number=number, name=words)
    tell(caller, EventName.SCREEN_ADDED, control, number=number, name=words)
    return screen


@transaction.atomic
def drop_screen(caller: Caller, *, dialogue_id: int, number: int) -> None:
    """The first screen stays. Raises `NotPossibleNow` for it."""
    control = held_control(caller, dialogue_id)
    if number == FIRST:
        raise NotPossibleNow(state="first", act="drop")
    chosen(control, number).delete()
    tell(caller, EventName.SCREEN_DROPPED, control, number=number)


@transaction.atomic
def adjust_screen(
    caller: Caller,
    *,
    dialogue_id: int,
    number: int,
    is_large: bool,
    is_high_contrast: bool,
    has_captions: bool = False,
) -> None:
    """Large type, high contrast and captions for one screen."""
    control = held_control(caller, dialogue_id)
    told = {"is_large": is_large, "is_high_contrast": is_high_contrast, "has_captions": has_captions}
    chosen(control, number).update(**told)
    tell(caller, EventName.SCREEN_ADJUSTED, control, number=number, **told)
