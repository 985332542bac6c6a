"""Within how many working hours units accept or send back, and what silence means."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.apps.petitions.acceptance import hours_of
from doithoai.apps.petitions.actions.assignments.set_acceptance_hours import set_acceptance_hours as set_hours
from doithoai.core.access.permissions import Permission
from doithoai.core.deadlines.working_hours import MOST_HOURS
from doithoai.core.petitions.acceptance import GRACE_HOURS, LAPSE_WORDS, Lapse
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.admin.acting import act_on

NAMES = ("hours", "opens_at", "noon_from", "noon_to", "closes_at", "lapse")


def _time(label: Any) -> forms.TimeField:
    return forms.TimeField(label=label, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))


class AcceptanceHours(forms.Form):
    hours = forms.IntegerField(
        label=gettext_lazy("Số giờ làm việc để nhận hoặc trả lại"), min_value=1, max_value=MOST_HOURS
    )
    opens_at = _time(gettext_lazy("Mở cửa buổi sáng"))
    noon_from = _time(gettext_lazy("Nghỉ trưa từ"))
    noon_to = _time(gettext_lazy("Làm chiều từ"))
    closes_at = _time(gettext_lazy("Hết giờ chiều"))
    lapse = forms.TypedChoiceField(
        label=gettext_lazy("Nhắc rồi mà đơn vị vẫn im lặng thì"),
        choices=[(kind.value, gettext_lazy(words)) for kind, words in LAPSE_WORDS.items()],
        coerce=Lapse,
        widget=forms.RadioSelect,
    )


@desk_page(Permission.ORGANISATION_MANAGE)
def set_acceptance_hours(request: HttpRequest) -> HttpResponse:
    """For what is given from now on."""
    caller = caller_of(request)
    now = hours_of(caller.authority_id)
    initial = {name: getattr(now, name) for name in NAMES}
    return act_on(
        request,
        AcceptanceHours(request.POST or None, initial=initial),
        lambda values: set_hours(caller, **values),
        title=_("Giờ nhận việc của đơn vị"),
        lead=_("Hết số giờ này đơn vị được nhắc; sau %(n)s giờ làm việc nữa việc đi tiếp. Ngày nghỉ lễ không tính.")
        % {"n": GRACE_HOURS},
        button=_("Lưu"),
        back=reverse("desk:set_acceptance_hours"),
        done=_("Đã lưu. Áp dụng cho việc giao từ bây giờ."),
    )
