"""Pages that a secret address opens: the citizen's own petition, the group head's pages. No session, no password."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from doithoai.apps.organisations.links import caller_of_link, find_link, note_link_used
from doithoai.apps.organisations.models import PersonalLink
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queries.tracking import petition_of_link
from doithoai.core.caller import Caller, Door, citizen_caller
from doithoai.faces.common import callers

Arguments = ParamSpec("Arguments")
Page = Callable[Concatenate[HttpRequest, Arguments], HttpResponse]


def link_page(page: Page[Arguments]) -> Callable[..., HttpResponse]:
    """A page under `/to-truong/<token>/`: read the caller with `caller_of(request)`, the link with `link_of(request)`.

    A wrong, ended or expired token gives a kind page with status 404 that says whom to ask.
    """

    @never_cache
    @wraps(page)
    def guarded(request: HttpRequest, token: str, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponse:
        now = callers.moment()
        link = find_link(token, now)
        if link is None:
            return render(request, "common/link_ended.html", status=404)
        note_link_used(link, now)
        request._caller = caller_of_link(link, now)  # type: ignore[attr-defined]
        request._link = link  # type: ignore[attr-defined]
        request._link_token = token  # type: ignore[attr-defined]
        return page(request, *args, **kwargs)

    guarded.link_page = True  # type: ignore[attr-defined]
    return guarded


def link_of(request: HttpRequest) -> PersonalLink:
    """The link that opened this page; its membership, person, group and authority are read already."""
    link: PersonalLink = request._link  # type: ignore[attr-defined]
    return link


def token_of(request: HttpRequest) -> str:
    """The token in this page's address: every address under it begins with it."""
    token: str = request._link_token  # type: ignore[attr-defined]
    return token


def citizen_of_link(code: str, secret: str) -> tuple[Caller, Petition]:
    """The citizen behind a petition's secret link, and that petition. Raises DoesNotExist for a wrong link."""
    petition = petition_of_link(code, secret)
    caller = citizen_caller(
        callers.moment(), petition_id=petition.pk, authority_id=petition.authority_id, door=Door.LINK
    )
    return caller, petition
