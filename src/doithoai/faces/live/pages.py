"""The public pages of the hall: the projector and the phone."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from doithoai.apps.dialogues.access import public_dialogues
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.pictures import picture_of
from doithoai.apps.hall.queries import hall_of
from doithoai.faces.common.qr import qr_picture
from doithoai.faces.live.addresses import feed_url


def _public(code: str) -> Dialogue:
    return public_dialogues().select_related("authority").get(code=code)


def screen(request: HttpRequest, code: str) -> HttpResponse:
    """The projector: name and question first, the phone's address in one corner."""
    dialogue = _public(code)
    phone = f"{settings.SITE_URL}{reverse('live:audience', args=[code])}"
    context = {"dialogue": dialogue, "hall": picture_of(hall_of(dialogue)), "qr": qr_picture(phone)}
    return render(request, "live/screen.html", {**context, "feed_url": feed_url(code)})


def audience(request: HttpRequest, code: str) -> HttpResponse:
    """The phone: follow who speaks, what was decided, who comes next."""
    dialogue = _public(code)
    context = {"dialogue": dialogue, "hall": picture_of(hall_of(dialogue)), "feed_url": feed_url(code)}
    return render(request, "live/audience.html", context | {"authority_name": dialogue.authority.name})
