"""What people type about petitions passed on to other bodies: shapes only."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.petitions.actions.letters.register_body_reply import Document
from doithoai.apps.petitions.models import Petition
from doithoai.core.petitions.body_reply import LONGEST_WAIT
from doithoai.faces.common.uploads import OneFile

DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class RegisterBodyReply(forms.Form):
    """The document, and for each waiting petition whether it is answered and by which passage."""

    number = forms.CharField(label=_("Số, ký hiệu văn bản"), max_length=60)
    dated_on = forms.DateField(label=_("Ngày văn bản"), widget=DATE)
    received_on = forms.DateField(label=_("Ngày nhận"), widget=DATE)
    text = forms.CharField(
        label=_("Nội dung trả lời"),
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Chép phần trả lời của văn bản. Người gửi ý kiến đọc được."),
    )
    file = OneFile(label=_("Bản quét hoặc tệp văn bản"), required=False)

    def __init__(self, *args: Any, petitions: Sequence[Petition], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.petitions = petitions
        for petition in petitions:
            self.fields[f"take_{petition.pk}"] = forms.BooleanField(
                label=_("Văn bản trả lời ý kiến này"), required=False, initial=True
            )
            self.fields[f"part_{petition.pk}"] = forms.CharField(
                label=_("Phần trả lời riêng ý kiến này"),
                required=False,
                widget=forms.Textarea(attrs={"rows": 2}),
                help_text=_("Để trống: cả nội dung trên."),
            )

    def about(self) -> list[forms.BoundField]:
        """The fields of the document itself."""
        return [self[name] for name in ("number", "dated_on", "received_on", "text", "file")]

    def rows(self) -> list[tuple[Petition, list[forms.BoundField]]]:
        """Each petition with its own fields."""
        return [(row, [self[f"take_{row.pk}"], self[f"part_{row.pk}"]]) for row in self.petitions]

    def document(self, body: str) -> Document:
        """The document as the action takes it."""
        typed = self.cleaned_data
        names = ("number", "dated_on", "received_on", "text")
        return Document(body=body, **{name: typed[name] for name in names})

    def parts(self) -> dict[int, str]:
        """Petition -> its passage, for those that are ticked."""
        typed = self.cleaned_data
        return {row.pk: typed[f"part_{row.pk}"] for row in self.petitions if typed[f"take_{row.pk}"]}


class SetBodyWait(forms.Form):
    """The authority's own figure."""

    days = forms.IntegerField(label=_("Nhắc khi quá số ngày"), min_value=1, max_value=LONGEST_WAIT)
