"""Answers on their way through the desks, and what came of them."""

from datetime import datetime, timedelta
from functools import partial

from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.queries import letters_of
from doithoai.apps.petitions.actions.answers.approve_answer import approve_answer
from doithoai.apps.petitions.actions.answers.draft_answer import draft_answer
from doithoai.apps.petitions.actions.answers.rate_answer import rate_answer
from doithoai.apps.petitions.actions.answers.solve_petition import solve_petition
from doithoai.apps.petitions.actions.answers.submit_answer import submit_answer
from doithoai.apps.petitions.actions.assignments.extend_reply_deadline import extend_reply_deadline
from doithoai.apps.petitions.models import Answer
from doithoai.core.caller import Role
from doithoai.core.papers.paper import PaperKind
from doithoai.core.petitions.lifecycle import AnswerStage, PetitionState
from doithoai.core.petitions.rating import Solved
from doithoai.faces.cli.demonstration.reading import Row, petitions_of
from doithoai.faces.cli.demonstration.town import Town
from doithoai.faces.cli.demonstration.voices import lead_of

DONE = "Đơn vị đã làm xong và kiểm tra tại chỗ."
DESKS = ((AnswerStage.UNIT_HEAD, Role.UNIT_HEAD), (AnswerStage.OFFICE, Role.SECRETARY), (AnswerStage.CHAIR, Role.CHAIR))
LONGEST_EXTENSION = 15
"""Working days of the longest extension in the demonstration."""
ASKED_AFTER = 12
"""Days after the hall on which an extension is asked for: while the first date still runs."""


def schedule_answers(town: Town) -> None:
    """Write drafting, the desks, solving, rating and extensions into the script."""
    script = town.script
    for row in petitions_of(town.row["slug"]):
        told = row["outcome"]
        if "answer_day" in told:
            script.at(script.moment(told["answer_day"] - 1, "09:30"), "draft", partial(_draft, town, row))
        elif "prepared_day" in told:
            moment = script.moment(told["prepared_day"], "10:00")
            script.at(moment, "prepare", partial(_prepare, town, row))
        if "solved_day" in told:
            moment = script.moment(told["solved_day"], "16:00")
            script.at(moment, "solve", partial(_solve, town, row))
        if "extended_by_days" in told:
            moment = script.moment(int(town.row["dialogue_day"]) + ASKED_AFTER, "15:00")
            script.at(moment, "extend", partial(_extend, town, row))


def _is_open(town: Town, row: Row) -> bool:
    if row["id"] not in town.petitions:
        return False
    town.petitions[row["id"]].refresh_from_db()
    return town.petitions[row["id"]].state == PetitionState.ASSIGNED.value


def _written(town: Town, row: Row, at: datetime) -> Answer:
    petition, officer = town.petitions[row["id"]], town.of_unit(row["unit"], Role.OFFICER, at)
    points = list(petition.points.values_list("order", flat=True))
    draft_answer(officer, petition_id=petition.pk, text=row["outcome"]["answer"], answered_points=points)
    answer: Answer = petition.answers.get()
    return answer


def _prepare(town: Town, row: Row, at: datetime) -> None:
    """A draft for the hall: it waits at the head of the unit, some already with the secretary."""
    if not _is_open(town, row):
        return
    answer = _written(town, row, at)
    submit_answer(town.of_unit(row["unit"], Role.OFFICER, at), answer_id=answer.pk)
    if row["id"] % 3:
        approve_answer(town.of_unit(row["unit"], Role.UNIT_HEAD, at), answer_id=answer.pk, stage=AnswerStage.UNIT_HEAD)


def _draft(town: Town, row: Row, at: datetime) -> None:
    """Written one day, through the three desks the next. Answered in the hall already: nothing left to write."""
    if row["id"] in town.petitions and "rating" in row["outcome"]:
        moment = at + timedelta(days=2, hours=9, minutes=row["id"] % 50)
        town.script.at(moment, "rate", partial(_rate, town, row))
    if not _is_open(town, row) or row["outcome"]["state"] in ("extended", "overdue"):
        return
    answer = _written(town, row, at)
    submit_answer(town.of_unit(row["unit"], Role.OFFICER, at), answer_id=answer.pk)
    for number, (stage, role) in enumerate(DESKS):
        moment = at + timedelta(hours=2 + number * 11 if number else 2)
        town.script.at(moment, f"desk {stage}", partial(_pass, town, row, answer, stage, role))


def _pass(town: Town, row: Row, answer: Answer, stage: AnswerStage, role: Role, at: datetime) -> None:
    caller = town.of_unit(row["unit"], role, at) if role is Role.UNIT_HEAD else town.by_role(role, at)
    approve_answer(caller, answer_id=answer.pk, stage=stage)
    if stage is AnswerStage.CHAIR:
        town.script.at(at + timedelta(hours=22), "letters", partial(_post, town, answer.petition_id))


def _post(town: Town, petition_id: int, at: datetime) -> None:
    """The records clerk numbers the letters that carry the answer."""
    clerk = town.by_role(Role.CLERK, at)
    for letter in letters_of(petition_id):
        if letter.state == "draft" and letter.kind == PaperKind.REPLY.value:
            issue_paper(clerk, paper_id=letter.pk, issued_on=clerk.today)


def _rate(town: Town, row: Row, at: datetime) -> None:
    said = row["outcome"]["rating"]
    petition = town.petitions[row["id"]]
    rate_answer(town.citizen(at, petition), clear=said.get("clear"), solved=Solved(said["solved"]))


def _solve(town: Town, row: Row, at: datetime) -> None:
    petition = town.petitions[row["id"]]
    solve_petition(town.by_role(Role.SECRETARY, at), petition_id=petition.pk, note=DONE)


def _extend(town: Town, row: Row, at: datetime) -> None:
    if not _is_open(town, row):
        return
    extend_reply_deadline(
        town.of_unit(row["unit"], Role.UNIT_HEAD, at),
        assignment_id=lead_of(town, row).pk,
        working_days=min(row["outcome"]["extended_by_days"], LONGEST_EXTENSION),
        reason=row["outcome"]["extension_reason"],
    )
