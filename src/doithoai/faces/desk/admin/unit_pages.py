"""Units and residential groups: added, described, succeeded."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from doithoai.apps.organisations.access import managed_groups, managed_units
from doithoai.apps.organisations.actions import describe_unit as describing
from doithoai.apps.organisations.actions import register_group as registering_group
from doithoai.apps.organisations.actions import register_unit as registering_unit
from doithoai.apps.organisations.actions import succeed_group as succeeding_group
from doithoai.apps.organisations.actions import succeed_unit as succeeding_unit
from doithoai.apps.organisations.directory import directory_of
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.admin import forms
from doithoai.faces.desk.admin.acting import act_on
from doithoai.faces.desk.admin.organisation_pages import page_of


@desk_page(Permission.ORGANISATION_MANAGE)
def register_unit(request: HttpRequest, slug: str) -> HttpResponse:
    caller = caller_of(request)
    found = directory_of(caller, slug)
    return act_on(
        request,
        forms.RegisterUnit(request.POST or None, directory=found),
        lambda values: registering_unit.register_unit(caller, authority_id=found.authority.pk, **values),
        title=_("Thêm đơn vị"),
        lead=found.authority.name,
        button=_("Thêm đơn vị"),
        back=page_of(slug, "don-vi"),
        done=_("Đã thêm đơn vị."),
    )


@desk_page(Permission.ORGANISATION_MANAGE)
def describe_unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    caller = caller_of(request)
    unit = managed_units(caller).select_related("authority").get(pk=unit_id)
    now = {name: getattr(unit, name) for name in ("name", "short_name", "part", "email")}
    found = directory_of(caller, unit.authority.slug)
    return act_on(
        request,
        forms.RegisterUnit(request.POST or None, initial=now, directory=found),
        lambda values: describing.describe_unit(caller, unit_id=unit.pk, **values),
        title=_("Sửa đơn vị"),
        lead=_("Văn bản đã ban hành vẫn giữ tên cũ."),
        button=_("Lưu đơn vị"),
        back=page_of(unit.authority.slug, "don-vi"),
        done=_("Đã lưu đơn vị."),
    )


@desk_page(Permission.ORGANISATION_MANAGE)
def succeed_unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    caller = caller_of(request)
    unit = managed_units(caller).select_related("authority").get(pk=unit_id)
    others = [(row.pk, row.name) for row in directory_of(caller, unit.authority.slug).units if row.pk != unit.pk]
    return act_on(
        request,
        forms.Succeed(request.POST or None, successors=others),
        lambda v: succeeding_unit.succeed_unit(
            caller, unit_id=unit.pk, successor_id=v["successor"], last_on=v["last_on"]
        ),
        title=_("Nơi kế thừa %(name)s") % {"name": unit.name},
        button=_("Ghi nhận kế thừa"),
        back=page_of(unit.authority.slug, "don-vi"),
        done=_("Đã ghi nhận đơn vị kế thừa."),
    )


@desk_page(Permission.ORGANISATION_MANAGE)
def register_group(request: HttpRequest, slug: str) -> HttpResponse:
    caller = caller_of(request)
    found = directory_of(caller, slug)
    kinds = {"kind": found.groups[0].kind if found.groups else ""}
    return act_on(
        request,
        forms.RegisterGroup(request.POST or None, initial=kinds, directory=found),
        lambda values: registering_group.register_group(caller, authority_id=found.authority.pk, **values),
        title=_("Thêm tổ dân phố, thôn"),
        lead=found.authority.name,
        button=_("Thêm vào danh sách"),
        back=page_of(slug, "to-thon"),
        done=_("Đã thêm tổ dân phố, thôn."),
    )


@desk_page(Permission.ORGANISATION_MANAGE)
def succeed_group(request: HttpRequest, group_id: int) -> HttpResponse:
    caller = caller_of(request)
    group = managed_groups(caller).select_related("authority").get(pk=group_id)
    others = [(row.pk, row.name) for row in directory_of(caller, group.authority.slug).groups if row.pk != group.pk]
    return act_on(
        request,
        forms.Succeed(request.POST or None, successors=others),
        lambda v: succeeding_group.succeed_group(
            caller, group_id=group.pk, successor_id=v["successor"], last_on=v["last_on"]
        ),
        title=_("Nơi kế thừa %(name)s") % {"name": group.name},
        button=_("Ghi nhận kế thừa"),
        back=page_of(group.authority.slug, "to-thon"),
        done=_("Đã ghi nhận nơi kế thừa."),
    )
