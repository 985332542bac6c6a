"""The households of every group on one page: what a share of households is counted from."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from doithoai.apps.delegates.ledger import groups_of
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.organisations.actions.set_households import set_households as keep
from doithoai.apps.organisations.models import Group
from doithoai.core.access.permissions import Permission
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.frame import frame_of


class Households(forms.Form):
    """One number a group; nothing where it is not known."""

    def __init__(self, *args: Any, groups: list[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for group in groups:
            self.fields[str(group.pk)] = forms.IntegerField(
                label=group.name, min_value=0, max_value=100_000, required=False, initial=group.households
            )


@require_http_methods(["GET", "POST"])
@desk_page(Permission.DELEGATE_SEAT)
def set_households(request: HttpRequest, code: str) -> HttpResponse:
    """All groups that exist today, in their order."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_SEAT)
    form = Households(request.POST or None, groups=groups_of(dialogue, caller.today))
    if form.is_valid():
        changed = keep(caller, households={int(name): number for name, number in form.cleaned_data.items()})
        messages.success(request, _("Đã ghi số hộ của %(n)s nơi.") % {"n": len(changed)})
        return redirect("desk:seat_ledger", code)
    context = frame_of(caller, dialogue, Stage.DELEGATES, title=_("Số hộ của thôn, tổ")) | {"form": form}
    return render(request, "desk/delegates/households.html", context, status=422 if form.errors else 200)
