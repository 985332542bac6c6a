"""Handing out the personal links of the heads of residential groups."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from doithoai.apps.organisations.access import group_heads_for
from doithoai.apps.organisations.actions.end_link import end_link as end
from doithoai.apps.organisations.actions.give_link import give_link as give
from doithoai.apps.organisations.links import link_rows
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.qr import qr_picture


@require_safe
@desk_page(Permission.LINK_GIVE)
def links(request: HttpRequest) -> HttpResponse:
    """Every group head of today, with or without a working link."""
    return render(request, "desk/intake/links.html", {"rows": link_rows(caller_of(request))})


@never_cache
@require_POST
@desk_page(Permission.LINK_GIVE)
def give_link(request: HttpRequest, membership_id: int) -> HttpResponse:
    """A new link, shown this once as a sheet to print; it is never shown again."""
    caller = caller_of(request)
    token = give(caller, membership_id=membership_id)
    head = group_heads_for(caller).select_related("person", "group", "authority").get(pk=membership_id)
    address = settings.SITE_URL + reverse("portal:group_home", args=[token])
    return render(request, "desk/intake/link_sheet.html", {"head": head, "address": address, "qr": qr_picture(address)})


@require_POST
@desk_page(Permission.LINK_GIVE)
def end_link(request: HttpRequest, membership_id: int) -> HttpResponse:
    """The link stops working at once."""
    end(caller_of(request), membership_id=membership_id)
    messages.success(request, _("Đường dẫn đã thôi dùng được."))
    return redirect("desk:links")
