"""The seating plan on the desk: the hall is set, people are seated, a person is moved by hand."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.actions.arrange_seats import arrange_seats as arrange
from doithoai.apps.delegates.actions.move_seat import move_seat as move
from doithoai.apps.delegates.models import SeatingPlan
from doithoai.apps.delegates.seats import by_given_name, chairs_of, coming, find_seating, hall_plan
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.delegates.invitation_forms import ArrangeSeats, MoveSeat
from doithoai.faces.desk.frame import frame_of


@require_http_methods(["GET", "POST"])
@desk_page(Permission.DELEGATE_INVITE)
def arrange_seats(request: HttpRequest, code: str) -> HttpResponse:
    """Set the hall and seat everybody; the picture of the hall, and the list by name."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_INVITE)
    plan = find_seating(dialogue)
    form = _form(request, plan)
    if form.is_valid():
        seated = attempt(form, lambda: arrange(caller, dialogue_id=dialogue.pk, **form.cleaned_data))
        if seated is not None:
            messages.success(request, _("Đã xếp chỗ cho %(count)s người.") % {"count": seated})
            return redirect("desk:arrange_seats", code)
    people = by_given_name(coming(caller, dialogue))
    context = frame_of(caller, dialogue, Stage.DELEGATES, title=_("Sơ đồ chỗ ngồi")) | {"form": form, "people": people}
    context |= {"plan": plan, "rows": chairs_of(hall_plan(plan), people) if plan else []}
    return render(request, "desk/delegates/seating.html", context, status=422 if form.errors else 200)


def _form(request: HttpRequest, plan: SeatingPlan | None) -> ArrangeSeats:
    names = ("rows", "chairs", "reserved", "elders_from")
    kept = {name: getattr(plan, name) for name in names} if plan else {}
    return ArrangeSeats(request.POST or None, initial=kept)


@require_http_methods(["GET", "POST"])
@desk_page(Permission.DELEGATE_INVITE)
def move_seat(request: HttpRequest, code: str, delegate_id: int) -> HttpResponse:
    """Move one person to another chair, or let two change places."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_INVITE)
    reached = delegates_for(caller, Permission.DELEGATE_INVITE).select_related("group")
    delegate = reached.get(pk=delegate_id, dialogue=dialogue)
    form = MoveSeat(request.POST or None)
    if form.is_valid():
        moved = attempt(form, lambda: move(caller, delegate_id=delegate_id, **form.cleaned_data))
        if moved is not None:
            said = _("%(name)s ngồi chỗ %(seat)s.") % {"name": moved.full_name, "seat": moved.seat}
            messages.success(request, said)
            return redirect("desk:arrange_seats", code)
    context = frame_of(caller, dialogue, Stage.DELEGATES, title=_("Chuyển chỗ"))
    context |= {"form": form, "delegate": delegate}
    return render(request, "desk/delegates/move_seat.html", context, status=422 if form.errors else 200)
