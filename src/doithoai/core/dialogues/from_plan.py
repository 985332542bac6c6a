"""A programme made from the draft of a plan that was read from a file: what a person confirmed, nothing else."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from doithoai.core.calendars.words import short_date
from doithoai.core.deadlines.rule import QUARTERS
from doithoai.core.dialogues.moving import year_of
from doithoai.core.dialogues.owners import part_of
from doithoai.core.dialogues.presets import preset
from doithoai.core.dialogues.programme import (
    Preset,
    PresetItem,
    PresetQuota,
    PresetTime,
    TimeKind,
)
from doithoai.core.dialogues.read_duties import day_of, duties_of
from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.reading.draft import (
    FoundBasis,
    FoundQuota,
    FoundTime,
    PlanDraft,
)
from doithoai.core.reading.fields.wording import PlanWording
from doithoai.core.reading.found import Found
from doithoai.core.reading.layout.flat import SMALL, flat
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

TWO_LEVELS_FROM = date(2025, 7, 1)
"""Since then there is no district, and the commune owes the dialogue of Điều 43 Luật số 72/2025/QH15."""
_KINDS = (
    (DialogueKind.YOUTH, r"thanh nien|hoc sinh|sinh vien"),
    (DialogueKind.BUSINESS, r"doanh nghiep|hop tac xa|ho kinh doanh|nha dau tu"),
    (DialogueKind.FARMERS, r"nong dan"),
    (DialogueKind.WOMEN, r"phu nu"),
    (DialogueKind.LAND, r"giai phong mat bang|gpmb|thu hoi dat|dat (?:bi )?thu hoi|boi thuong|tai dinh cu"),
    (DialogueKind.ADMINISTRATIVE_REFORM, r"cai cach hanh chinh|cchc|thu tuc hanh chinh"),
)
_EVERYBODY = r"nhan dan|nguoi dan|cong dan|cu tri"
MOST_WORDS_OF_ORGAN = 4
"""`Ủy ban nhân dân` alone names nobody."""
LONGEST_ITEM = 240
"""Minutes; what lasts longer is no single item."""
_CLOCK = rf"(\d{{1,2}})\s?(?:h(?![{SMALL}])|giờ|g(?=\d)|:(?=\d))\s?(\d{{2}})?"
_ROUGH = {"window": TimeKind.WINDOW, "date": TimeKind.DATE, "quarter": TimeKind.QUARTER}


class TitleMissing(Refused):
    """A dialogue needs a name before it can be planned."""

    code = "read_title_missing"
    sentence = gettext_noop("Xin ghi tên cuộc đối thoại.")


@dataclass(frozen=True)
class Own:
    """The authority that makes the new plan: its place, and how its papers are laid out."""

    level: Level
    organ: str
    format: str
    place: str


def base_of(own: Own, kind: DialogueKind, *, on: date) -> Preset:
    """The shipped programme nearest to the new plan: it says what no plan writes down (who keeps the minutes …)."""
    if own.format == "party":
        return preset("ward_party")
    if own.organ == "hdnd":
        return preset("council_thematic")
    if own.level is Level.PROVINCE:
        return preset("province")
    if kind is DialogueKind.ADMINISTRATIVE_REFORM:
        return preset("commune_reform")
    return preset("commune_2025" if on >= TWO_LEVELS_FROM else "ward_state")


def other_issuer(draft: PlanDraft, own: Own) -> str:
    """Whose plan it is where it says that it is not one's own; else empty."""
    issuer, place = draft.issuer.value or "", draft.place.value or ""
    if flat(own.place) in flat(f"{issuer} {place}") or not (place or len(issuer.split()) > MOST_WORDS_OF_ORGAN):
        return ""
    return issuer if len(issuer.split()) > MOST_WORDS_OF_ORGAN or not issuer else f"{issuer} ({place})"


def kind_of(draft: PlanDraft) -> DialogueKind:
    """The kind of dialogue that the words of the plan propose; a person confirms it."""
    told = (draft.theme,) if _speaks_to_all(draft) else (draft.theme, draft.audience, draft.title)
    words = flat(" ".join(leaf.value or "" for leaf in told))
    named = next((kind for kind, pattern in _KINDS if re.search(pattern, words)), None)
    if named:
        return named
    return DialogueKind.PARTY if draft.format.value == "party" else DialogueKind.PEOPLE


def _title(words: str) -> str:
    """As a programme holds it: with a capital first (a plan goes on in small letters), its braces no places to fill."""
    return (words[:1].upper() + words[1:]).replace("{", "{{").replace("}", "}}")


def _speaks_to_all(draft: PlanDraft) -> bool:
    """An audience of everybody is that of no special kind, whoever else is named beside it."""
    return bool(re.search(_EVERYBODY, flat(draft.audience.value or "")))


def programme_from(
    draft: PlanDraft, wording: PlanWording, *, base: Preset, kind: DialogueKind, lines: Sequence[str] = ()
) -> Preset:
    """The programme of a confirmed draft. What the plan does not say stays empty; `lines` are the text as read.

    The layout is that of `base`, the secretary too where the plan names none.
    """
    titles = tuple(leaf.value for leaf in draft.chairs if leaf.value)
    return replace(
        base,
        kind=kind,
        reference_year=year_of(draft) or base.reference_year,
        title=_title(draft.title.value or ""),
        audience=draft.audience.value or "",
        theme=draft.theme.value or "",
        forms=_values(draft.forms),
        place=_place(draft),
        time=_time(draft.time),
        chair=titles[0] if titles else "",
        co_chairs=titles[1:],
        council_co_chairs=any(re.search(r"hdnd|hoi dong nhan dan", flat(title)) for title in titles[1:]),
        secretary=part_of(draft.secretary.value) if draft.secretary.value else base.secretary,
        secretary_label=draft.secretary.value or base.secretary_label,
        deputy_when_authorised=bool(draft.deputy_when_authorised.value),
        legal_bases=tuple(filter(None, (basis_line(basis) for basis in draft.legal_bases))),
        purposes=wording.purposes,
        requirements=wording.requirements,
        participants=wording.participants,
        conduct=(*wording.conduct, *_sessions(draft)),
        topics=_values(draft.topics),
        recipients=_values(draft.recipients),
        agenda=tuple(_agenda(draft, lines)),
        quotas=tuple(_quota(quota, lines) for quota in draft.quotas if quota.count.value),
        duties=tuple(duties_of(draft)),
        expected_people=draft.expected_attendance.value,
    )


def basis_line(basis: FoundBasis) -> str:
    """`Quyết định số 12-QĐ/TU ngày 09/7/2025 của Ban Thường vụ Tỉnh ủy về …`, of the parts that are known."""
    day = day_of(basis.issued_on)
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


def _agenda(draft: PlanDraft, lines: Sequence[str]) -> Iterator[PresetItem]:
    """The items, with their minutes where their lines say from when to when, or when the next one begins."""
    items = [leaf for leaf in draft.agenda if leaf.value]
    spans = [_span_of(lines[leaf.line - 1] if leaf.line and leaf.line <= len(lines) else "") for leaf in items]
    for leaf, (start, end), (following, _end) in zip(items, spans, [*spans[1:], (None, None)], strict=False):
        until = following if end is None else end
        lasts = until - start if start is not None and until is not None else 0
        yield PresetItem(leaf.value or "", lasts if 0 < lasts <= LONGEST_ITEM else None)


def _span_of(line: str) -> tuple[int | None, int | None]:
    """The minutes of the day with which the line of an item begins: `- 8h15' - 8h30': …` is (495, 510)."""
    hit = re.match(rf"\D{{0,8}}{_CLOCK}[’'\s]*(?:(?:-|–|đến)\s*{_CLOCK})?", line)
    if not hit:
        return None, None
    return int(hit[1]) * 60 + int(hit[2] or 0), int(hit[3]) * 60 + int(hit[4] or 0) if hit[3] else None


def _quota(quota: FoundQuota, lines: Sequence[str]) -> PresetQuota:
    line = quota.count.line or 0
    raw = lines[line - 1] if 0 < line <= len(lines) else f"{quota.count.value} {quota.who.value or ''}"
    return PresetQuota(
        who=(quota.who.value or "đại biểu")[:300],
        count=quota.count.value,
        per=quota.per.value,
        group_kind=(quota.group_kind.value or "")[:40],
        groups=quota.group_count.value,
        ambiguous=quota.per.value is None,
        criteria="",
        raw=raw.strip(" \t*_#>+•-")[:400],
    )


def _time(found: FoundTime) -> PresetTime:
    kind = _ROUGH.get(found.kind.value or "", TimeKind.ANNOUNCED_LATER)
    first, last = day_of(found.start), day_of(found.end)
    if kind is TimeKind.QUARTER and found.quarter.value in QUARTERS:
        return PresetTime(kind, quarter=found.quarter.value)
    if kind in (TimeKind.DATE, TimeKind.WINDOW) and first:
        last = max(first, last) if kind is TimeKind.WINDOW and last else first
        return PresetTime(kind, starts_on=first, ends_on=last, starts_at=_hour(found.starts_at))
    month = f"Tháng {first.month} năm {first.year}; ngày cụ thể thông báo sau" if first else ""
    return PresetTime(TimeKind.ANNOUNCED_LATER, text=month if found.kind.value == "month" else "")


def _sessions(draft: PlanDraft) -> Iterator[str]:
    """A line for each of several sessions: when, where, with whom."""
    for number, session in enumerate(draft.sessions, start=1):
        day, hour = day_of(session.date), _hour(session.starts_at)
        parts = (
            hour and f"{hour.hour} giờ {hour.minute:02d}",
            day and f"ngày {short_date(day)}",
            session.venue.value and f"tại {session.venue.value}",
            session.audience.value and f"với {session.audience.value}",
        )
        yield f"Buổi {number}: {', '.join(part for part in parts if part)}"


def _place(draft: PlanDraft) -> str:
    """The venue of the plan, or those of its sessions, each named once."""
    venues = (session.venue.value for session in draft.sessions)
    return draft.venue.value or "; ".join(dict.fromkeys(filter(None, venues)))[:300]


def _values(leaves: Sequence[Found[str]]) -> tuple[str, ...]:
    return tuple(leaf.value for leaf in leaves if leaf.value)


def _hour(leaf: Found[str]) -> time | None:
    try:
        return time.fromisoformat(leaf.value) if leaf.value else None
    except ValueError:
        return None
