"""What is typed on a phone in the hall."""

import secrets
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.organisations.models import Group
from doithoai.core.hall.crowd import LONGEST_QUESTION, LONGEST_SUBJECT


def new_key() -> str:
    """What makes one form one sending; the page carries it, so that it works without scripts."""
    return secrets.token_urlsafe(18)


class PhoneForm(forms.Form):
    """What every form of a phone has."""

    key = forms.CharField(max_length=64, widget=forms.HiddenInput)
    group_id = forms.TypedChoiceField(label=_("Tổ dân phố, thôn"), coerce=int, empty_value=None, required=False)
    is_no_denunciation = forms.BooleanField(label=_("Đây không phải là đơn tố cáo, xin gửi tiếp"), required=False)

    def __init__(self, *args: Any, groups: Iterable[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Chọn, nếu muốn")), *((group.pk, group.name) for group in groups)]
        self.fields["group_id"].choices = choices  # type: ignore[attr-defined]


class AskQuestion(PhoneForm):
    """A question to the hall."""

    text = forms.CharField(
        label=_("Câu hỏi"),
        help_text=_("Một việc, ngắn gọn. Ban tổ chức xem trước khi mọi người đọc."),
        max_length=LONGEST_QUESTION * 2,
        error_messages={"required": _("Xin ghi câu hỏi.")},
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    name = forms.CharField(label=_("Họ và tên"), max_length=120, required=False)
    is_anonymous = forms.BooleanField(label=_("Không hiện tên tôi cho mọi người"), required=False)


class WishToSpeak(PhoneForm):
    """Who wants to speak, and about what."""

    name = forms.CharField(
        label=_("Họ và tên"),
        max_length=120,
        error_messages={"required": _("Xin ghi họ tên để ban tổ chức mời đúng người.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    subject = forms.CharField(label=_("Muốn nói về việc gì"), max_length=LONGEST_SUBJECT, required=False)
