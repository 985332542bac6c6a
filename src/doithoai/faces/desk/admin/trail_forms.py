"""The filters of the trail."""

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.faces.desk.admin.forms import DayInput

SUBJECTS = [
    ("", _("Mọi việc")),
    ("person", _("Người dùng")),
    ("role", _("Vai trò")),
    ("deputy", _("Ủy quyền chủ trì")),
    ("link", _("Đường dẫn riêng")),
    ("unit", _("Đơn vị")),
    ("group", _("Tổ dân phố, thôn")),
    ("calendar", _("Lịch làm việc")),
    ("dialogue", _("Cuộc đối thoại")),
    ("duty", _("Nhiệm vụ")),
    ("petition", _("Ý kiến")),
    ("assignment", _("Giao đơn vị")),
    ("answer", _("Câu trả lời")),
    ("delegate", _("Đại biểu")),
    ("sitting", _("Hội nghị")),
    ("promise", _("Cam kết")),
    ("paper", _("Văn bản")),
]


class ShowTrail(forms.Form):
    viec = forms.ChoiceField(choices=SUBJECTS, required=False, label=_("Việc"))
    ai = forms.CharField(max_length=100, required=False, label=_("Tên người làm"))
    tu = forms.DateField(widget=DayInput, required=False, label=_("Từ ngày"))
    den = forms.DateField(widget=DayInput, required=False, label=_("Đến hết ngày"))
    truoc = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
