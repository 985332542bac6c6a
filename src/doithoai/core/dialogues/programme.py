"""A programme to start a plan from, as values."""

from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from doithoai.core.deadlines.rule import AbsoluteRule, QuarterRule, Rule
from doithoai.core.law.kinds import DialogueKind, Level


class Milestone(StrEnum):
    """What a duty brings about; screens and checks find duties by it."""

    ANNOUNCE = "announce"
    NOTICE = "notice"
    COLLECT = "collect"
    ANSWERS_READY = "answers_ready"
    GUEST_LIST = "guest_list"
    DOSSIER = "dossier"
    CONCLUSION = "conclusion"
    REPLIES = "replies"
    REPORT = "report"
    SECURITY = "security"
    BUDGET = "budget"
    OTHER = "other"


class TimeKind(StrEnum):
    """How exactly a plan fixes its time."""

    DATE = "date"
    WINDOW = "window"
    QUARTER = "quarter"
    ANNOUNCED_LATER = "announced_later"


@dataclass(frozen=True)
class PresetTime:
    """When the dialogue is proposed: dates, a quarter, or words only."""

    kind: TimeKind
    text: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    quarter: int | None = None
    starts_at: time | None = None


@dataclass(frozen=True)
class PresetItem:
    """One item of the agenda with its minutes; None: not fixed."""

    title: str
    minutes: int | None


@dataclass(frozen=True)
class PresetQuota:
    """How many delegates: `per` is "group", "total", or None while ambiguous; `raw` is the text to show then."""

    who: str
    count: int | None
    per: str | None
    group_kind: str
    groups: int | None
    ambiguous: bool
    criteria: str
    raw: str


@dataclass(frozen=True)
class PresetDuty:
    """One duty. `owner` is a unit role; `rule` None: the programme sets no limit; `condition`: only when it holds."""

    code: str
    owner: str
    owner_label: str
    text: str
    milestone: Milestone
    proof_required: bool
    condition: str = ""
    rule: Rule | None = None


@dataclass(frozen=True)
class Preset:
    """One programme.

    `format` is state or party; `organ` is ubnd, hdnd or party_committee; `opinions` says when opinions are taken:
    before, during, after; `speaking_order` is registration or chair (the chair calls); `co_chairs` do not repeat
    the chair.
    """

    code: str
    number: str
    name: str
    format: str
    level: Level
    organ: str
    kind: DialogueKind
    reference_year: int
    title: str
    audience: str
    theme: str
    forms: tuple[str, ...]
    place: str
    time: PresetTime
    chair: str
    co_chairs: tuple[str, ...]
    deputy_when_authorised: bool
    secretary: str
    secretary_label: str
    speaking_order: str
    opinions: tuple[str, ...]
    signature: tuple[str, ...]
    legal_bases: tuple[str, ...]
    purposes: tuple[str, ...]
    requirements: tuple[str, ...]
    topics: tuple[str, ...]
    conduct: tuple[str, ...]
    participants: tuple[str, ...]
    recipients: tuple[str, ...]
    agenda: tuple[PresetItem, ...]
    quotas: tuple[PresetQuota, ...]
    duties: tuple[PresetDuty, ...]
    expected_people: int | None = None
    joined_with: str = ""
    council_co_chairs: bool = False
    repeats_first: bool = False
    classified_kept_out: bool = False
    extension_allowed: bool = False

    @property
    def presiding(self) -> tuple[str, ...]:
        """The chair and the co-chairs."""
        return (self.chair, *self.co_chairs)

    def titled(self, *, authority: str, year: int, round_number: int) -> str:
        """The title; `authority` is the issuing body by its full name, such as "UBND xã Hòa Bình"."""
        return self.title.format(authority=authority, year=year, round=round_number)

    def duty(self, code: str) -> PresetDuty:
        """The duty of that code; raises KeyError."""
        return {duty.code: duty for duty in self.duties}[code]

    def rule_of(self, milestone: Milestone) -> Rule | None:
        """The first rule set for that milestone, or None."""
        return next((duty.rule for duty in self.duties if duty.milestone is milestone and duty.rule), None)

    def in_year(self, year: int) -> "Preset":
        """The same programme with its dates and quarters moved to another year."""
        years = year - self.reference_year
        first, last = moved(self.time.starts_on, years), moved(self.time.ends_on, years)
        return replace(
            self,
            reference_year=year,
            time=replace(self.time, starts_on=first, ends_on=last),
            duties=tuple(replace(duty, rule=rule_moved(duty.rule, years)) for duty in self.duties),
        )


def moved(on: date | None, years: int) -> date | None:
    """The same day so many years later; 29 February becomes the 28th where there is none."""
    if on is None or not years:
        return on
    year = on.year + years
    return on.replace(year=year, day=28) if (on.month, on.day) == (2, 29) else on.replace(year=year)


def rule_moved(rule: Rule | None, years: int) -> Rule | None:
    """The rule with its date or quarter so many years later; a relative rule stays as it is."""
    match rule:
        case AbsoluteRule():
            return replace(rule, on=moved(rule.on, years) or rule.on)
        case QuarterRule():
            return replace(rule, year=rule.year + years)
        case _:
            return rule
