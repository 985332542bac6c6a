"""Where a dialogue stands between its hall and its clocks: record, minutes, conclusion, receipts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min, Q

from doithoai.apps.dialogues.deadlines import deadline_of, limit_of, moments_of, replies_rule
from doithoai.apps.dialogues.models import Dialogue, Duty
from doithoai.apps.hall.minutes_queries import course_of, signatures_on, waiting_corrections
from doithoai.apps.hall.models import MinutesCourse, Posting, Promise, Sitting, Turn
from doithoai.apps.hall.newest import newest_of_kind
from doithoai.apps.hall.record_of_sitting import record_of_dialogue
from doithoai.apps.notices.models import Notice
from doithoai.apps.organisations.models import Membership
from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.core.calendars.working_days import WorkCalendar, YearNotPublished
from doithoai.core.caller import Caller, Role
from doithoai.core.deadlines.count import days_left, explain
from doithoai.core.deadlines.rule import RelativeRule, Rule, Unit, rule_from_json, say_rule
from doithoai.core.dialogues.lifecycle import DutyState
from doithoai.core.dialogues.programme import Milestone
from doithoai.core.hall.minutes_course import SignerPart
from doithoai.core.hall.owners import OwnedQuestion, owners_of
from doithoai.core.law.limits import RESULTS
from doithoai.core.papers.paper import PaperKind
from doithoai.core.petitions.lifecycle import OPEN_STATES, OWED_STATES, AssignmentState, PetitionState


@dataclass(frozen=True)
class ResultsLimit:
    """By when the results must be public: by the plan or by the law. `left` counts in the rule's own unit."""

    by_law: bool
    due_on: date | None
    left: int | None
    unit: str
    why: list[str]
    citation: str
    is_late: bool


@dataclass(frozen=True)
class ReceiptOfUnit:
    """Whether a unit confirmed the notice: `matters` owed or answered, `waiting` of them unconfirmed."""

    unit_id: int
    unit: str
    matters: int
    waiting: int
    received_on: date | None
    due_on: date | None


@dataclass(frozen=True, kw_only=True)
class Closing:
    """Everything the conclusion page shows."""

    sittings: int
    is_open: bool
    heard: int
    undecided: int
    promises: int
    minutes: Paper | None
    conclusion: Paper | None
    limits: list[ResultsLimit]
    receipts: list[ReceiptOfUnit]
    mine: ReceiptOfUnit | None
    replies: str
    course: MinutesCourse
    corrections: int
    """People who wait for an answer about the minutes."""
    unsigned: tuple[SignerPart, ...]
    """Who still has to sign the issued minutes."""
    postings: list[Posting]
    told_heads: int
    """Heads of residential groups to whom the notice was sent."""
    owners: tuple[OwnedQuestion, ...]
    unassigned: int
    """Opinions of the dialogue that nobody owes an answer to yet."""


def closing_of(caller: Caller, dialogue: Dialogue, calendar: WorkCalendar) -> Closing:
    """The state of a dialogue that the caller has reached: a fixed number of queries."""
    sittings = Sitting.objects.filter(dialogue=dialogue).aggregate(
        number=Count("id"), running=Count("id", filter=Q(closed_at__isnull=True))
    )
    turns = Turn.objects.filter(sitting__dialogue=dialogue, started_at__isnull=False).aggregate(
        heard=Count("id"), undecided=Count("id", filter=Q(outcome="") & ~Q(question=""))
    )
    receipts = receipts_of(dialogue)
    minutes, conclusion = (newest_of_kind(dialogue, kind) for kind in (PaperKind.MINUTES, PaperKind.CONCLUSION))
    return Closing(
        sittings=sittings["number"],
        is_open=sittings["running"] > 0,
        heard=turns["heard"],
        undecided=turns["undecided"],
        promises=Promise.objects.filter(dialogue=dialogue).count(),
        minutes=minutes,
        conclusion=conclusion,
        limits=results_limits(dialogue, today=caller.today, calendar=calendar),
        receipts=receipts,
        mine=next((row for row in receipts if row.unit_id == caller.unit_id), None),
        replies=say_rule(replies_rule(dialogue)),
        course=course_of(dialogue),
        corrections=waiting_corrections(dialogue),
        unsigned=signatures_on(minutes).missing if minutes and minutes.state == "issued" else (),
        postings=list(Posting.objects.filter(dialogue=dialogue).select_related("group", "proof")),
        told_heads=_told_heads(conclusion),
        owners=owners_of(record_of_dialogue(dialogue)) if sittings["number"] else (),
        unassigned=_unassigned(dialogue),
    )


def _told_heads(conclusion: Paper | None) -> int:
    if conclusion is None or conclusion.state != "issued":
        return 0
    heads = Membership.objects.filter(authority_id=conclusion.authority_id, role=Role.GROUP_HEAD.value)
    keys = [f"conclusion:{conclusion.pk}:{person_id}" for person_id in heads.values_list("person_id", flat=True)]
    return Notice.objects.filter(key__in=keys).count()


def _unassigned(dialogue: Dialogue) -> int:
    owed = Assignment.objects.filter(petition__dialogue=dialogue, part="lead", state__in=OWED_STATES)
    decided = Turn.objects.filter(sitting__dialogue=dialogue, petition__isnull=False).exclude(outcome="")
    waiting = Petition.objects.filter(dialogue=dialogue, state__in=OPEN_STATES)
    waiting = waiting.exclude(pk__in=owed.values("petition_id"))
    return waiting.exclude(pk__in=decided.values("petition_id")).count()


def results_limits(dialogue: Dialogue, *, today: date, calendar: WorkCalendar) -> list[ResultsLimit]:
    """The limits on making results public, the nearest first; once issued, the day of issue decides what is late."""
    found: list[tuple[bool, Rule]] = [(False, rule) for rule in _planned(dialogue.duties.all())]
    law = limit_of(RESULTS, dialogue)
    if law is not None:
        found.append((True, law.rule))
    limits = [_limit(dialogue, rule, by_law, today, calendar) for by_law, rule in found]
    return sorted(limits, key=lambda limit: limit.due_on or date.max)


def _planned(duties: Iterable[Duty]) -> list[Rule]:
    kept = [duty for duty in duties if duty.milestone == Milestone.CONCLUSION.value and duty.rule]
    return [rule_from_json(duty.rule) for duty in kept if duty.state != DutyState.DROPPED.value and duty.rule]


def _limit(dialogue: Dialogue, rule: Rule, by_law: bool, today: date, calendar: WorkCalendar) -> ResultsLimit:
    deadline = deadline_of(rule, moments_of(dialogue), calendar)
    unit = rule.unit if isinstance(rule, RelativeRule) else Unit.DAY
    left = None
    if deadline.due_on and dialogue.conclusion_issued_on is None:
        left = _left(today, deadline.due_on, unit, calendar)
    reached = dialogue.conclusion_issued_on or today
    late = deadline.due_on is not None and reached > deadline.due_on
    words = "calendar" if unit is Unit.DAY else "working"
    return ResultsLimit(by_law, deadline.due_on, left, words, explain(deadline, rule), deadline.citation, late)


def _left(today: date, due_on: date, unit: Unit, calendar: WorkCalendar) -> int:
    try:
        return days_left(today, due_on, unit, calendar)
    except YearNotPublished:
        return (due_on - today).days


def receipts_of(dialogue: Dialogue) -> list[ReceiptOfUnit]:
    """Every unit with a part in the petitions or a promise: when it confirmed the notice, and its nearest date."""
    gone = [AssignmentState.WITHDRAWN.value, AssignmentState.SENT_BACK.value]
    owed = Q(state__in=[AssignmentState.OFFERED.value, AssignmentState.ACCEPTED.value])
    rows = Assignment.objects.filter(petition__dialogue=dialogue).exclude(state__in=gone)
    units = rows.exclude(petition__state=PetitionState.SEALED.value).values("unit_id", "unit__name")
    counted = units.annotate(
        matters=Count("id", filter=owed | Q(conclusion_received_on__isnull=False)),
        waiting=Count("id", filter=owed & Q(conclusion_received_on__isnull=True)),
        received=Max("conclusion_received_on"),
        due=Min("due_on", filter=owed),
    )
    parts = [
        ReceiptOfUnit(row["unit_id"], row["unit__name"], row["matters"], row["waiting"], row["received"], row["due"])
        for row in counted.order_by("unit__order", "unit_id")
        if row["matters"]
    ]
    return _with_promises(dialogue, parts)


def _with_promises(dialogue: Dialogue, parts: list[ReceiptOfUnit]) -> list[ReceiptOfUnit]:
    """The receipts with what units promised; who only promised something receives the notice too."""
    open_ones = Q(kept_on__isnull=True)
    counted = (
        Promise.objects.filter(dialogue=dialogue)
        .values("unit_id", "unit__name", "unit__order")
        .annotate(
            matters=Count("id"),
            waiting=Count("id", filter=open_ones & Q(conclusion_received_on__isnull=True)),
            received=Max("conclusion_received_on"),
            due=Min("due_on", filter=open_ones),
        )
    )
    found = {row.unit_id: row for row in parts}
    for row in counted.order_by("unit__order", "unit_id"):
        before = found.get(row["unit_id"]) or ReceiptOfUnit(row["unit_id"], row["unit__name"], 0, 0, None, None)
        found[before.unit_id] = ReceiptOfUnit(
            before.unit_id,
            before.unit,
            before.matters + row["matters"],
            before.waiting + row["waiting"],
            max((day for day in (before.received_on, row["received"]) if day), default=None),
            min((day for day in (before.due_on, row["due"]) if day), default=None),
        )
    return list(found.values())
