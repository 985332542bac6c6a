"""Two wordings of a paper side by side: what was added, what was taken out."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import get_paper, parts_of
from doithoai.core.access.permissions import Permission
from doithoai.core.papers.comparing import PartDifference, PartName, compare
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.paper_words import KIND_WORDS

PART_WORDS = {
    PartName.HEADING: _("Phần đầu"),
    PartName.TITLE: _("Tên loại, trích yếu"),
    PartName.ADDRESSEES: _("Kính gửi"),
    PartName.BLOCK: _("Nội dung, đoạn"),
    PartName.APPENDIX: _("Phụ lục, đoạn"),
    PartName.RECIPIENTS: _("Nơi nhận"),
    PartName.SIGNATURE: _("Phần ký"),
}


@desk_page(Permission.PAPER_VIEW)
def compare_versions(request: HttpRequest, paper_id: int) -> HttpResponse:
    """The two wordings that the address names, else the newest and the one before it."""
    row = get_paper(caller_of(request), paper_id)
    old = _version(row, request.GET.get("cu", ""), max(row.version - 1, 1))
    new = _version(row, request.GET.get("moi", ""), row.version)
    parts = compare(parts_of(row, old), parts_of(row, new))
    context: dict[str, Any] = {
        "row": row, "kind": KIND_WORDS[row.kind], "old": old, "new": new,
        "versions": list(row.versions.order_by("number").defer("parts")),
        "changed": [_shown(part) for part in parts if part.is_changed],
        "unchanged": sum(not part.is_changed for part in parts),
    }  # fmt: skip
    return render(request, "desk/papers/compare_versions.html", context)


def _version(row: Paper, text: str, usual: int) -> int:
    if not text:
        return usual
    if not text.isdecimal() or not 1 <= int(text[:6]) <= row.version:
        raise Http404
    return int(text)


def _shown(part: PartDifference) -> dict[str, Any]:
    return {"name": PART_WORDS[part.part], "number": part.number, "change": part.change, "pieces": part.pieces}
