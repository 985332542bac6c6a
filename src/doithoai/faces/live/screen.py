"""The projectors of the hall: each shows the slide that the operator chose for it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from doithoai.apps.dialogues.access import dialogues_with_page
from doithoai.apps.screens.control import FIRST
from doithoai.faces.common.qr import qr_picture
from doithoai.faces.live.addresses import feed_url
from doithoai.faces.live.pictures import SCREEN, picture_of_view


@require_safe
def screen(request: HttpRequest, code: str, number: int = FIRST) -> HttpResponse:
    """The slide at this moment; from here on the feed changes it."""
    dialogue = dialogues_with_page().select_related("authority").get(code=code)
    request.is_practice = dialogue.authority.practice_of_id is not None  # type: ignore[attr-defined]
    view = f"{SCREEN}:{number}"
    phone = f"{settings.SITE_URL}{reverse('live:audience', args=[code])}"
    context = {"dialogue": dialogue, "slide": picture_of_view(code, view), "qr": qr_picture(phone)}
    return render(request, "live/screen.html", context | {"feed_url": feed_url(code, view)})
