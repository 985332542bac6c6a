"""The draft of a plan: exactly what `doithoai read-plan` prints and the desk shows for review."""

from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from doithoai.core.reading.found import SILENT, Found

Words = Found[str]


@dataclass(frozen=True, kw_only=True)
class FoundBasis:
    """One document that the preamble rests on; `kind` is the Vietnamese word, `issued_on` ISO."""

    number: Words = SILENT
    kind: Words = SILENT
    issued_on: Words = SILENT
    issuer: Words = SILENT
    subject: Words = SILENT


@dataclass(frozen=True, kw_only=True)
class FoundTime:
    """When: `kind` is date, window, quarter, month or announced_later; days are ISO, `starts_at` is HH:MM."""

    kind: Words = SILENT
    start: Words = SILENT
    end: Words = SILENT
    starts_at: Words = SILENT
    quarter: Found[int] = SILENT
    year: Found[int] = SILENT
    tentative: Found[bool] = SILENT


@dataclass(frozen=True, kw_only=True)
class FoundSession:
    """One of several sessions."""

    date: Words = SILENT
    starts_at: Words = SILENT
    venue: Words = SILENT
    audience: Words = SILENT


@dataclass(frozen=True, kw_only=True)
class FoundQuota:
    """A number of delegates; `per` is group or total, silent while ambiguous."""

    count: Found[int] = SILENT
    per: Words = SILENT
    group_kind: Words = SILENT
    group_count: Found[int] = SILENT
    who: Words = SILENT
    ambiguous: Found[bool] = SILENT


@dataclass(frozen=True, kw_only=True)
class FoundRule:
    """By when: relative to an event, or absolute (`on`, ISO); see core.deadlines.rule for the meaning of the parts."""

    kind: Words = SILENT
    anchor: Words = SILENT
    anchor_text: Words = SILENT
    direction: Words = SILENT
    amount: Found[int] = SILENT
    unit: Words = SILENT
    inclusive: Found[bool] = SILENT
    on: Words = SILENT


@dataclass(frozen=True, kw_only=True)
class FoundDeadline:
    """A duty with its date."""

    duty: Words = SILENT
    owner: Words = SILENT
    rule: FoundRule = FoundRule()


@dataclass(frozen=True, kw_only=True)
class FoundDuty:
    """A line of the part on carrying out the plan."""

    owner: Words = SILENT
    text: Words = SILENT


@dataclass(frozen=True, kw_only=True)
class FoundSigner:
    """Who signs: the lines above the title, the title, the bare name."""

    capacity: Words = SILENT
    title: Words = SILENT
    name: Words = SILENT


@dataclass(frozen=True, kw_only=True)
class PlanDraft:
    """Everything a plan says that a dialogue needs. What the plan does not say is SILENT or an empty list."""

    document_kind: Words = SILENT
    amends: Words = SILENT
    format: Words = SILENT
    issuer: Words = SILENT
    organ: Words = SILENT
    level: Words = SILENT
    place: Words = SILENT
    number: Words = SILENT
    symbol: Words = SILENT
    issued_on: Words = SILENT
    title: Words = SILENT
    legal_bases: tuple[FoundBasis, ...] = ()
    year: Found[int] = SILENT
    round: Found[int] = SILENT
    audience: Words = SILENT
    theme: Words = SILENT
    topics: tuple[Words, ...] = ()
    forms: tuple[Words, ...] = ()
    time: FoundTime = FoundTime()
    sessions: tuple[FoundSession, ...] = ()
    venue: Words = SILENT
    chairs: tuple[Words, ...] = ()
    deputy_when_authorised: Found[bool] = SILENT
    secretary: Words = SILENT
    quotas: tuple[FoundQuota, ...] = ()
    expected_attendance: Found[int] = SILENT
    agenda: tuple[Words, ...] = ()
    deadlines: tuple[FoundDeadline, ...] = ()
    duties: tuple[FoundDuty, ...] = ()
    recipients: tuple[Words, ...] = ()
    signer: FoundSigner = FoundSigner()


def draft_to_json(part: Any) -> Any:
    """The draft, or any part of it, as JSON values: every leaf an object of value, confidence and line."""
    if isinstance(part, tuple):
        return [draft_to_json(each) for each in part]
    if is_dataclass(part):
        return {field.name: _value(getattr(part, field.name)) for field in fields(part)}
    raise TypeError(f"no part of a draft: {part!r}")


def _value(value: Any) -> Any:
    return value if value is None or isinstance(value, (str, int, float, bool)) else draft_to_json(value)
