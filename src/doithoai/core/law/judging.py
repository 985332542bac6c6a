"""The one function through which every rule runs, shipped or added, and the test behind each form of condition."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from doithoai.core.calendars.words import short_date
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.deadlines.rule import Direction
from doithoai.core.law.breach import Breach, phrase
from doithoai.core.law.conditions import (
    Avoids,
    CitesInForce,
    Fills,
    KeepsLimit,
    Mentions,
    Passes,
    YearlyAtLeast,
)
from doithoai.core.law.facts import PlanFacts
from doithoai.core.law.findings import PART_WORDS, Finding, PlanPart, Severity
from doithoai.core.law.keeping import keeps
from doithoai.core.law.matching import cites, names, spoken
from doithoai.core.law.plan_tests import PLAN_TESTS
from doithoai.core.law.rule import LegalRule
from doithoai.core.wording import gettext_noop as _

MILESTONE_NAMES: Mapping[str, str] = {
    "notice": _("thông báo cho Nhân dân"),
    "conclusion": _("công bố kết quả đối thoại"),
    "announce": _("tuyên truyền"),
    "collect": _("thu ý kiến, cử đại biểu"),
    "answers_ready": _("chuẩn bị nội dung trả lời"),
    "guest_list": _("lập danh sách mời, gửi giấy mời"),
    "dossier": _("tổng hợp, phân loại ý kiến"),
    "replies": _("trả lời sau đối thoại"),
    "report": _("báo cáo kết quả"),
    "security": _("bảo đảm an ninh, trật tự"),
    "budget": _("bố trí kinh phí"),
}
"""Milestone of a plan -> how a sentence about its limit names it."""
UNCHECKED = "Quy định này chưa được đối chiếu với văn bản gốc."


def judge(rule: LegalRule, facts: PlanFacts, calendar: WorkCalendar) -> Iterator[Finding]:
    """The findings of one rule on one plan; none where the rule does not bind the plan or the plan keeps it."""
    if not rule.holds(facts):
        return
    for breach in _TESTS[type(rule.condition)](rule, rule.condition, facts, calendar):
        yield _finding(rule, breach)


def _finding(rule: LegalRule, breach: Breach) -> Finding:
    unchecked = "" if rule.verified or not rule.citation else UNCHECKED
    named = f"Quy tắc của cơ quan: {rule.title}." if rule.title else ""
    why = rule.why.format(**breach.values) or breach.why
    return Finding(
        code=rule.code,
        severity=breach.severity or rule.shown_severity,
        what=rule.what.format(**breach.values) or breach.what,
        why=" ".join(sentence for sentence in (named, why, unchecked) if sentence),
        citation=rule.citation,
        change=rule.change.format(**breach.values) or breach.change,
        field=rule.part.value,
        verified=rule.verified,
        rule=rule.key,
        subject=breach.subject,
    )


def _keeps_limit(_rule: LegalRule, test: KeepsLimit, facts: PlanFacts, calendar: WorkCalendar) -> Iterator[Breach]:
    name, limit = MILESTONE_NAMES.get(test.milestone, test.milestone), phrase(test.limit)
    planned = facts.rule_of(test.milestone)
    why, change = f"Quy định: {limit}.", f"Ghi lại: {limit}, hoặc chặt hơn."
    if planned is None:
        yield Breach(f"Kế hoạch chưa ghi thời hạn {name}.", change, why)
        return
    kept = keeps(planned, test.limit, facts.moments, calendar)
    if kept is None:
        unsure = f"Kế hoạch ghi thời hạn {name} là {phrase(planned)}: chưa so được với quy định."
        dated = f"Định ngày đối thoại để so được, hoặc ghi lại: {limit}."
        yield Breach(unsure, change if facts.starts_on else dated, why, severity=Severity.QUESTION)
    elif not kept:
        lateness = "quá ngắn" if test.limit.direction is Direction.BEFORE else "quá dài"
        yield Breach(f"Thời hạn {name} trong kế hoạch {lateness}: {phrase(planned)}.", change, why)


def _mentions(_rule: LegalRule, test: Mentions, facts: PlanFacts, _calendar: WorkCalendar) -> Iterator[Breach]:
    known = [facts.texts(part) for part in test.parts]
    if names([text for texts in known for text in texts or ()], test.any_of) or None in known:
        return
    wanted, where = " hoặc ".join(f"“{word}”" for word in test.any_of), _where(test.parts)
    yield Breach(f"Phần {where} chưa nêu {wanted}.", f"Thêm {wanted} vào phần {where}.")


def _avoids(_rule: LegalRule, test: Avoids, facts: PlanFacts, _calendar: WorkCalendar) -> Iterator[Breach]:
    for part in test.parts:
        found = spoken(facts.texts(part) or (), test.none_of, test.unless)
        if found:
            words = ", ".join(f"“{word}”" for word in found)
            what = f"Phần {PART_WORDS[part]} có từ ngữ không được dùng: {words}."
            yield Breach(what, "Bỏ hoặc viết lại câu này.", values={"found": words, "part": PART_WORDS[part]})


def _fills(_rule: LegalRule, test: Fills, facts: PlanFacts, _calendar: WorkCalendar) -> Iterator[Breach]:
    texts = facts.texts(test.part)
    if texts is not None and not texts:
        name = PART_WORDS[test.part]
        yield Breach(f"Kế hoạch chưa ghi {name}.", f"Ghi rõ {name}.")


def _cites_in_force(rule: LegalRule, test: CitesInForce, facts: PlanFacts, _calendar: WorkCalendar) -> Iterator[Breach]:
    since = f" từ ngày {short_date(rule.valid_from)}" if rule.valid_from else ""
    for text in facts.legal_bases:
        if cites(text, test.number):
            yield Breach(
                f"Căn cứ không còn hiệu lực: {text}.",
                f"Bỏ căn cứ này hoặc thay bằng {test.instead}.",
                f"Văn bản số {test.number} hết hiệu lực{since}.",
            )


def _yearly(_rule: LegalRule, test: YearlyAtLeast, facts: PlanFacts, _calendar: WorkCalendar) -> Iterator[Breach]:
    held = facts.held_in_year
    if held is not None and held < test.times:
        year = facts.law_on.year
        yield Breach(
            f"Năm {year} mới có {held:02d} cuộc đối thoại loại này, kể cả cuộc này; cần ít nhất {test.times:02d} cuộc.",
            f"Lập kế hoạch thêm {test.times - held:02d} cuộc trong năm {year}.",
            f"Quy định: ít nhất {test.times:02d} cuộc mỗi năm.",
        )


def _passes(rule: LegalRule, test: Passes, facts: PlanFacts, calendar: WorkCalendar) -> Iterator[Breach]:
    return PLAN_TESTS[test.name](facts, calendar)


def _where(parts: tuple[PlanPart, ...]) -> str:
    return ", ".join(PART_WORDS[part] for part in parts)


_TESTS: Mapping[type, Callable[[LegalRule, Any, PlanFacts, WorkCalendar], Iterator[Breach]]] = {
    KeepsLimit: _keeps_limit,
    Mentions: _mentions,
    Avoids: _avoids,
    Fills: _fills,
    CitesInForce: _cites_in_force,
    YearlyAtLeast: _yearly,
    Passes: _passes,
}
