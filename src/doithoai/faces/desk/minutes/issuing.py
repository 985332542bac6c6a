"""What the two issue pages at the end of a dialogue show."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import find_draft, parts_of, suggested_number
from doithoai.core.papers.contents import personal_data_in
from doithoai.core.papers.paper import PaperKind
from doithoai.faces.common.paper_words import KIND_WORDS
from doithoai.faces.desk.papers.forms import IssueClosingPaper


def draft_to_issue(dialogue: Dialogue, kind: PaperKind) -> Paper | None:
    """The draft, where there is one."""
    return find_draft(dialogue_id=dialogue.pk, kind=kind.value)


def first_values(row: Paper, today: date) -> dict[str, Any]:
    """The next number, today."""
    number = suggested_number(row, on=today)
    return IssueClosingPaper.initial_of(number=number, today=today, version=row.version)


def issue_context(row: Paper, dialogue: Dialogue, form: IssueClosingPaper) -> dict[str, Any]:
    """The form with what it is about; personal data is looked for only in what becomes public."""
    is_conclusion = row.kind == PaperKind.CONCLUSION.value
    return {
        "row": row,
        "form": form,
        "kind": KIND_WORDS[row.kind],
        "found": personal_data_in(parts_of(row)) if is_conclusion else (),
        "is_conclusion": is_conclusion,
        "action_text": _("Ban hành và công bố") if is_conclusion else _("Ban hành biên bản"),
        "back_url": reverse("desk:conclusion", args=[dialogue.code]),
    }
