"""What a reader may ask of the public lists; the values stay in the address."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.organisations.models import Authority
from doithoai.apps.petitions.models import Field


class Results(forms.Form):
    """Words without marks do; anything not understood does not filter."""

    q = forms.CharField(label=_("Tìm trong câu hỏi"), required=False, max_length=200)
    co_quan = forms.ChoiceField(label=_("Cơ quan"), required=False)
    linh_vuc = forms.ChoiceField(label=_("Lĩnh vực"), required=False)
    doi_thoai = forms.SlugField(required=False, max_length=60, widget=forms.HiddenInput)

    def __init__(self, *args: Any, authorities: list[Authority], fields: list[Field], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(row.slug, row.short_name) for row in authorities]
        coded = [(row.code, _(row.name)) for row in fields]
        self.fields["co_quan"].choices = [("", _("Mọi cơ quan")), *named]  # type: ignore[attr-defined]
        self.fields["linh_vuc"].choices = [("", _("Mọi lĩnh vực")), *coded]  # type: ignore[attr-defined]


class Place(forms.Form):
    """Of which authority or which dialogue."""

    co_quan = forms.SlugField(required=False, max_length=60)
    doi_thoai = forms.SlugField(required=False, max_length=60)
