"""The facts of petitions that figures are counted from: three queries for any number of them."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Turn
from doithoai.apps.petitions.carrying import petitions_ever_of
from doithoai.apps.petitions.models import Answer, Assignment, Petition, Rating
from doithoai.core.events import EventName
from doithoai.core.petitions.legal_type import Channel
from doithoai.core.petitions.lifecycle import UNCOUNTED_STATES, AnswerStage, PetitionState
from doithoai.core.reports.indicators import CaseFact

COLUMNS = (
    "pk", "state", "channel", "level", "lead_unit__short_name", "group__name", "voices", "due_on", "answered_on",
    "solved_on", "times_reopened", "dialogue_id",
)  # fmt: skip


def cases_of_dialogue(dialogue: Dialogue) -> list[CaseFact]:
    """What the dialogue counts, also what went on from it to a later one."""
    return case_facts(petitions_ever_of(dialogue.pk), dialogue_id=dialogue.pk)


def cases_of_year(authority_id: int, year: int) -> list[CaseFact]:
    """Every petition that an authority received in a calendar year, once."""
    received = Petition.objects.filter(received_on__range=(date(year, 1, 1), date(year, 12, 31)))
    return case_facts(received.filter(authority_id=authority_id))


def case_facts(petitions: QuerySet[Petition], *, dialogue_id: int | None = None) -> list[CaseFact]:
    """The facts of countable petitions; with a dialogue as they stand for that dialogue."""
    counted = petitions.exclude(state__in=UNCOUNTED_STATES)
    rows = list(_with_ends(counted).order_by("-pk").values(*COLUMNS, *ENDS))
    fields, carried = _fields(counted), _carried(counted)
    return [_fact(row, fields.get(row["pk"], ()), carried.get(row["pk"], []), dialogue_id) for row in rows]


ENDS = ("first_due_on", "given_in_hall", "clear", "solved", "outcome")


def _with_ends(petitions: QuerySet[Petition]) -> QuerySet[Petition]:
    mine: dict[str, Any] = {"petition": OuterRef("pk")}
    lead = Assignment.objects.filter(part="lead", **mine).order_by("-given_at")
    answer = Answer.objects.filter(stage=AnswerStage.PUBLISHED.value, **mine).order_by("-published_on", "-pk")
    # a case counts once: the word of the voice that carries it; those merged into it stand with their own codes
    rating = Rating.objects.filter(**mine).order_by("-rated_at")
    turn = Turn.objects.filter(**mine).exclude(outcome="").order_by("-decided_at")
    return petitions.annotate(
        first_due_on=Subquery(lead.values("first_due_on")[:1]),
        given_in_hall=Subquery(answer.values("given_in_hall")[:1]),
        clear=Subquery(rating.values("clear")[:1]),
        solved=Subquery(rating.values("solved")[:1]),
        outcome=Subquery(turn.values("outcome")[:1]),
    )


def _fields(petitions: QuerySet[Petition]) -> dict[int, tuple[str, ...]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    links = Petition.fields.through._default_manager.filter(petition_id__in=petitions.values("pk")).order_by(
        "field__order", "field_id"
    )
    for petition_id, name in links.values_list("petition_id", "field__name"):
        found[petition_id].append(name)
    return {petition_id: tuple(names) for petition_id, names in found.items()}


def _carried(petitions: QuerySet[Petition]) -> dict[int, list[Event]]:
    found: defaultdict[int, list[Event]] = defaultdict(list)
    events = Event.objects.filter(
        petition_id__in=petitions.values("pk"), name=EventName.PETITION_CARRIED_OVER.value
    ).order_by("id")
    for event in events:
        found[event.petition_id or 0].append(event)
    return found


def _fact(row: dict[str, Any], fields: tuple[str, ...], moves: list[Event], dialogue_id: int | None) -> CaseFact:
    went = next((move for move in reversed(moves) if move.dialogue_id == dialogue_id), None) if dialogue_id else None
    gone = went is not None and row["dialogue_id"] != dialogue_id
    return CaseFact(
        pk=row["pk"],
        state=PetitionState(went.data["state"]) if gone and went else PetitionState(row["state"]),
        channel=row["channel"],
        level=row["level"],
        unit=row["lead_unit__short_name"] or "",
        group=row["group__name"] or "",
        fields=fields,
        voices=row["voices"],
        at_hall=row["channel"] == Channel.HALL.value,
        outcome=row["outcome"] or "",
        answered_in_hall=bool(row["given_in_hall"]),
        due_on=row["due_on"],
        first_due_on=row["first_due_on"],
        answered_on=row["answered_on"],
        solved_on=row["solved_on"],
        clear=row["clear"],
        solved=row["solved"] or "",
        reopened=row["times_reopened"] > 0,
        carried_in=any(move.dialogue_id != dialogue_id for move in moves),
        carried_on=gone,
    )
