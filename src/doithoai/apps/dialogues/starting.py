"""The rows of a new dialogue: from a shipped programme, or after last year's."""

from collections.abc import Sequence
from datetime import datetime

from doithoai.apps.dialogues.deadlines import deadline_of_duty
from doithoai.apps.dialogues.models import AgendaItem, Dialogue, Duty, Quota, Recipient
from doithoai.apps.dialogues.redating import put_date
from doithoai.apps.organisations.models import Authority, Membership, Person, Unit
from doithoai.apps.organisations.queries import work_calendar
from doithoai.core.caller import HANOI, Role
from doithoai.core.deadlines.rule import rule_to_json
from doithoai.core.dialogues.lifecycle import DutyState
from doithoai.core.dialogues.owners import named_in
from doithoai.core.dialogues.presets import Preset


def next_round(authority: Authority, year: int) -> int:
    """Which dialogue of the year this one is; the authority is locked by whoever calls."""
    return Dialogue.objects.filter(authority=authority, year=year).count() + 1


def free_code(authority: Authority, year: int, round_number: int) -> str:
    """A code for public addresses that nobody has yet: `xa-an-binh-2026-1`."""
    stem = f"{authority.slug[:40]}-{year}-{round_number}"
    taken = set(Dialogue.objects.filter(code__startswith=stem).values_list("code", flat=True))
    tries = (stem if number == 1 else f"{stem}-{number}" for number in range(1, len(taken) + 2))
    return next(code for code in tries if code not in taken)


def chair_of(authority: Authority, now: datetime) -> Person | None:
    """Whoever holds the chair's role today, the first of several."""
    today = now.astimezone(HANOI).date()
    held = Membership.objects.in_force(today).filter(authority=authority, role=Role.CHAIR.value)
    first = held.select_related("person").order_by("id").first()
    return first.person if first else None


def dialogue_from(programme: Preset, authority: Authority, *, year: int, now: datetime) -> Dialogue:
    """The dialogue that a programme proposes for a year; its dates are a proposal until somebody confirms them."""
    round_number, when = next_round(authority, year), programme.time
    return Dialogue.objects.create(
        authority=authority,
        code=free_code(authority, year, round_number),
        preset=programme.code,
        kind=programme.kind.value,
        format=programme.format,
        title=programme.titled(authority=authority.name, year=year, round_number=round_number),
        audience=programme.audience,
        theme=programme.theme,
        year=year,
        round=round_number,
        time_kind=when.kind.value,
        time_text=when.text,
        starts_on=when.starts_on,
        ends_on=when.ends_on,
        quarter=when.quarter,
        starts_at=when.starts_at,
        tentative=when.starts_on is not None,
        venue=programme.place,
        chair=chair_of(authority, now),
        chair_title=programme.chair,
        co_chairs=list(programme.co_chairs),
        council_co_chairs=programme.council_co_chairs,
        deputy_when_authorised=programme.deputy_when_authorised,
        expected_attendance=programme.expected_people,
        created_at=now,
        **{name: list(getattr(programme, name)) for name in LISTS},
    )


LISTS = ("forms", "purposes", "requirements", "topics", "conduct", "legal_bases", "participants")


def unit_for(label: str, part: str, units: Sequence[Unit]) -> Unit | None:
    """The unit that a plan means: the one of that name, else the first that has the part."""
    named = named_in(label, [unit.name for unit in units])
    return units[named] if named is not None else next((unit for unit in units if part and unit.part == part), None)


def add_programme(dialogue: Dialogue, programme: Preset, units: Sequence[Unit]) -> None:
    """The agenda, quotas, recipients and duties of the programme; owners are found by name or by part."""
    AgendaItem.objects.bulk_create(
        AgendaItem(dialogue=dialogue, order=order, title=item.title, minutes=item.minutes)
        for order, item in enumerate(programme.agenda, start=1)
    )
    Recipient.objects.bulk_create(
        Recipient(dialogue=dialogue, order=order, text=text) for order, text in enumerate(programme.recipients, start=1)
    )
    Quota.objects.bulk_create(
        Quota(
            dialogue=dialogue,
            who=quota.who,
            count=quota.count or 0,
            per="" if quota.ambiguous else quota.per or "total",
            group_kind=quota.group_kind,
            group_count=quota.groups,
            criteria=quota.criteria,
            raw_text=quota.raw,
            ambiguous=quota.ambiguous,
        )
        for quota in programme.quotas
    )
    add_duties(
        dialogue,
        [
            Duty(
                code=duty.code,
                milestone=duty.milestone.value,
                owner_unit=unit_for(duty.owner_label, duty.owner, units),
                owner_label=duty.owner_label,
                text=f"{duty.text} ({duty.condition})" if duty.condition else duty.text,
                rule=rule_to_json(duty.rule) if duty.rule else None,
                proof_required=duty.proof_required,
            )
            for duty in programme.duties
        ],
    )


def add_duties(dialogue: Dialogue, duties: list[Duty]) -> None:
    """Store duties in their order, each with its date where that can be counted already."""
    calendar = work_calendar()
    for order, duty in enumerate(duties, start=1):
        duty.dialogue, duty.order = dialogue, order
        duty.state = DutyState.PENDING.value if duty.rule else DutyState.OPEN.value
        if duty.rule:
            put_date(duty, deadline_of_duty(duty, dialogue, calendar))
    Duty.objects.bulk_create(duties)
