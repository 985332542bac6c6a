"""Somebody of the same group goes in place of a delegate."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.actions.substitute_delegate import substitute_delegate as substitute
from doithoai.apps.delegates.ledger import last_hour, seat_rules
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.delegates.hours import is_past
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.delegates.forms import SubstituteDelegate
from doithoai.faces.desk.frame import frame_of


@require_http_methods(["GET", "POST"])
@desk_page(Permission.DELEGATE_NOMINATE)
def substitute_delegate(request: HttpRequest, code: str, delegate_id: int) -> HttpResponse:
    """The form of the substitute; after the set hour it asks why."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_NOMINATE)
    rows = delegates_for(caller, Permission.DELEGATE_NOMINATE).filter(dialogue=dialogue, group__isnull=False)
    delegate = rows.select_related("group").get(pk=delegate_id)
    until = last_hour(seat_rules(dialogue), dialogue)
    is_late = is_past(until, caller.now)
    form = SubstituteDelegate(request.POST or None, is_late=is_late)
    if form.is_valid():
        other = attempt(form, lambda: substitute(caller, delegate_id=delegate_id, **form.cleaned_data))
        if other is not None:
            words = _("%(new)s đi thay %(old)s. Mã vào cửa cũ đã hết hiệu lực.")
            messages.success(request, words % {"new": other.full_name, "old": delegate.full_name})
            return redirect("desk:delegates", code)
    context = frame_of(caller, dialogue, Stage.DELEGATES, title=_("Cử người thay"))
    context |= {"form": form, "delegate": delegate, "until": until, "is_late": is_late}
    return render(request, "desk/delegates/substitute.html", context, status=422 if form.errors else 200)
