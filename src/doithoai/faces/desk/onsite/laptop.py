"""The page on the laptop itself: how phones come in, and the file to carry home."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.onsite.actions import write_return as writing
from doithoai.core.access.permissions import Permission
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.downloads import handed_out
from doithoai.faces.common.qr import qr_picture
from doithoai.faces.common.refusals import sentence_of

FILE = "application/octet-stream"


def ways_in(dialogue: Dialogue) -> dict[str, Any]:
    """Addresses and QR codes for phones and screens, and of the Wi-Fi where it was named at the start."""
    places = {
        "audience": reverse("live:audience", args=[dialogue.code]),
        "door": reverse("live:door", args=[dialogue.code]),
        "screen": reverse("live:screen", args=[dialogue.code]),
        "sign_in": reverse("sign_in"),
    }
    addresses = {name: settings.SITE_URL + path for name, path in places.items()}
    wifi, _bar, password = settings.HALL_WIFI.partition("|")
    return {
        "addresses": addresses,
        "audience_qr": qr_picture(addresses["audience"]),
        "alone": "//127.0.0.1" in settings.SITE_URL or "//localhost" in settings.SITE_URL,
        "wifi": wifi,
        "wifi_password": password,
        "wifi_qr": qr_picture(_wifi_words(wifi, password)) if wifi else "",
    }


def _wifi_words(name: str, password: str) -> str:
    def plain(words: str) -> str:
        return "".join(f"\\{letter}" if letter in '\\;,":' else letter for letter in words)

    return f"WIFI:T:{'WPA' if password else 'nopass'};S:{plain(name)};P:{plain(password)};;"


@require_POST
@desk_page(Permission.DIALOGUE_LEND)
def write_return(request: HttpRequest, code: str) -> HttpResponse:
    """The file to carry home; between times, or as the end of the work here."""
    caller = caller_of(request)
    get_dialogue(caller, code, Permission.DIALOGUE_LEND)
    content = writing.write_return(caller, final=request.POST.get("final") == "1")
    return handed_out(content, name=f"mang-ve-{code}-{caller.now:%Y%m%d-%H%M%S}.doithoai", media=FILE, saved=True)


@require_POST
@desk_page(Permission.DIALOGUE_LEND)
def resume_hall(request: HttpRequest, code: str) -> HttpResponse:
    """Work on here, although the file was written."""
    get_dialogue(caller_of(request), code, Permission.DIALOGUE_LEND)
    try:
        writing.resume_hall(caller_of(request))
    except Refused as refused:
        messages.error(request, sentence_of(refused))
    else:
        messages.success(request, _("Máy này lại là nơi chạy hội nghị. Nhớ ghi lại tệp mang về khi xong."))
    return redirect("desk:hall_mode", code)
