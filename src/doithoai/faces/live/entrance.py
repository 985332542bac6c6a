"""Whether a session may watch the staff's picture of a hall: the same sign-in and role as on the desk."""

from http.cookies import CookieError, SimpleCookie
from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user
from django.http import Http404, HttpRequest

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Door
from doithoai.faces.common.callers import caller_of


def may_watch(cookies: str, code: str) -> bool:
    """Blocking: reads the session, the person's role today and the dialogue."""
    try:
        morsel = SimpleCookie(cookies).get(settings.SESSION_COOKIE_NAME)
    except CookieError:
        return False
    if morsel is None:
        return False
    request = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore(morsel.value)
    request.user = get_user(request)
    try:
        caller = caller_of(request, door=Door.LIVE)
    except Http404:
        return False
    return dialogues_for(caller, Permission.SITTING_VIEW).filter(code=code).exists()
