"""Assignments and answers as lines of a list."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.due_dates import left_of, unit_of
from doithoai.apps.petitions.models import Answer, Assignment
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import AnswerStage, AssignmentState
from doithoai.faces.desk.triage.words import ANSWER_STAGES, ASSIGNMENT_STATES, PARTS

MOST = 200


@dataclass(frozen=True)
class OwedRow:
    """One part my unit owes: what, by when, how far, and the one thing to do."""

    assignment: Assignment
    title: str
    url: str
    part: str | Promise
    state: str | Promise
    left: int | None
    unit: str
    offered: bool


def owed_rows(assignments: Iterable[Assignment], caller: Caller) -> list[OwedRow]:
    """The lines, in the order given."""
    calendar = work_calendar()
    return [
        OwedRow(
            assignment=row,
            title=row.petition.summary or row.petition.text[:160],
            url=_url(row),
            part=PARTS[row.part],
            state=_state(row),
            left=left_of(row.due_on, row.rule, caller.today, calendar),
            unit="calendar" if unit_of(row.rule) == "day" else "working",
            offered=row.state == AssignmentState.OFFERED and not getattr(row.petition, "drafts", []),
        )
        for row in list(assignments)[:MOST]
    ]


def _state(row: Assignment) -> str | Promise:
    drafts: list[Answer] = getattr(row.petition, "drafts", [])
    if row.part == "lead" and drafts:
        return ANSWER_STAGES[AnswerStage(drafts[0].stage)]
    return ASSIGNMENT_STATES[AssignmentState(row.state)]


def _url(row: Assignment) -> str:
    if row.part != "lead":
        return reverse("desk:contribute_to_answer", args=[row.pk])
    return reverse("desk:petition", args=[row.petition.code])


@dataclass(frozen=True)
class AnswerRow:
    """One answer on a desk."""

    answer: Answer
    title: str
    url: str
    stage: str | Promise
    left: int | None
    absent: str = ""
    """In whose place this person decides it; empty for the own desk."""


def answer_rows(answers: Iterable[Answer], caller: Caller) -> list[AnswerRow]:
    """The lines, in the order given."""
    calendar = work_calendar()
    return [
        AnswerRow(
            answer=answer,
            title=answer.petition.summary or answer.petition.text[:160],
            url=reverse("desk:approve_answer", args=[answer.petition.code]),
            stage=ANSWER_STAGES[AnswerStage(answer.stage)],
            left=left_of(answer.petition.due_on, None, caller.today, calendar),
            absent=caller.acting_for_name,
        )
        for answer in list(answers)[:MOST]
    ]
