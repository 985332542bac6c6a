"""What stands ready when a rehearsal begins: the copy of the plan, invented people, their questions, a promise."""

import secrets
from datetime import timedelta

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.actions.copy_dialogue import KEPT
from doithoai.apps.dialogues.models import AgendaItem, Dialogue, Quota
from doithoai.apps.dialogues.starting import chair_of
from doithoai.apps.hall.models import Promise
from doithoai.apps.organisations.models import Authority, Group, Unit
from doithoai.apps.petitions.models import Answer, AnswerVersion, Assignment, Field, Petition
from doithoai.apps.screens.control import FIRST, FIRST_NAME
from doithoai.apps.screens.models import Screen, ScreenControl
from doithoai.core.caller import HANOI, Caller
from doithoai.core.delegates.badge import POSSIBLE, badge_from_number
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.dialogues.programme import TimeKind
from doithoai.core.hall.rehearsal import PROMISED, QUESTIONS, InventedQuestion, invented_person, people_count
from doithoai.core.petitions.legal_type import Channel
from doithoai.core.petitions.lifecycle import AnswerStage, AssignmentState, PetitionState
from doithoai.core.petitions.search_text import search_text
from doithoai.core.text.normalise import fold

LAST_TIME = 90
"""Days before today on which the invented dialogue of last time was held."""
DUE = timedelta(days=15)


def stage_dialogue(caller: Caller, real: Dialogue, twin: Authority, code: str) -> Dialogue:
    """The same plan, issued, for this very day."""
    units = {unit.code: unit for unit in twin.units.all()}
    of_secretary = units.get(real.secretary_unit.code) if real.secretary_unit else None
    kept = {name: getattr(real, name) for name in KEPT} | {
        "secretary_unit_id": of_secretary.pk if of_secretary else None
    }
    practice = Dialogue.objects.create(
        authority=twin,
        code=code,
        title=real.title,
        year=caller.today.year,
        round=real.round,
        chair=chair_of(twin, caller.now),
        state=DialogueState.ISSUED.value,
        time_kind=TimeKind.DATE.value,
        starts_on=caller.today,
        ends_on=caller.today,
        starts_at=caller.now.astimezone(HANOI).time().replace(second=0, microsecond=0),
        plan_issued_on=caller.today,
        approved_at=caller.now,
        created_at=caller.now,
        **kept,
    )
    AgendaItem.objects.bulk_create(
        AgendaItem(dialogue=practice, order=item.order, title=item.title, minutes=item.minutes)
        for item in real.agenda.all()
    )
    for quota in real.quotas.all():
        quota.pk, quota.dialogue, quota.confirmed_by = None, practice, None
        quota._state.adding = True
        Quota.objects.bulk_create([quota])
    ScreenControl.objects.create(dialogue=practice)
    Screen.objects.create(dialogue=practice, number=FIRST, name=FIRST_NAME)
    return practice


def stage_delegates(caller: Caller, real: Dialogue, practice: Dialogue) -> None:
    """As many people as the real list holds, with badges and numbers; two in three have said that they come."""
    groups = list(Group.objects.filter(authority=practice.authority))
    count = people_count(Delegate.objects.filter(dialogue=real).exclude(state="withdrawn").count())
    badges: set[str] = set()
    while len(badges) < count:
        badges.add(badge_from_number(secrets.randbelow(POSSIBLE)))
    rows = []
    for number, badge in enumerate(sorted(badges)):
        person = invented_person(number, year=caller.today.year)
        comes = number % 3 != 2
        rows.append(
            Delegate(
                dialogue=practice,
                group=groups[number % len(groups)] if groups else None,
                full_name=person.name,
                folded_name=fold(person.name),
                gender=person.gender,
                birth_year=person.birth_year,
                number=number + 1,
                state="approved",
                badge=badge,
                origin="counter",
                nominated_by_name=caller.name,
                nominated_at=caller.now,
                approved_at=caller.now,
                invited_at=caller.now,
                reply="yes" if comes else "",
                replied_at=caller.now if comes else None,
            )
        )
    Delegate.objects.bulk_create(rows)


def stage_questions(caller: Caller, practice: Dialogue) -> None:
    """Opinions chosen for the hall, most with an answer that the head of the unit approved."""
    groups = list(Group.objects.filter(authority=practice.authority))
    units = list(Unit.objects.in_force(caller.today).filter(authority=practice.authority))
    fields = {row.code: row for row in Field.objects.filter(authority__isnull=True)}
    for number, question in enumerate(QUESTIONS):
        unit = _unit_for(question, units, number)
        petition = _petition(caller, practice, question, unit)
        petition.group = groups[number % len(groups)] if groups else None
        petition.save()
        petition.fields.set([fields[question.field]] if question.field in fields else [])
        if unit is not None:
            _answer(caller, petition, unit, question.answer)


def _unit_for(question: InventedQuestion, units: list[Unit], number: int) -> Unit | None:
    by_part = next((unit for unit in units if unit.part == question.part), None)
    return by_part or (units[number % len(units)] if units else None)


def _petition(caller: Caller, practice: Dialogue, question: InventedQuestion, unit: Unit | None) -> Petition:
    code = badge_from_number(secrets.randbelow(POSSIBLE))
    return Petition(
        authority=practice.authority,
        dialogue=practice,
        code=code,
        text=question.text,
        summary=question.summary,
        folded=search_text(code=code, text=question.text, summary=question.summary),
        channel=Channel.COUNTER.value,
        state=PetitionState.ASSIGNED.value if unit else PetitionState.RECEIVED.value,
        for_hall=True,
        received_at=caller.now,
        received_on=caller.today,
        typed_by_name=caller.name,
        lead_unit=unit,
        due_on=caller.today + DUE if unit else None,
    )


def _answer(caller: Caller, petition: Petition, unit: Unit, words: str) -> None:
    Assignment.objects.create(
        petition=petition,
        unit=unit,
        state=AssignmentState.ACCEPTED.value,
        given_at=caller.now,
        given_on=caller.today,
        due_on=petition.due_on,
        responded_at=caller.now,
    )
    if not words:
        return
    answer = Answer.objects.create(petition=petition, unit=unit, text=words, stage=AnswerStage.OFFICE.value)
    AnswerVersion.objects.create(
        answer=answer,
        number=1,
        text=words,
        stage=AnswerStage.DRAFTING.value,
        written_by_name=unit.short_name,
        written_at=caller.now,
    )


def stage_promise(caller: Caller, practice: Dialogue) -> None:
    """One promise of an invented dialogue of last time, so that the opening has something to tell."""
    if Promise.objects.filter(dialogue__authority=practice.authority).exclude(dialogue=practice).exists():
        return
    unit = Unit.objects.filter(authority=practice.authority).first()
    if unit is None:
        return
    before, at = caller.today - timedelta(days=LAST_TIME), caller.now - timedelta(days=LAST_TIME)
    last = Dialogue.objects.create(
        authority=practice.authority,
        code=f"{practice.authority.slug[:50]}-truoc",
        title=practice.title,
        preset=practice.preset,
        kind=practice.kind,
        format=practice.format,
        year=before.year,
        state=DialogueState.CLOSED.value,
        time_kind=TimeKind.DATE.value,
        starts_on=before,
        ends_on=before,
        plan_issued_on=before,
        held_on=before,
        closed_at=at,
        created_at=at,
    )
    Promise.objects.create(
        dialogue=last,
        unit=unit,
        text=PROMISED,
        due_on=caller.today + DUE,
        made_at=at,
        made_by_name=practice.chair_title,
    )
