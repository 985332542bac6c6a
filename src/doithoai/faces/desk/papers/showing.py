"""What the pages of one paper show."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.closing_papers import checked_minutes
from doithoai.apps.hall.log import LogLine, log_of
from doithoai.apps.hall.record_of_sitting import record_of_dialogue
from doithoai.apps.papers.models import Paper, PaperVersion
from doithoai.apps.papers.queries import parts_of
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.hall.minutes_check import LogComparison
from doithoai.core.hall.record import SittingRecord
from doithoai.core.papers.catalogue import rule_of
from doithoai.core.papers.numbering import full_number
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.phrases import short_date
from doithoai.faces.common.paper_faces import face_of
from doithoai.faces.common.paper_words import KIND_WORDS, state_word
from doithoai.faces.common.sheets import sheet_of
from doithoai.faces.common.signature_words import signatures_of
from doithoai.faces.desk.papers.ending_pages import ending_links

OWN_PAGES = {PaperKind.MINUTES.value: "desk:issue_minutes", PaperKind.CONCLUSION.value: "desk:issue_conclusion"}


def dialogue_of(caller: Caller, row: Paper) -> Dialogue | None:
    """The dialogue of a paper that the caller has reached, if it has one."""
    rows = dialogues_for(caller, Permission.DIALOGUE_VIEW).filter(pk=row.dialogue_id or 0)
    return rows.select_related("authority").first()


def issue_address(caller: Caller, row: Paper) -> str:
    """Where a draft is issued; an issued paper's own page."""
    if row.state != "draft" or not rule_of(row.kind).is_numbered:
        return reverse("desk:paper", args=[row.pk])
    dialogue = dialogue_of(caller, row)
    if row.kind in OWN_PAGES and dialogue is not None and row.replaces_id is None:
        return reverse(OWN_PAGES[row.kind], args=[dialogue.code])
    return reverse("desk:issue_paper", args=[row.pk])


def paper_context(caller: Caller, row: Paper, version: str) -> dict[str, Any]:
    """The newest wording, or the one that the address names; raises Http404 for a wording that never was."""
    versions = list(row.versions.order_by("-number"))
    shown = _version(versions, version) if version else row.version
    is_draft = row.state == "draft"
    return {
        "row": row,
        "kind": KIND_WORDS[row.kind],
        "lead": _lead(row),
        "state": state_word(row),
        "is_numbered": rule_of(row.kind).is_numbered,
        "dialogue": dialogue_of(caller, row),
        "sheet": sheet_of(parts_of(row, shown)),
        "versions": versions,
        "shown": shown,
        **signatures_of(row),
        "may_sign": row.state == "issued" and reach_of(caller.role, Permission.PAPER_ISSUE) is not None,
        "head_action": _action(caller, row) if is_draft else None,
        "head_more": _more(caller, row) if is_draft else _endings(caller, row),
        "face": face_of(row),
        "successor": getattr(row, "successor", None),
        "replaces": row.replaces,
    }


def _lead(row: Paper) -> str:
    """The kind; of an issued paper with its number and day."""
    if row.number is None or row.issued_on is None:
        return str(KIND_WORDS[row.kind])
    number = full_number(row.number, row.symbol, row.format)
    told = {"kind": KIND_WORDS[row.kind], "number": number, "day": short_date(row.issued_on)}
    return _("%(kind)s số %(number)s ngày %(day)s") % told


def _version(versions: list[PaperVersion], text: str) -> int:
    known = {str(each.number): each.number for each in versions}
    if text not in known:
        raise Http404
    return known[text]


def _action(caller: Caller, row: Paper) -> dict[str, str] | None:
    needed = Permission.CONCLUSION_ISSUE if row.kind == PaperKind.CONCLUSION.value else Permission.PAPER_ISSUE
    if reach_of(caller.role, needed) is None or not rule_of(row.kind).is_numbered:
        return None
    return {"text": _("Ban hành"), "url": issue_address(caller, row), "icon": "check"}


def _more(caller: Caller, row: Paper) -> list[dict[str, str]] | None:
    if reach_of(caller.role, Permission.PAPER_DRAFT) is None:
        return None
    return [{"text": _("Sửa dự thảo"), "url": reverse("desk:edit_paper", args=[row.pk]), "icon": "pencil"}]


def _endings(caller: Caller, row: Paper) -> list[dict[str, str]] | None:
    if reach_of(caller.role, Permission.PAPER_WITHDRAW) is None:
        return None
    return ending_links(row.pk, row.state, has_successor=hasattr(row, "successor")) or None


def log_check(caller: Caller, row: Paper) -> LogComparison | None:
    """Which lines of the minutes the log of the hall does not tell; nothing for other papers."""
    dialogue = dialogue_of(caller, row) if row.kind == PaperKind.MINUTES.value else None
    if dialogue is None or not dialogue.sittings.exists():
        return None
    return checked_minutes(caller, dialogue, parts_of(row))


def log_lines(caller: Caller, row: Paper) -> list[LogLine]:
    """The log of the hall, every step with its time, beside the minutes while they are corrected."""
    dialogue = dialogue_of(caller, row) if row.kind == PaperKind.MINUTES.value else None
    sittings = dialogue.sittings.order_by("number") if dialogue else ()
    return [line for sitting in sittings for line in log_of(caller, sitting)]


def live_record(caller: Caller, row: Paper) -> SittingRecord | None:
    """What happened in the hall, beside the minutes and the conclusion while they are written."""
    dialogue = dialogue_of(caller, row) if row.kind in OWN_PAGES else None
    if dialogue is None or not dialogue.sittings.exists():
        return None
    return record_of_dialogue(dialogue)
