"""What the page of the inbox shows around its rows: queues with counts, the search told in words, neighbour pages."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.apps.petitions.queries.inbox import InboxPage, queue_counts
from doithoai.apps.petitions.queries.inbox_view import InboxView
from doithoai.apps.petitions.queries.offers import Offers
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.ordering import Order
from doithoai.core.petitions.search_hits import also_found, wanted_of
from doithoai.faces.desk.triage.quick_select import options_of
from doithoai.faces.desk.triage.rows import Row, dressed, row_of
from doithoai.faces.desk.triage.views import InboxFilter, address, kept_address
from doithoai.faces.desk.triage.words import LEGAL_TYPES, LEVELS, MANY, QUEUES

MORE_KEYS = (
    ("G", gettext_lazy("giao đơn vị")),
    ("P", gettext_lazy("phân loại")),
    ("M", gettext_lazy("gộp")),
    ("U", gettext_lazy("hoàn tác việc vừa làm")),
    ("Shift", gettext_lazy("giữ khi bấm ô chọn: chọn cả đoạn")),
)
"""Keys of the inbox besides those of every list."""


def whole_list(request: HttpRequest, caller: Caller, view: InboxView, page: InboxPage) -> dict[str, Any]:
    """Everything but the form."""
    query = page.search.query
    wanted = wanted_of(query) if query else None
    rows = dressed([row_of(row, caller.today, wanted) for row in page.rows])
    return {
        "rows": rows,
        "queues": queues_shown(caller, view),
        "search_told": search_told(page, rows),
        "near_url": address(request, gan="on") if query and not view.near and not page.search.unseen else "",
        "newer_url": address(request, sau=page.newer) if page.newer else "",
        "older_url": address(request, truoc=page.older) if page.older else "",
        "xlsx_url": reverse("desk:export_inbox") + address(request, kieu="xlsx"),
        "csv_url": reverse("desk:export_inbox") + address(request, kieu="csv"),
        "case_query": _case_query(request, view),
        "may_sort": reach_of(caller.role, Permission.PETITION_TRIAGE) is not None,
        "more_keys": MORE_KEYS if reach_of(caller.role, Permission.PETITION_TRIAGE) is not None else (),
        "search_url": "",
    }


def kept_shown(request: HttpRequest, offers: Offers) -> dict[str, Any]:
    """Views with a name, and what one did to many and may still take back; the newest stands out right after it."""
    shown = address(request)[1:]
    views = [
        {"text": row.word, "url": f"?{row.more}", "on": row.more == shown, "key": row.key, "own": not row.link}
        for row in offers.of("view")
    ]
    acts = [
        {"key": row.key, "word": MANY[row.word], "what": row.more, "count": row.link or 0} for row in offers.of("act")
    ]
    just_now = [act for act in acts if str(act["key"]) == request.GET.get("vua_lam")]
    own = [view for view in views if view["own"]]
    return {"kept_views": views, "own_views": own, "acts": acts, "just_now": just_now, "here": kept_address(request)}


def bulk_choices(form: InboxFilter) -> dict[str, Any]:
    """The options of the bar for many, written once."""
    offered = {
        "bulk_fields": form.fields["linh_vuc"].choices,  # type: ignore[attr-defined]
        "bulk_units": form.fields["don_vi"].choices,  # type: ignore[attr-defined]
        "bulk_levels": LEVELS.items(),
        "bulk_kinds": LEGAL_TYPES.items(),
    }
    return {name: options_of(rows) for name, rows in offered.items()}


def queues_shown(caller: Caller, view: InboxView) -> list[dict[str, Any]]:
    """The queues of the role with how many each holds; a click opens exactly those."""
    order = {} if view.order == Order.NEWEST else {"xep": view.order.value}
    everything = {"text": _("Tất cả"), "url": f"?{urlencode(order)}", "on": not view.queue}
    return [everything] + [
        {
            "text": QUEUES[queue],
            "url": f"?{urlencode({'hang': queue.value, **order})}",
            "on": view.queue == queue,
            "count": count,
        }
        for queue, count in queue_counts(caller).items()
    ]


def search_told(page: InboxPage, rows: list[Row]) -> str:
    """What is looked for besides the typed words, in a sentence; empty when there is nothing to tell."""
    pieces = [piece for row in rows for piece in (*row.title, *row.excerpt)]
    also = ", ".join(f"«{word}»" for word in also_found(page.search.query, pieces))
    unseen = ", ".join(f"«{word}»" for word in page.search.unseen)
    if unseen and also:
        return _("Không thấy %(unseen)s. Đang tìm cả %(also)s.") % {"unseen": unseen, "also": also}
    if unseen:
        return _("Không thấy %(unseen)s, kể cả các chữ gần giống.") % {"unseen": unseen}
    return _("Đang tìm cả %(also)s.") % {"also": also} if also else ""


def _case_query(request: HttpRequest, view: InboxView) -> str:
    """What an opened case keeps of the list: the way back, and the words to mark."""
    kept = {"ve": kept_address(request), "tim": view.text}
    asked = {name: value for name, value in kept.items() if value}
    return f"?{urlencode(asked)}" if asked else ""
