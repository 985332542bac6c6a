"""What the page of the inbox shows around its rows: queues with counts, the search told in words, neighbour pages."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from doithoai.apps.petitions.queries.inbox import InboxPage, queue_counts
from doithoai.apps.petitions.queries.inbox_view import InboxView
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.ordering import Order
from doithoai.core.petitions.search_hits import also_found, wanted_of
from doithoai.faces.desk.triage.rows import Row, row_of
from doithoai.faces.desk.triage.views import address
from doithoai.faces.desk.triage.words import QUEUES


def whole_list(request: HttpRequest, caller: Caller, view: InboxView, page: InboxPage) -> dict[str, Any]:
    """Everything but the form."""
    query = page.search.query
    rows = [row_of(row, caller.today, wanted_of(query) if query else None) for row in page.rows]
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
        "search_url": "",
    }


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
    back = request.GET.copy()
    back.pop("chon", None)
    kept = {"ve": back.urlencode(), "tim": view.text}
    asked = {name: value for name, value in kept.items() if value}
    return f"?{urlencode(asked)}" if asked else ""
