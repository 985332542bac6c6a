"""The view of the inbox as it stands in the address: what is filtered, as words and as an address without it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doithoai.apps.petitions.queries.inbox_view import InboxView
from doithoai.apps.petitions.queries.offers import Offers
from doithoai.core.petitions.ordering import Order, Place, read_place
from doithoai.faces.common.components.dates import vn_date_short
from doithoai.faces.desk.triage import words
from doithoai.faces.desk.triage.quick_select import QuickSelect, Several

NAMES = {
    "q": "text",
    "gan": "near",
    "hang": "queue",
    "xep": "order",
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
    "tu_ngay": "received_from",
    "den_ngay": "received_to",
    "nhieu_y": "points",
    "chua_giao": "unassigned",
    "hoi_truong": "hall",
    "co_tep": "files",
    "nhac_lai": "repeated",
}
"""Parameter of the address -> what it narrows."""

PAGE_KEYS = ("truoc", "sau")
PASSING = ("chon", "vua_lam", "kieu")
"""What an address says once and no list keeps."""
EMPTY = ("", None, False, ())
DAY = forms.DateInput(attrs={"type": "date", "class": "input"}, format="%Y-%m-%d")


def _one_of(label: Any, table: words.Table) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=words.choices_of(table, _("Tất cả")), required=False)


class InboxFilter(forms.Form):
    """Every filter of the inbox; a value that is not on offer is left out."""

    q = forms.CharField(label=_("Tìm"), max_length=200, required=False)
    gan = forms.BooleanField(label=_("Tìm cả chữ gần giống"), required=False)
    hang = _one_of(_("Việc chờ"), words.QUEUES)
    tinh_trang = Several(label=_("Tình trạng"), choices=words.choices_of(words.STATES), coerce=str, required=False)
    linh_vuc = Several(label=_("Lĩnh vực"), coerce=int, required=False)
    don_vi = Several(label=_("Đơn vị chủ trì"), coerce=int, required=False)
    cong_khai = _one_of(_("Trạng thái công khai"), words.STATUSES)
    han = _one_of(_("Hạn"), words.DUE)
    to = forms.TypedChoiceField(label=_("Tổ, thôn"), coerce=int, empty_value=None, required=False)
    cuoc = forms.TypedChoiceField(label=_("Cuộc đối thoại"), coerce=int, empty_value=None, required=False)
    cap = _one_of(_("Cấp thẩm quyền"), words.LEVELS)
    kenh = _one_of(_("Kênh nhận"), words.CHANNELS)
    loai = _one_of(_("Loại"), words.ALL_LEGAL_TYPES)
    tu_ngay = forms.DateField(label=_("Nhận từ ngày"), required=False, widget=DAY)
    den_ngay = forms.DateField(label=_("Nhận đến ngày"), required=False, widget=DAY)
    xep = forms.TypedChoiceField(
        label=_("Xếp thứ tự"), choices=words.choices_of(words.ORDERS), coerce=Order, empty_value=None, required=False
    )
    chua_giao = forms.BooleanField(label=_("Chưa giao"), required=False)
    nhieu_y = forms.BooleanField(label=_("Có nhiều nội dung"), required=False)
    hoi_truong = forms.BooleanField(label=_("Trả lời tại hội nghị"), required=False)
    co_tep = forms.BooleanField(label=_("Có tệp kèm theo"), required=False)
    nhac_lai = forms.BooleanField(label=_("Nhắc lại nhiều lần"), required=False)

    def __init__(self, data: QueryDict, offers: Offers) -> None:
        super().__init__(data)
        for field in self.fields.values():
            if isinstance(field, forms.ChoiceField) and not isinstance(field, Several):
                offered, field.widget = field.choices, QuickSelect()
                field.choices = offered
        self._offer("linh_vuc", ((row.key, gettext(row.word)) for row in offers.of("field")))
        self._offer("don_vi", ((row.key, row.word) for row in offers.of("unit")))
        self._offer("to", [("", _("Tất cả")), *((row.key, row.word) for row in offers.of("group"))])
        self._offer("cuoc", [("", _("Tất cả")), *((row.key, row.word) for row in offers.of("dialogue"))])

    def _offer(self, name: str, rows: Iterable[tuple[int | str, str | Promise]]) -> None:
        self.fields[name].choices = list(rows)  # type: ignore[attr-defined]

    def selects(self) -> list[forms.BoundField]:
        """The filters one chooses from a list."""
        return [self[name] for name in ("cong_khai", "han", "to", "cuoc", "cap", "kenh", "loai", "xep")]

    def several(self) -> list[forms.BoundField]:
        """The filters of which one may tick several."""
        return [self[name] for name in ("tinh_trang", "don_vi", "linh_vuc")]

    def days(self) -> list[forms.BoundField]:
        """The filters by the day of receipt."""
        return [self["tu_ngay"], self["den_ngay"]]

    def ticks(self) -> list[forms.BoundField]:
        """The filters one switches on."""
        return [self[name] for name in ("chua_giao", "nhieu_y", "nhac_lai", "co_tep", "hoi_truong")]

    def asked(self) -> dict[str, Any]:
        """What the address asks for, by parameter; wrong values count as not asked."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value not in EMPTY}

    def view(self) -> InboxView:
        """The same as the query takes it."""
        return InboxView(**{NAMES[name]: value for name, value in self.asked().items()})

    def chips(self, request: HttpRequest) -> list[dict[str, Any]]:
        """One removable chip for each value of each filter in force."""
        return [
            {"text": self._said(name, one), "url": address(request, without=name, but=_others(value, one)), **REMOVABLE}
            for name, value in self.asked().items()
            for one in (value if isinstance(value, tuple) else (value,))
        ]

    def _said(self, name: str, value: object) -> str | Promise:
        field = self.fields[name]
        if isinstance(field, forms.BooleanField):
            return field.label or ""
        if isinstance(field, forms.ChoiceField):
            said = dict(field.choices).get(value, dict(field.choices).get(str(value), value))  # type: ignore[arg-type]
            return f"{field.label}: {said}"
        return f"{field.label}: {vn_date_short(value) if isinstance(value, date) else value}"


REMOVABLE = {"removable": True}


def _others(value: object, one: object) -> tuple[object, ...]:
    return tuple(other for other in value if other != one) if isinstance(value, tuple) else ()


def address(request: HttpRequest, *, without: str = "", but: Iterable[object] = (), **more: object) -> str:
    """The address of this list with one parameter less (`but`: values that stay), or with others; its first page."""
    query = request.GET.copy()
    for name in (without, *PAGE_KEYS, *PASSING, *more):
        query.pop(name, None)
    if without:
        query.setlist(without, [str(value) for value in but])
    for name, value in more.items():
        query[name] = str(value)
    return f"?{query.urlencode()}"


def kept_address(request: HttpRequest) -> str:
    """The list with its filters, order and page, to come back to."""
    query = request.GET.copy()
    for name in PASSING:
        query.pop(name, None)
    return query.urlencode()


def page_key(request: HttpRequest, name: str, order: Order) -> Place | None:
    """The key of a page in the address; None for anything that is none in this order."""
    return read_place(request.GET.get(name, ""), order)
