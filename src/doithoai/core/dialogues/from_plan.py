"""A programme made from the draft of a plan that was read from a file: what a person confirmed, nothing else."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from doithoai.core.calendars.words import short_date
from doithoai.core.deadlines.rule import AbsoluteRule, Anchor, Direction, RelativeRule, Rule, Unit
from doithoai.core.dialogues.copying import retitled
from doithoai.core.dialogues.presets import preset
from doithoai.core.dialogues.programme import (
    Milestone,
    Preset,
    PresetDuty,
    PresetItem,
    PresetQuota,
    PresetTime,
    TimeKind,
)
from doithoai.core.law.kinds import DialogueKind
from doithoai.core.reading.draft import (
    FoundBasis,
    FoundDeadline,
    FoundDuty,
    FoundQuota,
    FoundRule,
    FoundTime,
    PlanDraft,
)
from doithoai.core.reading.flat import flat
from doithoai.core.reading.found import Found
from doithoai.core.reading.wording import PlanWording
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

TWO_LEVELS_FROM = date(2025, 7, 1)
"""Since then there is no district, and the commune owes the dialogue of Điều 43 Luật số 72/2025/QH15."""
_BASES = {
    ("party", "party_committee"): "ward_party",
    ("state", "hdnd"): "council_thematic",
}
"""Which shipped programme a read plan is nearest to, by layout and organ; else by level."""
_KINDS = (
    (DialogueKind.YOUTH, r"thanh nien|doan vien|hoc sinh|sinh vien"),
    (DialogueKind.BUSINESS, r"doanh nghiep|hop tac xa|ho kinh doanh|nha dau tu"),
    (DialogueKind.FARMERS, r"nong dan"),
    (DialogueKind.WOMEN, r"phu nu"),
    (DialogueKind.LAND, r"giai phong mat bang|gpmb|thu hoi dat|boi thuong|tai dinh cu"),
    (DialogueKind.ADMINISTRATIVE_REFORM, r"cai cach hanh chinh|cchc|thu tuc hanh chinh"),
)
_OWNERS = (
    ("front", r"mat tran|mttq"),
    ("police", r"cong an"),
    ("culture", r"van hoa|thong tin|truyen thanh|phat thanh|truyen thong"),
    ("finance", r"tai chinh|ke toan"),
    ("inspectorate", r"thanh tra"),
    ("mass_mobilisation", r"dan van"),
    ("secretariat", r"^to thu ky|^thu ky"),
    ("office", r"van phong"),
    ("deputy", r"^(?:cac )?pho chu tich"),
    (
        "groups",
        r"^(?:cac )?(?:chi bo|thon|to dan pho|truong thon|to truong|ban cong tac|bi thu chi bo|ap|khu pho|xom|ban)\b",
    ),
    ("lower_authorities", r"(?:ubnd|uy ban nhan dan) cac (?:huyen|xa|phuong)"),
)
"""Which part of an authority an owner named in a plan is; everybody else is one of the units."""
_MILESTONES = (
    (Milestone.CONCLUSION, r"thong bao ket luan|y kien ket luan|cong bo ket qua|cong khai ket qua|ket qua doi thoai"),
    (Milestone.REPLIES, r"tra loi.{0,80}(?:bang van ban|kien nghi|cong dan)|giai quyet.{0,60}kien nghi"),
    (Milestone.ANSWERS_READY, r"chuan bi.{0,40}(?:tra loi|noi dung)|du thao.{0,20}tra loi|noi dung tra loi"),
    (Milestone.GUEST_LIST, r"danh sach|giay moi|cu .{0,30}dai bieu"),
    (Milestone.COLLECT, r"(?:tong hop|tiep nhan|thu thap|lay|gui|nam bat).{0,40}(?:y kien|kien nghi|cau hoi)"),
    (Milestone.NOTICE, r"thong bao|cong khai|niem yet|tuyen truyen|dang tai"),
    (Milestone.REPORT, r"bao cao"),
    (Milestone.SECURITY, r"an ninh|trat tu"),
    (Milestone.BUDGET, r"kinh phi"),
)
_AFTER_DIALOGUE = (Milestone.CONCLUSION, Milestone.REPLIES, Milestone.REPORT)
_TELLS = re.compile(
    r"cho (?:nhan dan|nguoi dan|cu tri|cong dan)|nhan dan.{0,20}biet|cong khai|niem yet|truyen thanh|thong bao"
)
_ROUGH = {"window": TimeKind.WINDOW, "month": TimeKind.WINDOW, "date": TimeKind.DATE, "quarter": TimeKind.QUARTER}


class TitleMissing(Refused):
    """A dialogue needs a name before it can be planned."""

    code = "read_title_missing"
    sentence = gettext_noop("Xin ghi tên cuộc đối thoại.")


def base_of(draft: PlanDraft, *, on: date) -> Preset:
    """The shipped programme that a plan is nearest to: it says what no plan writes down (who keeps the minutes …)."""
    code = _BASES.get((draft.format.value or "state", draft.organ.value or "ubnd"))
    if code is None and draft.level.value == "province":
        code = "province"
    if code is None and kind_of(draft) is DialogueKind.ADMINISTRATIVE_REFORM:
        code = "commune_reform"
    return preset(code or ("commune_2025" if on >= TWO_LEVELS_FROM else "ward_state"))


def kind_of(draft: PlanDraft) -> DialogueKind:
    """The kind of dialogue that the words of the plan propose; a person confirms it."""
    words = flat(" ".join(str(leaf.value or "") for leaf in (draft.audience, draft.theme, draft.title)))
    named = next((kind for kind, pattern in _KINDS if re.search(pattern, words)), None)
    if named:
        return named
    return DialogueKind.PARTY if draft.format.value == "party" else DialogueKind.PEOPLE


def programme_from(
    draft: PlanDraft, wording: PlanWording, *, base: Preset, kind: DialogueKind, lines: Sequence[str] = ()
) -> Preset:
    """The programme of a confirmed draft. What the plan does not say stays empty; `lines` are the text as read."""
    titles = tuple(leaf.value for leaf in draft.chairs if leaf.value)
    return replace(
        base,
        kind=kind,
        format=draft.format.value or base.format,
        reference_year=year_of(draft) or base.reference_year,
        title=(draft.title.value or "").replace("{", "{{").replace("}", "}}"),
        audience=draft.audience.value or "",
        theme=draft.theme.value or "",
        forms=_values(draft.forms),
        place=_place(draft),
        time=_time(draft.time),
        chair=titles[0] if titles else "",
        co_chairs=titles[1:],
        council_co_chairs=any(re.search(r"hdnd|hoi dong nhan dan", flat(title)) for title in titles[1:]),
        deputy_when_authorised=bool(draft.deputy_when_authorised.value),
        legal_bases=tuple(filter(None, (basis_line(basis) for basis in draft.legal_bases))),
        purposes=wording.purposes,
        requirements=wording.requirements,
        participants=wording.participants,
        conduct=wording.conduct,
        topics=_values(draft.topics),
        recipients=_values(draft.recipients),
        agenda=tuple(PresetItem(title, None) for title in _values(draft.agenda)),
        quotas=tuple(_quota(quota, lines) for quota in draft.quotas if quota.count.value),
        duties=tuple(_duties(draft)),
        expected_people=draft.expected_attendance.value,
    )


def in_year(programme: Preset, year: int, *, old_round: int | None) -> Preset:
    """The programme for another year: its dates moved, the year in its title too. The same year leaves it as it is."""
    if year == programme.reference_year:
        return programme
    number = old_round or 1
    title = retitled(
        programme.title, old_year=programme.reference_year, old_round=number, year=year, round_number=number
    )
    return replace(programme.in_year(year), title=title)


def year_of(draft: PlanDraft) -> int | None:
    """The year for which the plan was made: that of the dialogue, else of its paper."""
    if draft.year.value or draft.time.year.value:
        return draft.year.value or draft.time.year.value
    written = draft.issued_on.value
    return int(written[:4]) if written else None


def basis_line(basis: FoundBasis) -> str:
    """`Quyết định số 12-QĐ/TU ngày 09/7/2025 của Ban Thường vụ Tỉnh ủy về …`, of the parts that are known."""
    day = _day(basis.issued_on)
    subject, kind = basis.subject.value, basis.kind.value or ""
    is_law = flat(kind) in ("luat", "bo luat", "phap lenh", "hien phap")
    parts = (
        f"{kind} {subject}".strip() if is_law and subject else kind,
        basis.number.value and f"số {basis.number.value}",
        day and f"ngày {short_date(day)}",
        basis.issuer.value and f"của {basis.issuer.value}",
        subject and not is_law and f"về {subject}",
    )
    return " ".join(part for part in parts if part)


def milestone_of(text: str, rule: Rule | None) -> Milestone:
    """What a duty brings about, by its words and by the side of the dialogue on which its date lies."""
    plain = flat(text)
    found = next((milestone for milestone, pattern in _MILESTONES if re.search(pattern, plain)), Milestone.OTHER)
    if not isinstance(rule, RelativeRule):
        return Milestone.ANNOUNCE if found is Milestone.NOTICE else found
    if rule.direction is Direction.BEFORE and found in _AFTER_DIALOGUE:
        return Milestone.ANSWERS_READY if "tra loi" in plain else Milestone.DOSSIER
    if found is Milestone.NOTICE and rule.direction is Direction.AFTER:
        return Milestone.CONCLUSION
    return found if found is not Milestone.NOTICE or _TELLS.search(plain) else Milestone.ANNOUNCE


def rule_of(found: FoundRule) -> Rule | None:
    """The rule of a deadline; None where a part that it needs is missing or out of range."""
    on = _day(found.on)
    if found.kind.value == "absolute":
        return AbsoluteRule(on, inclusive=bool(found.inclusive.value)) if on else None
    if found.kind.value != "relative" or found.amount.value is None:
        return None
    try:
        return RelativeRule(
            anchor=Anchor(found.anchor.value or Anchor.UNKNOWN),
            amount=found.amount.value,
            unit=Unit(found.unit.value or Unit.DAY),
            direction=Direction(found.direction.value or Direction.AFTER),
            anchor_text=found.anchor_text.value or "",
        )
    except ValueError:
        return None


def _duties(draft: PlanDraft) -> list[PresetDuty]:
    """Every duty with the date that the plan gives it, then the dated ones that stand nowhere among the duties."""
    dated = list(draft.deadlines)
    made: list[PresetDuty] = []
    for duty in draft.duties:
        if not duty.text.value:
            continue
        own = next((deadline for deadline in dated if _speaks_of(deadline, duty)), None)
        if own is not None:
            dated.remove(own)
        made.append(_duty(len(made) + 1, duty.owner.value, duty.text.value, rule_of(own.rule) if own else None))
    for deadline in dated:
        if deadline.duty.value:
            made.append(_duty(len(made) + 1, deadline.owner.value, deadline.duty.value, rule_of(deadline.rule)))
    return made


def _speaks_of(deadline: FoundDeadline, duty: FoundDuty) -> bool:
    words, line = flat(deadline.duty.value or ""), deadline.duty.line
    same = flat(duty.text.value or "")
    return bool(words) and (words in same or (line is not None and line == duty.text.line and words[:30] in same))


def _duty(number: int, owner: str | None, text: str, rule: Rule | None) -> PresetDuty:
    label = owner or ""
    milestone = milestone_of(text, rule)
    return PresetDuty(
        code=f"read_{number}",
        owner=next((part for part, pattern in _OWNERS if re.search(pattern, flat(label))), "units" if label else ""),
        owner_label=label[:200],
        text=text,
        milestone=milestone,
        proof_required=milestone in (Milestone.NOTICE, Milestone.CONCLUSION),
        rule=rule,
    )


def _quota(quota: FoundQuota, lines: Sequence[str]) -> PresetQuota:
    line = quota.count.line or 0
    raw = lines[line - 1].strip() if 0 < line <= len(lines) else f"{quota.count.value} {quota.who.value or ''}"
    return PresetQuota(
        who=(quota.who.value or "đại biểu")[:300],
        count=quota.count.value,
        per=quota.per.value,
        group_kind=(quota.group_kind.value or "")[:40],
        groups=quota.group_count.value,
        ambiguous=bool(quota.ambiguous.value) or quota.per.value is None,
        criteria="",
        raw=raw[:400],
    )


def _time(found: FoundTime) -> PresetTime:
    kind = _ROUGH.get(found.kind.value or "", TimeKind.ANNOUNCED_LATER)
    first, last = _day(found.start), _day(found.end)
    if kind is TimeKind.QUARTER and found.quarter.value in (1, 2, 3, 4):
        return PresetTime(kind, quarter=found.quarter.value)
    if kind in (TimeKind.DATE, TimeKind.WINDOW) and first:
        return PresetTime(kind, starts_on=first, ends_on=last or first, starts_at=_hour(found.starts_at))
    return PresetTime(TimeKind.ANNOUNCED_LATER)


def _place(draft: PlanDraft) -> str:
    """The venue of the plan, or those of its sessions, each named once."""
    venues = (session.venue.value for session in draft.sessions)
    return draft.venue.value or "; ".join(dict.fromkeys(filter(None, venues)))[:300]


def _values(leaves: Sequence[Found[str]]) -> tuple[str, ...]:
    return tuple(leaf.value for leaf in leaves if leaf.value)


def _day(leaf: Found[str]) -> date | None:
    try:
        return date.fromisoformat(leaf.value) if leaf.value else None
    except ValueError:
        return None


def _hour(leaf: Found[str]) -> time | None:
    try:
        return time.fromisoformat(leaf.value) if leaf.value else None
    except ValueError:
        return None
