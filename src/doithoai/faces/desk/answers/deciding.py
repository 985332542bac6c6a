"""What a person sees before deciding on an answer: in whose place, what changed since, what is weak, whose names."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from doithoai.apps.petitions.access import answers_for
from doithoai.apps.petitions.models import Answer, Petition
from doithoai.apps.petitions.public_answers import pieces_of
from doithoai.apps.petitions.queries.answers import AnswerDesk, decision_desk, seen_before
from doithoai.apps.petitions.queries.conversation import conversation_of
from doithoai.apps.petitions.queries.work import answers_to_decide
from doithoai.core.caller import Caller
from doithoai.core.petitions.answering import DECIDES
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.text.changes import joined
from doithoai.core.text.difference import difference
from doithoai.faces.common.callers import caller_of, standing_callers
from doithoai.faces.desk.answers.hints import judged
from doithoai.faces.desk.answers.rows import AnswerRow, answer_rows


def waiting_rows(request: HttpRequest) -> list[AnswerRow]:
    """What waits for this person, on the own desk first, then on those of absent colleagues; each answer once."""
    found: dict[int, AnswerRow] = {}
    for caller in (caller_of(request), *standing_callers(request)):
        for row in answer_rows(answers_to_decide(caller), caller):
            found.setdefault(row.answer.pk, row)
    return list(found.values())


def at_desk(request: HttpRequest, code: str) -> tuple[Caller, AnswerDesk]:
    """The person in the place in which this answer waits, and the desk.

    Raises Petition.DoesNotExist or Answer.DoesNotExist where it waits, or is seen, in none of them.
    """
    own, standing = caller_of(request), standing_callers(request)
    for caller in (own, *standing) if standing else ():
        try:
            desk = decision_desk(caller, code)
        except (Petition.DoesNotExist, Answer.DoesNotExist):
            continue
        permission = DECIDES.get(AnswerStage(desk.stage))
        if permission and answers_for(caller, permission).filter(pk=desk.answer_id).exists():
            return caller, desk
    return own, decision_desk(own, code)


def next_address(request: HttpRequest, answer_id: int) -> str:
    """The answer to decide on after this one: the next of the list, else the first, else the list itself."""
    rows = waiting_rows(request)
    at = next((place for place, row in enumerate(rows) if row.answer.pk == answer_id), -1)
    others = [*rows[at + 1 :], *rows[: max(at, 0)]]
    return others[0].url if others else reverse("desk:approvals")


def around(caller: Caller, desk: AnswerDesk) -> dict[str, Any]:
    """What stands around the answer on its page."""
    if desk.answer is None:
        return {}
    desk.answer.petition = desk.petition
    pieces = pieces_of(desk.answer)
    before = seen_before(caller, desk.answer)
    return {
        **judged(desk),
        "conversation": conversation_of(desk.petition, with_merged=desk.petition.voices > 1),
        "changes": joined(difference(before.text, desk.text)) if before else [],
        "before": before,
        "pieces": pieces if any(piece.kind for piece in pieces) else [],
        "absent": caller.acting_for_name,
        "last": desk.stage == AnswerStage.CHAIR,
    }
