"""People, roles, passwords, and the deputies of the chair."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.organisations.access import managed_memberships
from doithoai.apps.organisations.actions import authorise_deputy as authorising
from doithoai.apps.organisations.actions import end_deputy_authorisation as ending_authorisation
from doithoai.apps.organisations.actions import end_role as ending
from doithoai.apps.organisations.actions import give_role as giving
from doithoai.apps.organisations.actions import register_person as registering
from doithoai.apps.organisations.actions import set_password as setting_password
from doithoai.apps.organisations.directory import deputisations, directory_of, possible_deputies
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.words import ROLE_WORDS
from doithoai.faces.desk.admin import forms
from doithoai.faces.desk.admin.acting import act_on
from doithoai.faces.desk.admin.organisation_pages import page_of


def _placed(values: dict[str, Any]) -> dict[str, Any]:
    return {{"unit": "unit_id", "group": "group_id"}.get(key, key): value for key, value in values.items()}


@desk_page(Permission.ORGANISATION_MANAGE)
def register_person(request: HttpRequest, slug: str) -> HttpResponse:
    caller = caller_of(request)
    found = directory_of(caller, slug)
    return act_on(
        request,
        forms.RegisterPerson(request.POST or None, directory=found),
        lambda values: registering.register_person(caller, authority_id=found.authority.pk, **_placed(values)),
        title=_("Thêm người dùng"),
        lead=found.authority.name,
        button=_("Thêm người dùng"),
        back=page_of(slug),
        done=_("Đã thêm người dùng."),
    )


@desk_page(Permission.ORGANISATION_MANAGE)
def give_role(request: HttpRequest, membership_id: int) -> HttpResponse:
    """Another role for the person of this membership, in the same authority."""
    caller = caller_of(request)
    row = managed_memberships(caller).select_related("person", "authority").get(pk=membership_id)
    place: dict[str, Any] = {"person_id": row.person_id, "authority_id": row.authority_id}
    return act_on(
        request,
        forms.GiveRole(request.POST or None, directory=directory_of(caller, row.authority.slug)),
        lambda values: giving.give_role(caller, **place, **_placed(values)),
        title=_("Giao thêm vai trò cho %(name)s") % {"name": row.person.full_name},
        button=_("Giao vai trò"),
        back=page_of(row.authority.slug),
        done=_("Đã giao vai trò."),
    )


@desk_page(Permission.ORGANISATION_MANAGE)
def end_role(request: HttpRequest, membership_id: int) -> HttpResponse:
    caller = caller_of(request)
    row = managed_memberships(caller).select_related("person", "authority").get(pk=membership_id)
    words = {"name": row.person.full_name, "role": ROLE_WORDS[row.role]}  # type: ignore[index]
    return act_on(
        request,
        forms.EndRole(request.POST or None, initial={"last_on": caller.today}),
        lambda values: ending.end_role(caller, membership_id=row.pk, **values),
        title=_("Kết thúc vai trò %(role)s của %(name)s") % words,
        lead=_("Những việc người này đã làm vẫn còn nguyên trong nhật ký."),
        button=_("Kết thúc vai trò"),
        back=page_of(row.authority.slug),
        done=_("Đã ghi ngày cuối của vai trò."),
        danger=True,
    )


@desk_page(Permission.ORGANISATION_MANAGE)
def set_password(request: HttpRequest, membership_id: int) -> HttpResponse:
    caller = caller_of(request)
    row = managed_memberships(caller).select_related("person", "authority").get(pk=membership_id)
    return act_on(
        request,
        forms.SetPassword(request.POST or None),
        lambda values: setting_password.set_password(caller, person_id=row.person_id, **values),
        title=_("Đặt mật khẩu cho %(name)s") % {"name": row.person.full_name},
        lead=_("Tên đăng nhập: %(name)s") % {"name": row.person.username},
        button=_("Đặt mật khẩu"),
        back=page_of(row.authority.slug),
        done=_("Đã đặt mật khẩu mới."),
    )


@desk_page(Permission.DEPUTY_AUTHORISE)
def deputies(request: HttpRequest) -> HttpResponse:
    """Who may chair for the chair, when, and on what ground."""
    return render(request, "desk/admin/deputies.html", {"rows": deputisations(caller_of(request))})


@desk_page(Permission.DEPUTY_AUTHORISE)
def authorise_deputy(request: HttpRequest) -> HttpResponse:
    caller = caller_of(request)
    people = [(person.pk, person.full_name) for person in possible_deputies(caller)]
    open_ones = dialogues_for(caller, Permission.DIALOGUE_VIEW).filter(closed_at__isnull=True).order_by("-id")
    choices = {"deputies": people, "dialogues": [(row.pk, row.title) for row in open_ones[:50]]}
    return act_on(
        request,
        forms.AuthoriseDeputy(request.POST or None, initial={"valid_from": caller.today}, **choices),
        lambda values: authorising.authorise_deputy(caller, authority_id=caller.authority_id, **_deputy(values)),
        title=_("Ủy quyền chủ trì"),
        lead=_("Chỉ ghi khi đã có văn bản ủy quyền của người chủ trì."),
        button=_("Ghi ủy quyền"),
        back=reverse("desk:deputies"),
        done=_("Đã ghi ủy quyền."),
    )


def _deputy(values: dict[str, Any]) -> dict[str, Any]:
    return {{"deputy": "deputy_id", "dialogue": "dialogue_id"}.get(key, key): value for key, value in values.items()}


@require_POST
@desk_page(Permission.DEPUTY_AUTHORISE)
def end_deputy_authorisation(request: HttpRequest, deputisation_id: int) -> HttpResponse:
    ending_authorisation.end_deputy_authorisation(caller_of(request), deputisation_id=deputisation_id)
    return redirect("desk:deputies")
