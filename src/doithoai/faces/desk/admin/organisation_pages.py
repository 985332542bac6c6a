"""The authority with its units, groups, people and own fields."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from doithoai.apps.organisations.actions.allow_embedding import allow_embedding as _allow_embedding
from doithoai.apps.organisations.actions.register_authority import register_authority as _register_authority
from doithoai.apps.organisations.actions.succeed_authority import succeed_authority as _succeed_authority
from doithoai.apps.organisations.directory import directory_of, managed_tree
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.words import ROLE_WORDS
from doithoai.faces.desk.admin import forms
from doithoai.faces.desk.admin.acting import act_on
from doithoai.faces.desk.admin.words import PART_WORDS

SECTIONS = (("people", "nguoi"), ("units", "don-vi"), ("groups", "to-thon"))


@desk_page(Permission.ORGANISATION_MANAGE)
def organisation(request: HttpRequest, slug: str = "") -> HttpResponse:
    """One authority that the administrator manages; the tree beside it."""
    caller = caller_of(request)
    found = directory_of(caller, slug)
    section = request.GET.get("muc", "nguoi")
    context = {
        "directory": found,
        "tree": managed_tree(caller),
        "section": section,
        "tabs": _tabs(found, section),
        "people": [(row, ROLE_WORDS[row.role]) for row in found.memberships],  # type: ignore[index]
        "parts": dict(PART_WORDS),
        "may_add_authority": found.authority.pk == caller.authority_id and found.authority.level == "province",
    }
    return render(request, "desk/admin/organisation.html", context)


def _tabs(found: Any, section: str) -> list[dict[str, object]]:
    words = {"nguoi": _("Người và vai trò"), "don-vi": _("Đơn vị"), "to-thon": _("Tổ dân phố, thôn")}
    counts = {"nguoi": len(found.memberships), "don-vi": len(found.units), "to-thon": len(found.groups)}
    return [{"text": words[key], "url": f"?muc={key}", "here": key == section, "count": counts[key]} for key in words]


def page_of(slug: str, section: str = "nguoi") -> str:
    """The address of an authority's page, open at a section."""
    return reverse("desk:organisation_of", args=[slug]) + f"?muc={section}"


@desk_page(Permission.ORGANISATION_MANAGE)
def register_authority(request: HttpRequest) -> HttpResponse:
    caller = caller_of(request)
    own = directory_of(caller).authority
    return act_on(
        request,
        forms.RegisterAuthority(request.POST or None),
        lambda values: _register_authority(caller, parent_id=own.pk, level="commune", **values),
        title=_("Thêm cơ quan trực thuộc"),
        button=_("Thêm cơ quan"),
        back=reverse("desk:organisation"),
        done=_("Đã thêm cơ quan."),
    )


@desk_page(Permission.ORGANISATION_MANAGE)
def allow_embedding(request: HttpRequest, slug: str) -> HttpResponse:
    """Which other sites may show the small page of a dialogue."""
    caller = caller_of(request)
    authority = directory_of(caller, slug).authority
    return act_on(
        request,
        forms.AllowEmbedding(request.POST or None, initial={"sites": "\n".join(authority.embedding_sites)}),
        lambda values: _allow_embedding(caller, authority_id=authority.pk, **values),
        title=_("Trang được nhúng khung góp ý"),
        button=_("Lưu"),
        back=reverse("desk:organisation_of", args=[slug]),
        done=_("Đã lưu."),
    )


@desk_page(Permission.ORGANISATION_MANAGE)
def succeed_authority(request: HttpRequest, slug: str) -> HttpResponse:
    caller = caller_of(request)
    old = directory_of(caller, slug).authority
    others = [(row.pk, row.name) for row in managed_tree(caller) if row.pk != old.pk]
    return act_on(
        request,
        forms.Succeed(request.POST or None, successors=others),
        lambda values: _succeed_authority(
            caller, authority_id=old.pk, successor_id=values["successor"], last_on=values["last_on"]
        ),
        title=_("Cơ quan kế thừa %(name)s") % {"name": old.name},
        button=_("Ghi nhận kế thừa"),
        back=reverse("desk:organisation"),
        done=_("Đã ghi nhận cơ quan kế thừa."),
    )
