"""A phone without an account: a random signed cookie makes it the same phone again, and leads to nobody."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.utils.crypto import salted_hmac

from doithoai.apps.dialogues.access import dialogues_with_page
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.caller import Caller, Door, citizen_caller
from doithoai.core.hall.crowd import HallTooBusy
from doithoai.faces.common import callers
from doithoai.faces.common.pace import Pace

COOKIE = "doithoai_phone"
SALT = "doithoai.phone"
KEPT_FOR = 30 * 24 * 3600
"""Seconds: long enough to find the codes of one's questions after the conclusion."""
SENDING = Pace("phones-sending", most=3000)
"""A hall full of people behind one address may send at once; a machine that never stops may not."""
Page = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Visit:
    """One request of one phone for one dialogue; `phone` is the digest under which its things are stored."""

    request: HttpRequest
    dialogue: Dialogue
    caller: Caller
    phone: str

    def note_sending(self) -> None:
        """Count one sending of this network. Raises `HallTooBusy`."""
        if SENDING.is_over(self.request):
            raise HallTooBusy()
        SENDING.note(self.request)


def phone_page(page: Page) -> Page:
    """A public page that knows the phone: never from a cache, and the cookie lives on."""

    @wraps(page)
    def known(request: HttpRequest, code: str, **parts: Any) -> HttpResponse:
        token = request.get_signed_cookie(COOKIE, default="", salt=SALT) or secrets.token_urlsafe(18)
        dialogue = dialogues_with_page().select_related("authority").get(code=code)
        request.is_practice = dialogue.authority.practice_of_id is not None  # type: ignore[attr-defined]
        caller = citizen_caller(callers.moment(), authority_id=dialogue.authority_id, door=Door.LIVE)
        phone = salted_hmac(SALT, token, algorithm="sha256").hexdigest()
        response = page(Visit(request, dialogue, caller, phone), **parts)
        response.set_signed_cookie(
            COOKIE, token, salt=SALT, max_age=KEPT_FOR, httponly=True, samesite="Lax", secure=settings.HTTPS
        )
        add_never_cache_headers(response)
        return response

    return known
