"""Signing in and out, and choosing the role to act in."""

from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from doithoai.faces.common.callers import choices_of, desk_page
from doithoai.faces.desk.accounts.forms import SignIn


@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page; after it the person goes where he or she wanted to go."""
    form = SignIn(request, data=request.POST or None)
    if request.method == "POST" and form.is_valid():
        login(request, form.get_user())
        return redirect(_wanted(request))
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/accounts/sign_in.html", {"form": form, "next": _wanted(request)}, status=status)


def _wanted(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe else "/ban-lam-viec/"


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
