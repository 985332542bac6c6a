"""The view of the inbox as it stands in the address: what is filtered, as words and as an address without it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doithoai.apps.petitions.queries import options
from doithoai.apps.petitions.queries.inbox import InboxView
from doithoai.core.caller import Caller
from doithoai.faces.desk.triage import words
from doithoai.faces.desk.triage.quick_select import QuickSelect

NAMES = {
    "q": "text",
    "cuoc": "dialogue",
    "tinh_trang": "state",
    "cong_khai": "status",
    "linh_vuc": "field",
    "to": "group",
    "don_vi": "unit",
    "cap": "level",
    "kenh": "channel",
    "han": "due",
    "loai": "legal_type",
    "nhieu_y": "points",
    "chua_giao": "unassigned",
    "hoi_truong": "hall",
}
"""Parameter of the address -> what it narrows."""

ROWS = ("dialogue", "field", "group", "unit")
PAGE_KEYS = ("truoc", "sau")


class InboxFilter(forms.Form):
    """Every filter of the inbox; a value that is not on offer is left out."""

    q = forms.CharField(label=_("Tìm"), max_length=200, required=False)
    tinh_trang = forms.ChoiceField(
        label=_("Tình trạng"), choices=words.choices_of(words.STATES, _("Tất cả")), required=False
    )
    cong_khai = forms.ChoiceField(
        label=_("Trạng thái công khai"), choices=words.choices_of(words.STATUSES, _("Tất cả")), required=False
    )
    han = forms.ChoiceField(label=_("Hạn"), choices=words.choices_of(words.DUE, _("Tất cả")), required=False)
    linh_vuc = forms.TypedChoiceField(label=_("Lĩnh vực"), coerce=int, empty_value=None, required=False)
    don_vi = forms.TypedChoiceField(label=_("Đơn vị chủ trì"), coerce=int, empty_value=None, required=False)
    to = forms.TypedChoiceField(label=_("Tổ, thôn"), coerce=int, empty_value=None, required=False)
    cuoc = forms.TypedChoiceField(label=_("Cuộc đối thoại"), coerce=int, empty_value=None, required=False)
    cap = forms.ChoiceField(
        label=_("Cấp thẩm quyền"), choices=words.choices_of(words.LEVELS, _("Tất cả")), required=False
    )
    kenh = forms.ChoiceField(
        label=_("Kênh nhận"), choices=words.choices_of(words.CHANNELS, _("Tất cả")), required=False
    )
    loai = forms.ChoiceField(
        label=_("Loại"), choices=words.choices_of(words.ALL_LEGAL_TYPES, _("Tất cả")), required=False
    )
    chua_giao = forms.BooleanField(label=_("Chưa giao"), required=False)
    nhieu_y = forms.BooleanField(label=_("Có nhiều nội dung"), required=False)
    hoi_truong = forms.BooleanField(label=_("Trả lời tại hội nghị"), required=False)

    def __init__(self, data: QueryDict, caller: Caller) -> None:
        super().__init__(data)
        for field in self.fields.values():
            if isinstance(field, forms.ChoiceField):
                offered, field.widget = field.choices, QuickSelect()
                field.choices = offered
        self._offer("linh_vuc", ((row.pk, gettext(row.name)) for row in options.fields_in_order(caller)))
        self._offer("don_vi", ((row.pk, row.short_name) for row in options.units_in_force(caller)))
        self._offer("to", ((row.pk, row.name) for row in options.groups_in_order(caller)))
        self._offer("cuoc", ((row.pk, row.title) for row in options.dialogues_in_order(caller)))

    def _offer(self, name: str, rows: Iterable[tuple[int, str]]) -> None:
        self.fields[name].choices = [("", _("Tất cả")), *rows]  # type: ignore[attr-defined]

    def selects(self) -> list[forms.BoundField]:
        """The filters one chooses from a list."""
        return [bound for bound in self if isinstance(bound.field, forms.ChoiceField)]

    def ticks(self) -> list[forms.BoundField]:
        """The filters one switches on."""
        return [bound for bound in self if isinstance(bound.field, forms.BooleanField)]

    def view(self) -> InboxView:
        """What the address asks for; wrong values count as not asked."""
        self.is_valid()
        asked = {NAMES[name]: value for name, value in self.cleaned_data.items() if value not in ("", None, False)}
        return InboxView(**asked)

    def chips(self, request: HttpRequest) -> list[dict[str, Any]]:
        """One removable chip for each filter in force."""
        self.is_valid()
        return [
            {"text": self._said(name, value), "url": address(request, without=name), "removable": True}
            for name, value in self.cleaned_data.items()
            if value not in ("", None, False)
        ]

    def _said(self, name: str, value: object) -> str | Promise:
        field = self.fields[name]
        if isinstance(field, forms.BooleanField):
            return field.label or ""
        if isinstance(field, forms.ChoiceField):
            said = dict(field.choices).get(value, dict(field.choices).get(str(value), value))  # type: ignore[arg-type]
            return f"{field.label}: {said}"
        return f"{field.label}: {value}"


def address(request: HttpRequest, *, without: str = "", **more: object) -> str:
    """The address of this list with one parameter less, or with others; always from its first page."""
    query = request.GET.copy()
    for name in (without, *PAGE_KEYS, "chon", *more):
        query.pop(name, None)
    for name, value in more.items():
        query[name] = str(value)
    return f"?{query.urlencode()}"


def page_key(request: HttpRequest, name: str) -> int | None:
    """The key of a page in the address; None for anything that is no number."""
    value = request.GET.get(name, "")
    return int(value) if value.isdecimal() and len(value) < 16 else None
