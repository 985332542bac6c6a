"""Whether the hall can open: the facts behind each line of the list, read in a dozen queries."""

from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.models import Delegate, SeatingPlan
from doithoai.apps.delegates.presence import presence_of
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import notice_check
from doithoai.apps.hall.queries import petitions_for_hall
from doithoai.apps.organisations.models import Deputisation, Membership, Unit
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.for_papers import READY
from doithoai.apps.petitions.models import Answer
from doithoai.apps.rehearsals.models import ReadinessTick, Rehearsal
from doithoai.apps.screens.models import Screen
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller, Role
from doithoai.core.events import EventName
from doithoai.core.hall.readiness import Item, Line, ReadinessFacts, readiness_lines

GREETERS = [role.value for role in Role if reach_of(role, Permission.DELEGATE_CHECK_IN) is not None]


def readiness_of(caller: Caller, dialogue: Dialogue) -> list[Line]:
    """The list of a dialogue that was read with its plan (get_dialogue)."""
    return readiness_lines(_facts(caller, dialogue))


def _facts(caller: Caller, dialogue: Dialogue) -> ReadinessFacts:
    presence = presence_of(caller, dialogue)
    ready = Answer.objects.filter(petition=OuterRef("pk"), stage__in=READY)
    chosen = list(petitions_for_hall(dialogue).annotate(is_ready=Exists(ready)))
    units = {row.lead_unit_id: row.lead_unit for row in chosen if row.lead_unit}
    held, around = _held(caller, dialogue), _around(caller, dialogue)
    headed = {unit_id for _person, role, unit_id in held if role == Role.UNIT_HEAD}
    return ReadinessFacts(
        issued=dialogue.plan_issued_on is not None,
        notice=notice_check(dialogue, today=caller.today, calendar=work_calendar()).state,
        chairs=len({person for person, role, _unit in held if role == Role.CHAIR}) + around["deputies"],
        secretaries=len({person for person, role, _unit in held if role == Role.SECRETARY}),
        greeters=len({person for person, role, _unit in held if role in GREETERS}),
        approved=presence.approved,
        unapproved=around["unapproved"],
        invited=presence.invited,
        replied=presence.replied,
        seated=around["is_seated"],
        chosen=len(chosen),
        unprepared=[_named(row.code, row.lead_unit) for row in chosen if not row.is_ready],
        headless=[unit.short_name for pk, unit in units.items() if pk not in headed],
        screens=around["screen_count"],
        lent_to=dialogue.lent_to,
        rehearsed_at=around["rehearsed_at"],
        expected=dialogue.expected_attendance or presence.approved,
        present=presence.present,
        ticks=_ticks(dialogue),
        chosen_at=around["chosen_at"],
    )


def _named(code: str, unit: Unit | None) -> str:
    return f"{code} ({unit.short_name})" if unit else code


def _held(caller: Caller, dialogue: Dialogue) -> list[tuple[int, str, int | None]]:
    """Who may sign in, in which role and unit."""
    rows = Membership.objects.in_force(caller.today).filter(authority_id=dialogue.authority_id)
    return list(rows.filter(person__is_active=True).values_list("person_id", "role", "unit_id"))


def _ticks(dialogue: Dialogue) -> dict[Item, tuple[datetime, str]]:
    rows = ReadinessTick.objects.filter(dialogue=dialogue)
    return {Item(row.item): (row.ticked_at, row.ticked_by_name) for row in rows}


def _around(caller: Caller, dialogue: Dialogue) -> dict[str, Any]:
    """Single figures of other tables, all in one query."""
    chosen = Event.objects.filter(dialogue_id=dialogue.pk, name=EventName.PETITION_CHOSEN_FOR_HALL.value)
    deputies = Deputisation.objects.filter(authority_id=dialogue.authority_id, ended_at__isnull=True).filter(
        Q(dialogue_id__isnull=True) | Q(dialogue_id=dialogue.pk),
        valid_from__lte=caller.today,
        valid_to__gte=caller.today,
    )
    rehearsed = Rehearsal.objects.filter(dialogue=OuterRef("pk")).order_by("-started_at")
    row = (
        Dialogue.objects.filter(pk=dialogue.pk)
        .annotate(
            unapproved=_number(Delegate.objects.filter(dialogue=OuterRef("pk"), state="nominated"), "dialogue"),
            screen_count=_number(Screen.objects.filter(dialogue=OuterRef("pk")), "dialogue"),
            deputies=_number(deputies, "authority"),
            is_seated=Exists(SeatingPlan.objects.filter(pk=OuterRef("pk"))),
            rehearsed_at=Subquery(rehearsed.values("started_at")[:1]),
            chosen_at=Subquery(chosen.order_by("-id").values("at")[:1]),
        )
        .values("unapproved", "screen_count", "deputies", "is_seated", "rehearsed_at", "chosen_at")
        .get()
    )
    return dict(row)


def _number(rows: QuerySet[Any], by: str) -> Coalesce:
    """How many rows, as a part of another query."""
    return Coalesce(Subquery(rows.order_by().values(by).annotate(number=Count("pk")).values("number")), 0)
