"""What the legal check needs to know of a stored plan."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.db.models import Prefetch, prefetch_related_objects

from doithoai.apps.dialogues.deadlines import law_day, level_of
from doithoai.apps.dialogues.models import Dialogue, Duty
from doithoai.apps.dialogues.paper_frame import chair_capacity
from doithoai.apps.dialogues.plan_paper import time_of
from doithoai.core.deadlines.rule import Rule, rule_from_json
from doithoai.core.dialogues.lifecycle import DialogueState, DutyState
from doithoai.core.dialogues.programme import Milestone
from doithoai.core.dialogues.time import say_time
from doithoai.core.law.facts import FRONT_WORDS, PlanFacts, texts_of_results
from doithoai.core.law.kinds import DialogueKind
from doithoai.core.law.matching import names
from doithoai.core.papers.numbering import symbol
from doithoai.core.papers.paper import PaperFormat, PaperKind

FRONT = "front"


def facts_of(dialogue: Dialogue) -> PlanFacts:
    """The plan as it stands; a dropped duty is no part of it."""
    prefetch_related_objects([dialogue], Prefetch("duties", Duty.objects.select_related("owner_unit")))
    duties = [duty for duty in dialogue.duties.all() if duty.state != DutyState.DROPPED.value]
    quotas, authority = list(dialogue.quotas.all()), dialogue.authority
    facts = PlanFacts(
        kind=DialogueKind(dialogue.kind),
        level=level_of(dialogue),
        on=law_day(dialogue),
        organ=authority.organ,
        format=authority.format,
        title=dialogue.title,
        theme=dialogue.theme,
        starts_on=dialogue.starts_on,
        ends_on=dialogue.ends_on,
        time_text=say_time(time_of(dialogue), year=dialogue.year),
        venue=dialogue.venue,
        chairs=(dialogue.chair_title, *dialogue.co_chairs),
        council_co_chairs=dialogue.council_co_chairs,
        deputy_when_authorised=dialogue.deputy_when_authorised,
        participants=tuple(filter(None, (dialogue.audience, *dialogue.participants, *(row.who for row in quotas)))),
        ambiguous_quotas=tuple(quota.raw_text or str(quota) for quota in quotas if quota.ambiguous),
        topics=tuple(dialogue.topics) or ((dialogue.theme,) if dialogue.theme else ()),
        how_to_attend=(*dialogue.forms, *dialogue.conduct),
        agenda=tuple(item.title for item in dialogue.agenda.all()),
        recipients=tuple(row.text for row in dialogue.recipients.all()),
        legal_bases=tuple(dialogue.legal_bases),
        capacity=chair_capacity(dialogue),
        symbol=plan_symbol(dialogue),
        held_in_year=_held_in_year(dialogue),
    )
    return _with_duties(facts, duties)


def _with_duties(facts: PlanFacts, duties: Sequence[Duty]) -> PlanFacts:
    """The facts with what the duties say: who organises, by when, and how the People are told."""
    dated = [(duty, rule_from_json(duty.rule)) for duty in duties if duty.rule]
    return replace(
        facts,
        notice_rule=_rule(duties, Milestone.NOTICE),
        results_rule=_rule(duties, Milestone.CONCLUSION),
        milestones=tuple((duty.milestone, rule) for duty, rule in dated),
        duty_rules=tuple((duty.text.rstrip("."), rule) for duty, rule in dated),
        organisers=tuple(dict.fromkeys(duty.owner_label for duty in duties)),
        front_organises=any(_is_front(duty) for duty in duties),
        duties=tuple(f"{duty.owner_label}: {duty.text}" for duty in duties),
        notice_texts=tuple(duty.text for duty in duties if duty.milestone == Milestone.NOTICE.value) or None,
        results_texts=texts_of_results(
            (duty.owner_label, duty.text, duty.milestone == Milestone.CONCLUSION.value) for duty in duties
        ),
    )


def plan_symbol(dialogue: Dialogue) -> str:
    """The symbol that the plan will carry: `KH-UBND`, `KH/ĐU`."""
    return symbol(PaperKind.PLAN, dialogue.authority.symbol, PaperFormat(dialogue.authority.format))


def _rule(duties: Iterable[Duty], milestone: Milestone) -> Rule | None:
    stored = next((duty.rule for duty in duties if duty.milestone == milestone.value and duty.rule), None)
    return rule_from_json(stored) if stored else None


def _is_front(duty: Duty) -> bool:
    if duty.owner_unit is not None:
        return duty.owner_unit.part == FRONT
    return names((duty.owner_label,), FRONT_WORDS)


def _held_in_year(dialogue: Dialogue) -> int:
    same = Dialogue.objects.filter(authority_id=dialogue.authority_id, kind=dialogue.kind, year=dialogue.year)
    return same.exclude(state=DialogueState.CANCELLED.value).count()
