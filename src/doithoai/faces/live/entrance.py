"""Whether a session may follow a view of a hall: the same sign-in and role as on the desk."""

from http.cookies import CookieError, SimpleCookie
from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user
from django.http import Http404, HttpRequest

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.core.caller import Caller, Door
from doithoai.faces.common.callers import caller_of
from doithoai.faces.live.pictures import VIEWS, is_view, split


def may_watch(cookies: str, code: str, view: str) -> bool:
    """Blocking: reads the session, the person's role today and the dialogue. False for a view that does not exist."""
    name, part = split(view)
    if not is_view(view):
        return False
    permission = VIEWS[name].permission
    if permission is None:
        return True
    caller = _caller(cookies)
    if caller is None or not VIEWS[name].is_own(caller, part):
        return False
    return dialogues_for(caller, permission).filter(code=code).exists()


def _caller(cookies: str) -> Caller | None:
    try:
        morsel = SimpleCookie(cookies).get(settings.SESSION_COOKIE_NAME)
    except CookieError:
        return None
    if morsel is None:
        return None
    request = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore(morsel.value)
    request.user = get_user(request)
    try:
        return caller_of(request, door=Door.LIVE)
    except Http404:
        return None
