"""What waits for whom: the parts of my unit, the answers on my desk, what came back."""

from collections.abc import Sequence
from functools import reduce
from operator import or_

from django.db.models import Case, Count, F, IntegerField, OuterRef, Prefetch, Q, QuerySet, Subquery, When

from doithoai.apps.petitions.access import answers_for, assignments_for, escalations_for, petitions_for
from doithoai.apps.petitions.models import Answer, Assignment, Escalation, Petition, SealRequest
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.answering import DECIDES, RECALLS
from doithoai.core.petitions.lifecycle import (
    ANSWERED_STATES,
    OPEN_STATES,
    OWED_STATES,
    AnswerStage,
    AssignmentState,
    PetitionState,
)

GOES_ON = Q(petition__state__in=OPEN_STATES) | Q(corrects__isnull=False, petition__state__in=ANSWERED_STATES)
"""Answers that still move: the citizen is owed one, or a published one is being put right."""


def assignments_owed(caller: Caller) -> QuerySet[Assignment]:
    """What my unit (or, for the office, any unit) still owes, the nearest date first."""
    drafts = Prefetch("petition__answers", Answer.objects.exclude(stage=AnswerStage.PUBLISHED.value), to_attr="drafts")
    rows = assignments_for(caller, Permission.ASSIGNMENT_VIEW).filter(state__in=OWED_STATES)
    return (
        rows.select_related("petition", "petition__group", "unit")
        .defer("petition__folded", "petition__public_folded")
        .prefetch_related(drafts)
        .order_by(F("due_on").asc(nulls_last=True), "id")
    )


def answers_to_decide(caller: Caller) -> QuerySet[Answer]:
    """The answers that lie on this person's desk, the nearest date first."""
    desks = [
        Q(pk__in=answers_for(caller, permission).filter(stage=stage.value).values("pk"))
        for stage, permission in DECIDES.items()
        if reach_of(caller.role, permission) is not None
    ]
    if not desks:
        return Answer.objects.none()
    rows = Answer.objects.filter(GOES_ON, reduce(or_, desks))
    return rows.select_related("petition", "unit").order_by(F("petition__due_on").asc(nulls_last=True), "id")


def answers_waiting_elsewhere(caller: Caller) -> QuerySet[Answer]:
    """Answers of my unit that lie on somebody else's desk now."""
    mine = answers_for(caller, Permission.ANSWER_DRAFT).filter(GOES_ON)
    above = [stage.value for stage in RECALLS]
    return mine.filter(stage__in=above).select_related("petition", "unit").order_by("id")


def answers_at_the_chair(caller: Caller) -> QuerySet[Answer]:
    """Answers that the office has passed on and the chair has not decided."""
    rows = answers_for(caller, Permission.ANSWER_APPROVE_OFFICE).filter(GOES_ON, stage=AnswerStage.CHAIR.value)
    return rows.select_related("petition", "unit").order_by("id")


def answers_held(caller: Caller) -> QuerySet[Answer]:
    """Approved answers that wait for their moment, the earliest first."""
    rows = answers_for(caller, Permission.ANSWER_PUBLISH).filter(GOES_ON, stage=AnswerStage.HELD.value)
    return rows.select_related("petition", "unit").order_by(F("held_until").asc(nulls_last=True), "id")


def bounced_petitions(caller: Caller, *, least: int = 1) -> QuerySet[Petition]:
    """Petitions that units sent back at least so often and nobody has now; `bounces` says how often.

    `owner_name`: who of the chair's office must decide; None below the number that takes it there.
    """
    sent_back = Assignment.objects.filter(state=AssignmentState.SENT_BACK.value)
    rows = petitions_for(caller, Permission.ASSIGNMENT_GIVE).filter(
        state=PetitionState.RECEIVED.value, pk__in=sent_back.values("petition")
    )
    owned = Escalation.objects.filter(petition=OuterRef("pk"), settled_at__isnull=True)
    counted = rows.annotate(
        bounces=Count("assignments", filter=Q(assignments__state=AssignmentState.SENT_BACK.value)),
        owner_name=Subquery(owned.values("owner__full_name")[:1]),
    )
    return counted.filter(bounces__gte=least).order_by("-bounces", "id")


def open_escalations(caller: Caller) -> QuerySet[Escalation]:
    """What came back too often and waits for the office's decision, the caller's own first, then the oldest."""
    rows = escalations_for(caller).filter(settled_at__isnull=True, petition__state=PetitionState.RECEIVED.value)
    mine = Case(When(owner_id=caller.person_id or 0, then=0), default=1, output_field=IntegerField())
    return rows.select_related("petition", "owner").order_by(mine, "raised_at", "id")


def silent_assignments(caller: Caller) -> QuerySet[Assignment]:
    """Parts on which units stayed silent beyond the authority's hours."""
    rows = assignments_for(caller, Permission.ASSIGNMENT_GIVE).filter(
        state=AssignmentState.OFFERED.value, lapsed_at__isnull=False, petition__state__in=OPEN_STATES
    )
    return rows.select_related("petition", "unit").order_by("lapsed_at", "id")


def unassigned_count(caller: Caller) -> int:
    """How many petitions wait to be sorted and given."""
    return petitions_for(caller, Permission.PETITION_TRIAGE).filter(state=PetitionState.RECEIVED.value).count()


def seals_to_confirm(caller: Caller) -> Sequence[SealRequest]:
    """Requests to seal that another person made."""
    within = petitions_for(caller, Permission.PETITION_SEAL)
    rows = SealRequest.objects.filter(settled_at__isnull=True, petition__in=within.values("pk"))
    return list(rows.exclude(asked_by_id=caller.person_id or 0).select_related("petition").order_by("id"))
