"""The minutes on a phone that took part: its cookie is the code."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from doithoai.apps.audience.models import PhoneQuestion, Wish
from doithoai.apps.hall.actions.ask_minutes_correction import Attendee
from doithoai.apps.hall.models import MinutesCorrection
from doithoai.faces.common.attendee_minutes import correction_form, minutes_context, send_correction
from doithoai.faces.live.phone import Visit, phone_page


@require_http_methods(["GET", "POST"])
@phone_page
def minutes_of_phone(visit: Visit) -> HttpResponse:
    """For a phone that asked or wished to speak; any other is asked for the code of a badge."""
    request, dialogue = visit.request, visit.dialogue
    if not _took_part(visit):
        return redirect("portal:minutes_entrance", dialogue.code)
    attendee = Attendee(_("Người dự qua điện thoại"), phone=visit.phone)
    form = correction_form(request)
    if request.method == "POST" and send_correction(form, visit.caller, dialogue, attendee) is not None:
        return redirect(reverse("live:minutes_of_phone", args=[dialogue.code]) + "?da-gui=1#gop-y")
    own = MinutesCorrection.objects.filter(dialogue=dialogue, phone=visit.phone)
    context = minutes_context(request, visit.caller, dialogue, attendee, own, form)
    return render(request, "portal/minutes/minutes.html", context, status=422 if form.is_bound else 200)


def _took_part(visit: Visit) -> bool:
    mine = {"sitting__dialogue": visit.dialogue, "phone": visit.phone}
    return PhoneQuestion.objects.filter(**mine).exists() or Wish.objects.filter(**mine).exists()
