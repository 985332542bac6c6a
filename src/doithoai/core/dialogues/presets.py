"""The six programmes to start a plan from, read from presets/*.toml: the only files this module reads.

A programme carries the dates of its reference year; `Preset.in_year` moves them to the year of the plan.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from importlib.resources import files

from doithoai.core.deadlines.rule import rule_from_json
from doithoai.core.dialogues.programme import (
    Milestone,
    Preset,
    PresetDuty,
    PresetItem,
    PresetQuota,
    PresetTime,
    TimeKind,
)
from doithoai.core.law.facts import PlanFacts, texts_of_results
from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

__all__ = [
    "CODES",
    "Milestone",
    "NoSuchPreset",
    "Preset",
    "PresetDuty",
    "PresetItem",
    "PresetQuota",
    "PresetTime",
    "TimeKind",
    "all_presets",
    "facts_of",
    "preset",
    "preset_from",
]

CODES = ("ward_state", "ward_party", "council_thematic", "commune_reform", "province", "commune_2025")
LISTS = (
    "forms",
    "co_chairs",
    "opinions",
    "signature",
    "legal_bases",
    "purposes",
    "requirements",
    "topics",
    "conduct",
    "participants",
    "recipients",
)
WORDS = (
    "code",
    "number",
    "name",
    "format",
    "organ",
    "title",
    "audience",
    "theme",
    "place",
    "chair",
    "secretary",
    "secretary_label",
    "speaking_order",
)
FLAGS = ("council_co_chairs", "repeats_first", "classified_kept_out", "extension_allowed")

Row = Mapping[str, object]


class NoSuchPreset(Refused):
    """The code names no shipped programme."""

    code = "no_such_preset"
    sentence = gettext_noop("Không có mẫu kế hoạch “{preset}”.")


def preset(code: str) -> Preset:
    """The shipped programme of that code; raises NoSuchPreset."""
    found = {each.code: each for each in all_presets()}.get(code)
    if found is None:
        raise NoSuchPreset(preset=code)
    return found


@lru_cache(maxsize=1)
def all_presets() -> tuple[Preset, ...]:
    """The six shipped programmes, in their order."""
    folder = files("doithoai.core.dialogues") / "presets"
    return tuple(preset_from(tomllib.loads((folder / f"{code}.toml").read_text("utf-8"))) for code in CODES)


def facts_of(programme: Preset, *, on: date, starts_on: date | None = None, ends_on: date | None = None) -> PlanFacts:
    """What the legal check needs to know of a programme, used on a day or for the dates of a dialogue."""
    return PlanFacts(
        kind=programme.kind,
        level=programme.level,
        on=on,
        organ=programme.organ,
        format=programme.format,
        title=programme.title,
        theme=programme.theme,
        starts_on=starts_on,
        ends_on=ends_on,
        time_text=programme.time.text or programme.time.kind.value,
        venue=programme.place,
        notice_rule=programme.rule_of(Milestone.NOTICE),
        results_rule=programme.rule_of(Milestone.CONCLUSION),
        milestones=tuple((duty.milestone.value, duty.rule) for duty in programme.duties if duty.rule),
        chairs=programme.presiding,
        council_co_chairs=programme.council_co_chairs,
        deputy_when_authorised=programme.deputy_when_authorised,
        participants=tuple(filter(None, (programme.audience, *programme.participants))),
        topics=programme.topics,
        how_to_attend=(*programme.forms, *programme.conduct),
        agenda=tuple(item.title for item in programme.agenda),
        duties=tuple(f"{duty.owner_label}: {duty.text}" for duty in programme.duties),
        notice_texts=tuple(duty.text for duty in programme.duties if duty.milestone is Milestone.NOTICE) or None,
        results_texts=texts_of_results(
            (duty.owner_label, duty.text, duty.milestone is Milestone.CONCLUSION) for duty in programme.duties
        ),
        recipients=programme.recipients,
        capacity=programme.signature,
        organisers=tuple(dict.fromkeys(duty.owner_label for duty in programme.duties)),
        front_organises=any(duty.owner == "front" for duty in programme.duties),
        ambiguous_quotas=tuple(quota.raw for quota in programme.quotas if quota.ambiguous),
        duty_rules=tuple((duty.text.rstrip("."), duty.rule) for duty in programme.duties if duty.rule),
        legal_bases=programme.legal_bases,
    )


def preset_from(row: Row) -> Preset:
    """The programme that a preset file holds; raises KeyError, TypeError or ValueError where the file is wrong."""
    values: dict[str, object] = {
        **{key: _text(row[key]) for key in WORDS},
        **{key: tuple(_text(each) for each in _list(row[key])) for key in LISTS},
        **{key: bool(row.get(key, False)) for key in FLAGS},
        "level": Level(_text(row["level"])),
        "kind": DialogueKind(_text(row["kind"])),
        "reference_year": _number(row["reference_year"]),
        "time": _time(_table(row["time"])),
        "deputy_when_authorised": bool(row["deputy_when_authorised"]),
        "expected_people": _maybe_number(row.get("expected_people")),
        "joined_with": _text(row.get("joined_with", "")),
        "agenda": tuple(_item(_table(each)) for each in _list(row["agenda"])),
        "quotas": tuple(_quota(_table(each)) for each in _list(row.get("quota", []))),
        "duties": tuple(_duty(_table(each)) for each in _list(row["duty"])),
    }
    return Preset(**values)  # type: ignore[arg-type]


def _time(row: Row) -> PresetTime:
    return PresetTime(
        kind=TimeKind(_text(row["kind"])),
        text=_text(row.get("text", "")),
        starts_on=_maybe_date(row.get("starts_on")),
        ends_on=_maybe_date(row.get("ends_on")),
        quarter=_maybe_number(row.get("quarter")),
    )


def _item(row: Row) -> PresetItem:
    return PresetItem(_text(row["title"]), _number(row["minutes"]))


def _quota(row: Row) -> PresetQuota:
    return PresetQuota(
        who=_text(row["who"]),
        count=_maybe_number(row.get("count")),
        per=_text(row["per"]) if "per" in row else None,
        group_kind=_text(row.get("group_kind", "")),
        groups=_maybe_number(row.get("groups")),
        ambiguous=bool(row.get("ambiguous", False)),
        criteria=_text(row.get("criteria", "")),
        raw=_text(row["raw"]),
    )


def _duty(row: Row) -> PresetDuty:
    return PresetDuty(
        code=_text(row["code"]),
        owner=_text(row["owner"]),
        owner_label=_text(row["owner_label"]),
        text=_text(row["text"]),
        milestone=Milestone(_text(row["milestone"])),
        proof_required=bool(row["proof_required"]),
        condition=_text(row.get("condition", "")),
        rule=rule_from_json(_table(row["rule"])) if "rule" in row else None,
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"text is needed, not {value!r}")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"a whole number is needed, not {value!r}")
    return value


def _maybe_number(value: object) -> int | None:
    return None if value is None else _number(value)


def _maybe_date(value: object) -> date | None:
    if value is None or isinstance(value, date):
        return value
    raise TypeError(f"a date is needed, not {value!r}")


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(f"a list is needed, not {value!r}")
    return value


def _table(value: object) -> Row:
    if not isinstance(value, dict):
        raise TypeError(f"a table is needed, not {value!r}")
    return value
