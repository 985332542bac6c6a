"""The screens of a dialogue as one held thing: whoever changes them holds the control row and tells the live pages."""

from django.db.models import QuerySet

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.screens.models import Screen, ScreenControl
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName

FIRST = 1
"""The screen that every dialogue has."""
FIRST_NAME = "Màn chính"


def held_control(caller: Caller, dialogue_id: int) -> ScreenControl:
    """The control of the screens, held until the transaction ends; the first screen exists from here on."""
    dialogue = dialogues_for(caller, Permission.SITTING_RUN).get(pk=dialogue_id)
    ScreenControl.objects.bulk_create([ScreenControl(dialogue=dialogue)], ignore_conflicts=True)
    held = ScreenControl.objects.select_for_update(of=("self",), no_key=True).select_related("dialogue")
    control = held.get(pk=dialogue_id)
    first = Screen(dialogue=dialogue, number=FIRST, name=FIRST_NAME)
    Screen.objects.bulk_create([first], ignore_conflicts=True)
    return control


def chosen(control: ScreenControl, number: int | None) -> QuerySet[Screen]:
    """One screen, or all of them. Raises Screen.DoesNotExist."""
    screens = Screen.objects.filter(dialogue_id=control.pk)
    if number is None:
        return screens
    screens.get(number=number)
    return screens.filter(number=number)


def tell(caller: Caller, name: EventName, control: ScreenControl, /, **data: object) -> None:
    """Tell the live pages and record it."""
    dialogue: Dialogue = control.dialogue
    touch_hall(dialogue.pk)
    record(caller, name, control, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk, petition_id=None, **data)
