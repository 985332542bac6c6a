"""The shape of what is typed about stream, recording and captions."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.hall.models import Broadcast
from doithoai.core.hall.recording import LONGEST_CAPTION, LONGEST_LINK, CaptionEmpty


class DescribeBroadcast(forms.Form):
    """Addresses of stream and recording."""

    stream_url = forms.CharField(
        label=_("Địa chỉ xem trực tiếp"), required=False, max_length=LONGEST_LINK,
        help_text=_("Hiện trên trang điện thoại của người dân. Để trống nếu không truyền."),
        widget=forms.TextInput(attrs={"inputmode": "url"}),
    )  # fmt: skip
    recording_url = forms.CharField(
        label=_("Địa chỉ bản ghi"), required=False, max_length=LONGEST_LINK,
        help_text=_("Hiện trên trang công khai, mỗi lượt phát biểu mở đúng chỗ của mình."),
        widget=forms.TextInput(attrs={"inputmode": "url"}),
    )  # fmt: skip
    recording_began_at = forms.DateTimeField(
        label=_("Bản ghi bắt đầu lúc"), required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local", "step": "1"}, format="%Y-%m-%dT%H:%M:%S"),
        input_formats=["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"],
    )  # fmt: skip

    @staticmethod
    def initial_of(known: Broadcast | None) -> dict[str, Any]:
        """What stands in the fields."""
        names = ("stream_url", "recording_url", "recording_began_at")
        return {name: getattr(known, name) for name in names} if known else {}


class WriteCaption(forms.Form):
    """One line of what is being said."""

    text = forms.CharField(
        label=_("Lời đang nói"), max_length=LONGEST_CAPTION, error_messages={"required": _(CaptionEmpty.sentence)},
        widget=forms.TextInput(attrs={"autofocus": True, "autocomplete": "off", "enterkeyhint": "send"}),
    )  # fmt: skip
    key = forms.CharField(max_length=40, widget=forms.HiddenInput)
