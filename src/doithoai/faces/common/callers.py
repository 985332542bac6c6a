"""Who asks, read once at the edge: the only place that reads the clock."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse

from doithoai.apps.organisations.models import Person
from doithoai.apps.organisations.queries import RoleChoice, role_choices
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import HANOI, Caller, Door

Arguments = ParamSpec("Arguments")
Page = Callable[Concatenate[HttpRequest, Arguments], HttpResponse]


def moment() -> datetime:
    """Now, in UTC. Tests replace this one function."""
    return datetime.now(UTC)


def today() -> date:
    """The calendar day in Vietnam, for pages that nobody has signed in to."""
    return moment().astimezone(HANOI).date()


def caller_of(request: HttpRequest, *, door: Door = Door.DESK) -> Caller:
    """The signed-in person in the role chosen for this session. Raises Http404 where there is no role today."""
    kept: Caller | None = getattr(request, "_caller", None)
    if kept is None:
        kept = _read_caller(request, door)
        request._caller = kept  # type: ignore[attr-defined]
    return kept


def forget_caller(request: HttpRequest) -> None:
    """The next `caller_of` reads the roles again: this request has just changed them."""
    request._caller = None  # type: ignore[attr-defined]


def _read_caller(request: HttpRequest, door: Door) -> Caller:
    now = moment()
    person = request.user
    if not isinstance(person, Person):
        raise Http404
    choices = role_choices(person, on=now.astimezone(HANOI).date())
    if not choices:
        raise Http404
    request._role_choices = choices  # type: ignore[attr-defined]
    chosen = chosen_role(request, choices)
    request.is_practice = chosen.is_practice  # type: ignore[attr-defined]
    return chosen.caller(person, now=now, door=door)


def chosen_role(request: HttpRequest, choices: list[RoleChoice]) -> RoleChoice:
    """The role that the session names, or the first one."""
    key = request.session.get("role")
    return next((choice for choice in choices if choice.key == key), choices[0])


def choices_of(request: HttpRequest) -> list[RoleChoice]:
    """All roles in which the signed-in person may act today."""
    caller_of(request)
    choices: list[RoleChoice] = request._role_choices  # type: ignore[attr-defined]
    return choices


def standing_callers(request: HttpRequest) -> list[Caller]:
    """The same person in the place of everybody for whom he or she stands in today, besides the chosen role."""
    caller, person = caller_of(request), request.user
    if not isinstance(person, Person):
        return []
    others = [choice for choice in choices_of(request) if choice.acting_for_id and choice.authority_id]
    standing = [choice.caller(person, now=caller.now, door=caller.door) for choice in others]
    here = (caller.authority_id, caller.acting_for_id, caller.role)
    return [
        one
        for one in standing
        if one.authority_id == caller.authority_id and (one.authority_id, one.acting_for_id, one.role) != here
    ]


def desk_page(permission: Permission | None = None) -> Callable[[Page[Arguments]], Page[Arguments]]:
    """Only for signed-in staff whose role has `permission`; everybody else is told that the page does not exist."""

    def decorate(page: Page[Arguments]) -> Page[Arguments]:
        @wraps(page)
        def guarded(request: HttpRequest, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponse:
            caller = caller_of(request)
            if permission is not None and reach_of(caller.role, permission) is None:
                raise Http404
            return page(request, *args, **kwargs)

        signed_in = cast(Page[Arguments], login_required(guarded))
        signed_in.permission = permission  # type: ignore[attr-defined]
        return signed_in

    return decorate
