"""The language of the pages: Vietnamese for everybody, English for who chose it; the browser's wish is not asked."""

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

COOKIE: Final = "ngon_ngu"
VIETNAMESE: Final = "vi"
ENGLISH: Final = "en"
ONE_YEAR: Final = 365 * 24 * 3600  # seconds


def language_of(request: HttpRequest) -> str:
    """`en` for a person who chose English, else `vi`."""
    return ENGLISH if request.COOKIES.get(COOKIE) == ENGLISH else VIETNAMESE


class LanguageMiddleware:
    """Every page in the language that the person chose; caches keep the two apart."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        code = language_of(request)
        with translation.override(code):
            response = self.get_response(request)
        patch_vary_headers(response, ("Cookie",))
        response.headers.setdefault("Content-Language", code)
        return response


def language_choice(request: HttpRequest) -> dict[str, str]:
    """What the language button offers: the other language, its own name, and the address to come back to.

    A page that a refused form left behind has no address of its own: from there the button leads to the first page.
    """
    other = VIETNAMESE if language_of(request) == ENGLISH else ENGLISH
    back = request.get_full_path() if request.method == "GET" else "/"
    return {"code": other, "name": dict(settings.LANGUAGES)[other], "back": back}


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Keep the chosen language for a year and go back to the page."""
    chosen = ENGLISH if request.POST.get("language") == ENGLISH else VIETNAMESE
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    response = redirect(back if safe else "/")
    response.set_cookie(COOKIE, chosen, max_age=ONE_YEAR, httponly=True, samesite="Lax", secure=settings.HTTPS)
    return response
