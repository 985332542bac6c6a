"""The list of papers with its filters."""

from collections.abc import Mapping
from typing import Any

from django.core.paginator import Paginator
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import papers_list
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.papers.catalogue import rule_of
from doithoai.core.papers.numbering import full_number
from doithoai.faces.common.paper_faces import face_of
from doithoai.faces.common.paper_words import KIND_WORDS, SIGNED_WORDS, STATE_WORDS, state_word

PER_PAGE = 50
UNSIGNED = "chua"
SIGNING = {UNSIGNED: gettext_lazy("Chưa ký số"), **SIGNED_WORDS}


def list_context(caller: Caller, query: QueryDict) -> dict[str, Any]:
    """One page of papers; what the address names and is not known is not filtered by."""
    kind = query.get("loai", "") if query.get("loai", "") in KIND_WORDS else ""
    state = query.get("tinh-trang", "") if query.get("tinh-trang", "") in STATE_WORDS else ""
    dialogues = {row.code: row for row in dialogues_for(caller, Permission.DIALOGUE_VIEW).order_by("-year", "-id")}
    chosen = dialogues.get(query.get("doi-thoai", ""))
    signed = query.get("ky-so", "") if query.get("ky-so", "") in SIGNING else ""
    rows = papers_list(
        caller,
        kind=kind,
        state=state,
        dialogue_id=chosen.pk if chosen else None,
        signed_by={"": None, UNSIGNED: ""}.get(signed, signed),
    )
    page = Paginator(rows, PER_PAGE).get_page(query.get("trang"))
    titles = {row.pk: row for row in dialogues.values()}
    return {
        "page": page,
        "rows": [_row(paper, titles) for paper in page],
        "kinds": _chips(query, "loai", _kinds_there(caller, kind), kind),
        "states": _chips(query, "tinh-trang", STATE_WORDS, state),
        "signing": _chips(query, "ky-so", SIGNING, signed),
        "chosen": chosen,
        "filtered": bool(kind or state or signed or chosen),
        "head_more": _drafts(chosen),
    }


def _kinds_there(caller: Caller, here: str) -> dict[str, Any]:
    """The kinds of which the caller has a paper, in the order of a dialogue; a filter for nothing is no filter."""
    there = {*papers_list(caller).order_by().values_list("kind", flat=True).distinct(), here}
    return {kind: words for kind, words in KIND_WORDS.items() if kind in there}


def _drafts(chosen: Dialogue | None) -> list[dict[str, str]]:
    """Where the papers of the chosen dialogue are written."""
    if chosen is None:
        return []
    url = reverse("desk:dialogue_papers", args=[chosen.code])
    return [{"text": _("Văn bản cần có"), "url": url, "icon": "list-checks"}]


def _row(paper: Paper, dialogues: Mapping[int, Dialogue]) -> dict[str, Any]:
    return {
        "paper": paper,
        "kind": KIND_WORDS[paper.kind],
        "state": state_word(paper),
        "face": face_of(paper),
        "is_working": not rule_of(paper.kind).is_numbered,
        "signed": SIGNED_WORDS.get(paper.signed_by, ""),
        "number": full_number(paper.number, paper.symbol, paper.format) if paper.number else "",
        "dialogue": dialogues.get(paper.dialogue_id or 0),
    }


def _chips(query: QueryDict, name: str, words: Mapping[str, Any], here: str) -> list[dict[str, Any]]:
    chips = []
    for value, text in words.items():
        address = query.copy()
        address.pop("trang", None)
        if value == here:
            address.pop(name, None)
        else:
            address[name] = value
        chips.append({"text": text, "url": f"?{address.urlencode()}", "on": value == here})
    return chips
