"""Parts of a case in the words of its page."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import letters_of
from doithoai.apps.petitions.queries.case import AssignmentRow, Case
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.papers.numbering import full_number
from doithoai.core.petitions.lifecycle import AnswerStage, AssignmentState
from doithoai.faces.common.paper_words import KIND_WORDS
from doithoai.faces.common.stored_files import file_shown
from doithoai.faces.desk.intake.sources import source_words
from doithoai.faces.desk.triage.words import ALL_LEGAL_TYPES, ANSWER_STAGES, ASSIGNMENT_STATES, CHANNELS, LEVELS, PARTS


@dataclass(frozen=True)
class ShownAssignment:
    """A unit's part with its words and what this person may do about it."""

    row: AssignmentRow
    part: str | Promise
    state: str | Promise
    mine: bool
    extend: bool
    withdraw: bool

    @property
    def send_back_url(self) -> str:
        """Where the unit sends it back."""
        return reverse("desk:send_back_assignment", args=[self.row.assignment.pk])

    @property
    def contribute_url(self) -> str:
        """Where a coordinating unit writes."""
        return reverse("desk:contribute_to_answer", args=[self.row.assignment.pk])

    @property
    def extend_url(self) -> str:
        """Where the date is moved."""
        return reverse("desk:extend_reply_deadline", args=[self.row.assignment.pk])

    @property
    def withdraw_url(self) -> str:
        """Where the part is taken back."""
        return reverse("desk:withdraw_assignment", args=[self.row.assignment.pk])


def assignments_shown(caller: Caller, case: Case) -> list[ShownAssignment]:
    """The parts, those still owed first."""
    rows = sorted(case.assignments, key=lambda row: (not row.owed, row.assignment.part != "lead"))
    return [_shown(caller, row) for row in rows]


def _shown(caller: Caller, row: AssignmentRow) -> ShownAssignment:
    part = row.assignment
    extends = reach_of(caller.role, Permission.ASSIGNMENT_EXTEND)
    mine = part.unit_id == caller.unit_id
    return ShownAssignment(
        row=row,
        part=PARTS[part.part],
        state=ASSIGNMENT_STATES[AssignmentState(part.state)],
        mine=mine and row.owed and reach_of(caller.role, Permission.ASSIGNMENT_RESPOND) is not None,
        extend=row.owed and part.due_on is not None and (extends == Reach.AUTHORITY or (mine and extends is not None)),
        withdraw=row.owed and reach_of(caller.role, Permission.ASSIGNMENT_GIVE) is not None,
    )


def nearest_date(case: Case) -> dict[str, Any] | None:
    """The nearest date that a unit owes, as the page head shows it; None where nobody owes one."""
    owed = [row for row in case.assignments if row.owed and row.assignment.due_on is not None]
    if not owed:
        return None
    row = min(owed, key=lambda each: each.assignment.due_on or each.assignment.petition.received_on)
    part = row.assignment
    label = _("Hạn trả lời, %(unit)s:") % {"unit": part.unit.short_name}
    return {"label": label, "on": part.due_on, "left": row.left, "unit": row.unit, "why": row.why}


def facts_of(case: Case) -> list[tuple[str, str | Promise]]:
    """What one needs to know about a petition beside its words."""
    petition = case.petition
    fields = ", ".join(_(field.name) for field in petition.fields.all())
    rows: list[tuple[str, str | Promise]] = [
        (_("Lĩnh vực"), fields or _("chưa phân loại")),
        (_("Loại"), ALL_LEGAL_TYPES[petition.legal_type]),
        (_("Cấp thẩm quyền"), LEVELS[petition.level]),
        (_("Kênh nhận"), CHANNELS[petition.channel]),
        (_("Ngày nhận"), petition.received_on.strftime("%d/%m/%Y")),
        (_("Tổ, thôn"), petition.group.name if petition.group else ""),
        (_("Nơi xảy ra việc"), petition.place),
        (_("Cuộc đối thoại"), petition.dialogue.title if petition.dialogue else _("ngoài cuộc đối thoại")),
        (_("Người nhập hộ"), petition.typed_by_name),
        (_("Nguồn"), source_words(petition)),
        (_("Số người nêu"), str(petition.voices) if petition.voices > 1 else ""),
        (_("Chuyển đến"), petition.transferred_to),
        (_("Lý do, hướng dẫn"), petition.state_reason),
    ]
    return [(name, value) for name, value in rows if value]


def files_of(case: Case) -> list[dict[str, Any]]:
    """The attachments as the files tag shows them."""
    rows = case.petition.attachments.all()
    return [file_shown(row.file, reverse("desk:petition_file", args=[row.pk])) for row in rows]


def answer_facts(caller: Caller, case: Case) -> dict[str, Any]:
    """Whose desk the draft lies on, and whether this person may send it up."""
    draft = case.draft
    if draft is None:
        return {}
    drafting = draft.stage == AnswerStage.DRAFTING
    mine = draft.unit_id == caller.unit_id and reach_of(caller.role, Permission.ANSWER_DRAFT) is not None
    return {"draft_stage": ANSWER_STAGES[draft.stage], "may_submit": drafting and mine}


def seal_facts(caller: Caller, case: Case) -> dict[str, Any]:
    """An open request to seal, shown to those who may seal; another person than the first confirms."""
    asked_by: int | None = case.petition.seal_asked_by  # type: ignore[attr-defined]
    if asked_by is None or reach_of(caller.role, Permission.PETITION_SEAL) is None:
        return {}
    return {"seal_asked": True, "confirms_seal": asked_by != caller.person_id}


def views_of(case: Case, *, as_public: bool) -> list[dict[str, Any]]:
    """The switch between the desk's view and the public's."""
    here = reverse("desk:petition", args=[case.petition.code])
    return [
        {"text": _("Bàn làm việc"), "url": here, "here": not as_public},
        {"text": _("Người dân thấy gì"), "url": f"{here}?xem=cong-khai", "here": as_public},
    ]


def letters_shown(caller: Caller, case: Case) -> list[tuple[Paper, str | Promise, str]]:
    """The papers about this petition for who may open them: paper, kind, number (empty for a draft)."""
    # the trail is read already: without a letter in it there is nothing to ask for
    written = any(event.name == EventName.PAPER_DRAFTED for event in case.events)
    if not written or reach_of(caller.role, Permission.PAPER_VIEW) is None:
        return []
    return [
        (row, KIND_WORDS[row.kind], full_number(row.number, row.symbol, row.format) if row.number else "")
        for row in letters_of(case.petition.pk)
    ]
