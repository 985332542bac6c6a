"""The condition of each work queue, as the database reads it."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from doithoai.apps.petitions.models import Answer, Assignment, Message, Petition, SealRequest
from doithoai.core.caller import Caller, Role
from doithoai.core.petitions.lifecycle import OPEN_STATES, OWED_STATES, AnswerStage, AssignmentState, PetitionState
from doithoai.core.petitions.queues import Queue
from doithoai.core.petitions.routing import BOUNCES_BEFORE_ESCALATION

SOON = timedelta(days=3)
OPEN = Q(state__in=sorted(OPEN_STATES))
RECEIVED = Q(state=PetitionState.RECEIVED.value)
REPEATED = Q(voices__gt=1) | Q(carried_from__isnull=False) | Q(times_reopened__gt=0)
"""Said by several people, in several dialogues, or again after an answer."""
WITHIN_UNIT = (Role.UNIT_HEAD, Role.OFFICER)
"""Roles whose queues are those of their unit."""


def late(caller: Caller) -> Q:
    """Open with a date that has gone by: the lead's date, in a unit its own."""
    return _dated(caller, due_on__lt=caller.today)


def soon(caller: Caller) -> Q:
    """Open with a date within three days."""
    return _dated(caller, due_on__gte=caller.today, due_on__lte=caller.today + SOON)


def _dated(caller: Caller, **dates: date) -> Q:
    if caller.role in WITHIN_UNIT:
        return _parts(caller, *OWED_STATES, **dates)
    return OPEN & Q(**dates)


def _unsorted(caller: Caller) -> Q:
    return RECEIVED & ~Q(Exists(Petition.fields.through.objects.filter(petition=OuterRef("pk"))))


def _bounced(caller: Caller) -> Q:
    return RECEIVED & Q(pk__in=_sent_back().values("petition"))


def _escalated(caller: Caller) -> Q:
    counted = _sent_back().order_by().values("petition").annotate(times=Count("pk"))
    return RECEIVED & Q(pk__in=counted.filter(times__gte=BOUNCES_BEFORE_ESCALATION).values("petition"))


def _sent_back() -> QuerySet[Assignment]:
    return Assignment.objects.filter(state=AssignmentState.SENT_BACK.value)


def _parts(caller: Caller, *states: AssignmentState, **more: object) -> Q:
    """Petitions with a part in one of these states: of the caller's unit, or of any where the caller has none."""
    rows = Assignment.objects.filter(state__in=[state.value for state in states], **more)
    mine = rows.filter(unit_id=caller.unit_id or 0) if caller.role in WITHIN_UNIT else rows
    return OPEN & Q(pk__in=mine.values("petition"))


def _to_accept(caller: Caller) -> Q:
    return _parts(caller, AssignmentState.OFFERED)


def _to_draft(caller: Caller) -> Q:
    above = Answer.objects.exclude(stage__in=[AnswerStage.DRAFTING.value, AnswerStage.PUBLISHED.value])
    return _parts(caller, AssignmentState.ACCEPTED, part="lead") & ~Q(pk__in=above.values("petition"))


def _to_contribute(caller: Caller) -> Q:
    return _parts(caller, *OWED_STATES, part="coordinating", contribution="")


def _answers(caller: Caller, stage: AnswerStage) -> QuerySet[Answer]:
    rows = Answer.objects.filter(stage=stage.value)
    return rows.filter(unit_id=caller.unit_id or 0) if caller.role in WITHIN_UNIT else rows


def _at(stage: AnswerStage) -> Callable[[Caller], Q]:
    return lambda caller: OPEN & Q(pk__in=_answers(caller, stage).values("petition"))


def _returned(caller: Caller) -> Q:
    rows = _answers(caller, AnswerStage.DRAFTING).exclude(returned_reason="")
    return OPEN & Q(pk__in=rows.values("petition"))


def _suspected(caller: Caller) -> Q:
    asked = SealRequest.objects.filter(settled_at__isnull=True).values("petition")
    return ~Q(state=PetitionState.SEALED.value) & Q(pk__in=asked)


def _last_word(*, of_citizen: bool) -> Callable[[Caller], Q]:
    """Open, and the last message of the conversation is the citizen's, or the office's."""

    def condition(caller: Caller) -> Q:
        later = Message.objects.filter(petition=OuterRef("petition"), pk__gt=OuterRef("pk"))
        last = Message.objects.filter(~Exists(later), by_citizen=of_citizen)
        return OPEN & Q(pk__in=last.values("petition"))

    return condition


CONDITIONS: Mapping[Queue, Callable[[Caller], Q]] = {
    Queue.UNSORTED: _unsorted,
    Queue.UNASSIGNED: lambda caller: RECEIVED,
    Queue.BOUNCED: _bounced,
    Queue.ESCALATED: _escalated,
    Queue.TO_ACCEPT: _to_accept,
    Queue.TO_DRAFT: _to_draft,
    Queue.TO_CONTRIBUTE: _to_contribute,
    Queue.RETURNED: _returned,
    Queue.AT_UNIT_HEAD: _at(AnswerStage.UNIT_HEAD),
    Queue.AT_OFFICE: _at(AnswerStage.OFFICE),
    Queue.AT_CHAIR: _at(AnswerStage.CHAIR),
    Queue.SUSPECTED: _suspected,
    Queue.ASKED: _last_word(of_citizen=False),
    Queue.CITIZEN_ANSWERED: _last_word(of_citizen=True),
    Queue.SOON: soon,
    Queue.LATE: late,
    Queue.FOR_HALL: lambda caller: OPEN & Q(for_hall=True),
    Queue.REPEATED: lambda caller: OPEN & REPEATED,
}
