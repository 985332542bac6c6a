"""The shape of printing slips."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.models import Group
from doithoai.core.intake.slips import MOST_SLIPS

PER_PAGE = ((2, _("2 phiếu trên trang A4, chữ to")), (4, _("4 phiếu trên trang A4")))


class PrintSlips(forms.Form):
    """For which dialogue and group, how many, how large."""

    dialogue_id = forms.TypedChoiceField(label=_("Cuộc đối thoại"), coerce=int)
    group_id = forms.TypedChoiceField(label=_("Tổ dân phố, thôn"), coerce=int, empty_value=None, required=False)
    count = forms.IntegerField(label=_("Số phiếu"), min_value=1, max_value=MOST_SLIPS, initial=40)
    per_page = forms.TypedChoiceField(label=_("Khổ phiếu"), choices=PER_PAGE, coerce=int, initial=2)

    def __init__(self, *args: Any, dialogues: Sequence[Dialogue], groups: Sequence[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dialogue_id"].choices = [(row.pk, row.title) for row in dialogues]  # type: ignore[attr-defined]
        anywhere = ("", _("Để trống, bà con tự ghi"))
        self.fields["group_id"].choices = [anywhere, *((row.pk, row.name) for row in groups)]  # type: ignore[attr-defined]
