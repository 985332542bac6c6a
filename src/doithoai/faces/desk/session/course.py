"""The course of the sitting: open, close, agenda, break, order of the queue, time of a turn, meter on the screen."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.hall.actions.choose_order import choose_order as choose
from doithoai.apps.hall.actions.close_sitting import close_sitting as close
from doithoai.apps.hall.actions.open_sitting import open_sitting as open_hall
from doithoai.apps.hall.actions.pause_sitting import pause_sitting as pause
from doithoai.apps.hall.actions.pause_sitting import resume_sitting as resume
from doithoai.apps.hall.actions.set_speaking_time import set_speaking_time as set_time
from doithoai.apps.hall.actions.show_fairness import show_fairness as show
from doithoai.apps.hall.actions.start_agenda_item import start_agenda_item as start_item
from doithoai.core.access.permissions import Permission
from doithoai.core.hall.order import OrderRule
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.session import forms
from doithoai.faces.desk.session.acting import act, act_with
from doithoai.faces.desk.session.sheet import open_sitting_id


@require_POST
@desk_page(Permission.SITTING_RUN)
def open_sitting(request: HttpRequest, code: str) -> HttpResponse:
    """The hall opens."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.SITTING_RUN)
    return act(request, code, lambda: open_hall(caller, dialogue_id=dialogue.pk), _("Đã khai mạc phiên đối thoại."))


@require_POST
@desk_page(Permission.SITTING_RUN)
def close_sitting(request: HttpRequest, code: str) -> HttpResponse:
    """The hall closes; questions without a decision are named first."""
    caller = caller_of(request)
    sitting_id = open_sitting_id(caller, code)
    return act(request, code, lambda: close(caller, sitting_id=sitting_id), _("Đã kết thúc phiên đối thoại."))


@require_POST
@desk_page(Permission.SITTING_RUN)
def start_agenda_item(request: HttpRequest, code: str, item_id: int) -> HttpResponse:
    """Go on to an item of the agenda."""
    caller = caller_of(request)
    sitting_id = open_sitting_id(caller, code)
    return act(request, code, lambda: start_item(caller, sitting_id=sitting_id, item_id=item_id))


@require_POST
@desk_page(Permission.SITTING_RUN)
def pause_sitting(request: HttpRequest, code: str) -> HttpResponse:
    """A break begins."""
    caller = caller_of(request)
    sitting_id = open_sitting_id(caller, code)
    return act(request, code, lambda: pause(caller, sitting_id=sitting_id))


@require_POST
@desk_page(Permission.SITTING_RUN)
def resume_sitting(request: HttpRequest, code: str) -> HttpResponse:
    """The hall sits again."""
    caller = caller_of(request)
    sitting_id = open_sitting_id(caller, code)
    return act(request, code, lambda: resume(caller, sitting_id=sitting_id))


@require_POST
@desk_page(Permission.SITTING_RUN)
def choose_order(request: HttpRequest, code: str) -> HttpResponse:
    """The queue is ordered otherwise."""
    caller = caller_of(request)
    sitting_id = open_sitting_id(caller, code)
    return act_with(
        request,
        code,
        forms.ChooseOrder(request.POST),
        lambda rule: choose(caller, sitting_id=sitting_id, rule=OrderRule(rule)),
    )


@require_POST
@desk_page(Permission.SITTING_RUN)
def set_speaking_time(request: HttpRequest, code: str) -> HttpResponse:
    """Turns take so long from now on."""
    caller = caller_of(request)
    sitting_id = open_sitting_id(caller, code)
    form = forms.SpeakingTime(request.POST)
    return act_with(request, code, form, lambda **typed: set_time(caller, sitting_id=sitting_id, **typed))


@require_POST
@desk_page(Permission.SITTING_RUN)
def show_fairness(request: HttpRequest, code: str) -> HttpResponse:
    """The meter comes to the screen, or leaves it."""
    caller = caller_of(request)
    sitting_id, shown = open_sitting_id(caller, code), bool(request.POST.get("shown"))
    return act(request, code, lambda: show(caller, sitting_id=sitting_id, shown=shown))
