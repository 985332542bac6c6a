"""The field list: shipped, with the authority's own second level."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.petitions.actions.fields import hide_field as hiding
from doithoai.apps.petitions.actions.fields import register_field as registering
from doithoai.apps.petitions.actions.fields import rename_field as renaming
from doithoai.apps.petitions.models import Field
from doithoai.apps.petitions.own_fields import field_branches, own_fields_for
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.admin import forms
from doithoai.faces.desk.admin.acting import act_on


@desk_page(Permission.ORGANISATION_MANAGE)
def fields(request: HttpRequest) -> HttpResponse:
    return render(request, "desk/admin/fields.html", {"branches": field_branches(caller_of(request))})


@desk_page(Permission.ORGANISATION_MANAGE)
def register_field(request: HttpRequest, field_id: int) -> HttpResponse:
    caller = caller_of(request)
    parent = Field.objects.get(pk=field_id, authority__isnull=True)
    return act_on(
        request,
        forms.RegisterField(request.POST or None),
        lambda values: registering.register_field(caller, parent_id=parent.pk, **values),
        title=_("Thêm lĩnh vực nhỏ trong %(name)s") % {"name": _(parent.name)},
        button=_("Thêm lĩnh vực"),
        back=reverse("desk:fields"),
        done=_("Đã thêm lĩnh vực nhỏ."),
    )


@desk_page(Permission.ORGANISATION_MANAGE)
def rename_field(request: HttpRequest, field_id: int) -> HttpResponse:
    caller = caller_of(request)
    field = own_fields_for(caller).get(pk=field_id)
    return act_on(
        request,
        forms.RegisterField(request.POST or None, initial={"name": field.name}),
        lambda values: renaming.rename_field(caller, field_id=field.pk, **values),
        title=_("Đổi tên lĩnh vực nhỏ"),
        button=_("Lưu tên"),
        back=reverse("desk:fields"),
        done=_("Đã đổi tên."),
    )


@require_POST
@desk_page(Permission.ORGANISATION_MANAGE)
def hide_field(request: HttpRequest, field_id: int) -> HttpResponse:
    """Hide it, or show it again (`hidden=0`)."""
    hiding.hide_field(caller_of(request), field_id=field_id, hidden=request.POST.get("hidden", "1") == "1")
    return redirect("desk:fields")
