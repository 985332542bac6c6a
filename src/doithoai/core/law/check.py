"""The legal check of a plan: what the law no longer allows, what is missing, what only a person can answer."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from doithoai.core.calendars.published import published_calendar
from doithoai.core.calendars.words import long_date, short_date
from doithoai.core.calendars.working_days import WorkCalendar, YearNotPublished
from doithoai.core.deadlines.count import count
from doithoai.core.deadlines.moments import Moments, Span
from doithoai.core.deadlines.rule import AbsoluteRule, Anchor, Direction, RelativeRule, Rule, Unit, say_rule
from doithoai.core.law.bases import ended_basis
from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.law.limits import LAW_2025, NOTICE, RESULTS, LegalLimit, limit_in_force

NEW_LAW_FROM = date(2025, 7, 1)


class Severity(StrEnum):
    """An error stops approval, a warning is shown, a question waits for a person."""

    ERROR = "error"
    WARNING = "warning"
    QUESTION = "question"


@dataclass(frozen=True)
class Finding:
    """One result of the check: what is wrong, why, by which article, and what to change."""

    code: str
    severity: Severity
    what: str
    why: str
    citation: str
    change: str


@dataclass(frozen=True)
class PlanFacts:
    """What the check needs to know of a plan. `on` says which law applies while the dialogue has no date."""

    kind: DialogueKind
    level: Level
    on: date
    starts_on: date | None = None
    ends_on: date | None = None
    notice_rule: Rule | None = None
    results_rule: Rule | None = None
    council_co_chairs: bool = False
    front_organises: bool = False
    ambiguous_quotas: tuple[str, ...] = ()
    duty_rules: tuple[tuple[str, Rule], ...] = ()
    """The name of each duty with its rule."""
    legal_bases: tuple[str, ...] = ()

    @property
    def law_on(self) -> date:
        """The day whose law applies: the first day of the dialogue when it is known."""
        return self.starts_on or self.on

    @property
    def moments(self) -> Moments:
        """The known dates of the dialogue."""
        if self.starts_on is None:
            return Moments()
        span = Span(self.starts_on, self.ends_on or self.starts_on)
        return Moments({Anchor.DIALOGUE_START: span, Anchor.DIALOGUE_END: span})


def check_plan(facts: PlanFacts, calendar: WorkCalendar | None = None) -> list[Finding]:
    """Every finding of the legal check, errors first. Without a calendar the published one is used."""
    calendar = calendar or published_calendar()
    findings = [
        *_check_limit(facts, NOTICE, facts.notice_rule, calendar),
        *_check_limit(facts, RESULTS, facts.results_rule, calendar),
        *_check_organisers(facts),
        *_check_quotas(facts),
        *_check_day(facts, calendar),
        *_check_starts(facts),
        *_check_bases(facts),
    ]
    return sorted(findings, key=lambda finding: list(Severity).index(finding.severity))


def _check_limit(facts: PlanFacts, code: str, rule: Rule | None, calendar: WorkCalendar) -> Iterator[Finding]:
    limit = limit_in_force(code, facts.kind, facts.law_on, facts.level)
    if limit is None:
        return
    number, name = ("L1", "thông báo cho Nhân dân") if code == NOTICE else ("L2", "công bố kết quả đối thoại")
    if rule is None:
        yield _limit_finding(number, f"Kế hoạch chưa ghi thời hạn {name}.", limit)
        return
    keeps = _keeps(rule, limit, facts.moments, calendar)
    if keeps is None:
        what = f"Chưa so được thời hạn {name} trong kế hoạch với luật: {_phrase(rule)}."
        yield replace(_limit_finding(number, what, limit), severity=Severity.QUESTION)
    elif not keeps:
        lateness = "quá ngắn" if code == NOTICE else "quá dài"
        yield _limit_finding(number, f"Thời hạn {name} trong kế hoạch {lateness}: {_phrase(rule)}.", limit)


def _limit_finding(number: str, what: str, limit: LegalLimit) -> Finding:
    unchecked = "" if limit.verified else " Quy định này chưa được đối chiếu với văn bản gốc."
    return Finding(
        code=number,
        severity=Severity.ERROR if limit.verified else Severity.WARNING,
        what=what,
        why=f"Quy định: {_phrase(limit.rule)}.{unchecked}",
        citation=limit.citation,
        change=f"Ghi lại: {_phrase(limit.rule)}, hoặc chặt hơn.",
    )


def _keeps(rule: Rule, limit: LegalLimit, moments: Moments, calendar: WorkCalendar) -> bool | None:
    """Does the rule keep within the limit: by its date when there is one, else by its number; None when unknown."""
    try:
        planned = count(rule, moments, calendar).due_on
        lawful = _last_lawful_day(limit, moments, calendar)
    except YearNotPublished:
        return _keeps_by_number(rule, limit)
    if planned is None or lawful is None:
        return _keeps_by_number(rule, limit)
    return planned <= lawful


def _last_lawful_day(limit: LegalLimit, moments: Moments, calendar: WorkCalendar) -> date | None:
    """The last day that the law allows. Counting back, the counted day: moving it is the system's own caution."""
    deadline = count(limit.rule, moments, calendar)
    if limit.direction is Direction.AFTER:
        return deadline.due_on
    return next((step.on for step in reversed(deadline.steps) if step.counted), None)


def _keeps_by_number(rule: Rule, limit: LegalLimit) -> bool | None:
    if not isinstance(rule, RelativeRule) or (rule.anchor, rule.direction) != (limit.anchor, limit.direction):
        return None
    if rule.unit is limit.unit:
        return rule.amount >= limit.amount if limit.direction is Direction.BEFORE else rule.amount <= limit.amount
    # Working days are never converted; but n of them are always at least n days.
    if limit.direction is Direction.BEFORE and rule.unit is Unit.WORKING_DAY and rule.amount >= limit.amount:
        return True
    if limit.direction is Direction.AFTER and rule.unit is Unit.WORKING_DAY and rule.amount > limit.amount:
        return False
    return None


def _check_organisers(facts: PlanFacts) -> Iterator[Finding]:
    bound = facts.kind is DialogueKind.PEOPLE and facts.level.is_commune_level and facts.law_on >= NEW_LAW_FROM
    if bound and not facts.council_co_chairs:
        yield Finding(
            code="L3",
            severity=Severity.WARNING,
            what="Kế hoạch chưa có đại diện Thường trực Hội đồng nhân dân cùng chủ trì.",
            why="Đối thoại của cấp xã do UBND cùng đại diện Thường trực Hội đồng nhân dân chủ trì.",
            citation=LAW_2025,
            change="Thêm đại diện Thường trực Hội đồng nhân dân vào danh sách cùng chủ trì.",
        )
    if bound and not facts.front_organises:
        yield Finding(
            code="L4",
            severity=Severity.ERROR,
            what="Kế hoạch chưa có Ủy ban Mặt trận Tổ quốc trong các cơ quan tổ chức.",
            why="UBND cấp xã tổ chức đối thoại cùng với Ủy ban Mặt trận Tổ quốc.",
            citation=LAW_2025,
            change="Thêm Ủy ban Mặt trận Tổ quốc vào cơ quan tổ chức và giao nhiệm vụ.",
        )


def _check_quotas(facts: PlanFacts) -> Iterator[Finding]:
    for raw in facts.ambiguous_quotas:
        yield Finding(
            code="L8",
            severity=Severity.QUESTION,
            what=f"Số đại biểu chưa rõ là mỗi tổ hay tổng cộng: “{raw}”.",
            why="Cùng một câu có thể hiểu hai cách, số người dự sẽ khác nhau nhiều.",
            citation="",
            change="Chọn “mỗi tổ” hoặc “tổng cộng”.",
        )


def _check_day(facts: PlanFacts, calendar: WorkCalendar) -> Iterator[Finding]:
    for on in sorted({day for day in (facts.starts_on, facts.ends_on) if day and calendar.is_published(day.year)}):
        day = calendar.day(on)
        if not day.kind.is_working:
            yield Finding(
                code="L14",
                severity=Severity.WARNING,
                what=f"Ngày đối thoại {long_date(on)} là ngày nghỉ: {day.name}.",
                why="Cán bộ phục vụ và một số đơn vị không làm việc; người dân có thể dễ dự hơn hoặc khó dự hơn.",
                citation=day.citation,
                change=f"Giữ ngày này nếu là chủ ý, hoặc chuyển sang {short_date(calendar.next_working_day(on))}.",
            )


def _check_starts(facts: PlanFacts) -> Iterator[Finding]:
    for name, rule in facts.duty_rules:
        if isinstance(rule, RelativeRule) and rule.anchor is Anchor.UNKNOWN:
            yield Finding(
                code="unknown_start",
                severity=Severity.QUESTION,
                what=f"Chưa rõ thời hạn “{name}” tính từ ngày nào: {_phrase(rule)}.",
                why="Kế hoạch ghi số ngày mà không ghi mốc bắt đầu.",
                citation="",
                change="Chọn mốc bắt đầu; thường là ngày kết thúc đối thoại hoặc ngày ban hành thông báo kết luận.",
            )


def _check_bases(facts: PlanFacts) -> Iterator[Finding]:
    for text in facts.legal_bases:
        basis = ended_basis(text, facts.law_on)
        if basis is not None:
            yield Finding(
                code="L11",
                severity=Severity.WARNING,
                what=f"Căn cứ không còn hiệu lực: {text}.",
                why=f"Văn bản số {basis.number} hết hiệu lực từ ngày {short_date(basis.ended_on)}.",
                citation="",
                change=f"Bỏ căn cứ này hoặc thay bằng {basis.instead}.",
            )


def _phrase(rule: Rule) -> str:
    words = say_rule(rule)
    return words if isinstance(rule, AbsoluteRule) else words[0].lower() + words[1:]
