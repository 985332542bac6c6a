"""Signing in and out, and choosing the role to act in."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout, update_session_auth_hash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from doithoai.apps.organisations.actions import change_password as changing
from doithoai.apps.organisations.demonstration import demonstration_people, find_demonstration_person
from doithoai.faces.common.callers import caller_of, choices_of, desk_page, today
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.accounts.forms import ChangePassword, SignIn


@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page; after it the person goes where he or she wanted to go."""
    form = SignIn(request, data=request.POST or None)
    if request.method == "POST" and form.is_valid():
        login(request, form.get_user())
        return redirect(_wanted(request))
    status = 422 if request.method == "POST" else 200
    context = {
        "form": form,
        "next": _wanted(request),
        "shown": demonstration_people(today()) if settings.DEMONSTRATION else [],
    }
    return render(request, "desk/accounts/sign_in.html", context, status=status)


def _wanted(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe else "/ban-lam-viec/"


@require_POST
def sign_in_as(request: HttpRequest) -> HttpResponse:
    """One click in the demonstration; it does not exist anywhere else."""
    person = find_demonstration_person(request.POST.get("person", ""), today()) if settings.DEMONSTRATION else None
    if person is None:
        raise Http404
    login(request, person, backend="django.contrib.auth.backends.ModelBackend")
    return redirect("desk:home")


@desk_page()
def change_password(request: HttpRequest) -> HttpResponse:
    """The person's own password; this session stays signed in."""
    caller, form = caller_of(request), ChangePassword(request.POST or None)
    if request.method == "POST" and form.is_valid():
        values = {name: form.cleaned_data[name] for name in ("old_password", "password")}
        person = attempt(form, lambda: changing.change_password(caller, **values))
        if person is not None:
            update_session_auth_hash(request, person)
            messages.success(request, _("Đã đổi mật khẩu."))
            return redirect("desk:home")
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/accounts/change_password.html", {"form": form}, status=status)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("portal:home")


def locked_out(request: HttpRequest, *_args: object, **_kwargs: object) -> HttpResponse:
    """Too many wrong passwords: told so, with the time to wait."""
    return render(request, "desk/accounts/locked_out.html", status=429)


@require_POST
@desk_page()
def choose_role(request: HttpRequest) -> HttpResponse:
    """Act in another of the person's roles."""
    keys = {choice.key for choice in choices_of(request)}
    if request.POST.get("role") in keys:
        request.session["role"] = request.POST["role"]
    return redirect("desk:home")
