"""What no table can say of a plan: small pure functions, each named in PLAN_TESTS and used by a rule of that name."""

from collections.abc import Callable, Iterator, Mapping

from doithoai.core.calendars.words import WEEKDAYS, long_date, short_date, weekday_name
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.deadlines.rule import Anchor, Direction, RelativeRule
from doithoai.core.law.breach import Breach, phrase
from doithoai.core.law.facts import PlanFacts
from doithoai.core.law.matching import names
from doithoai.core.law.signing import signature_faults, symbol_faults

_OF_THE_DIALOGUE = (Anchor.DIALOGUE_START, Anchor.DIALOGUE_END)
RECEPTION = ("tiếp công dân", "tiếp dân")
DELEGATION = ("ủy quyền", "uỷ quyền", "cấp phó", "phó chủ tịch")


def undated(facts: PlanFacts, _calendar: WorkCalendar) -> Iterator[Breach]:
    """Limits that wait for the date of the dialogue: told once for the whole plan."""
    waiting = [name for name, rule in facts.duty_rules if _anchored(rule)]
    if facts.starts_on is None and waiting:
        yield Breach(
            f"Chưa định ngày đối thoại nên {len(waiting):02d} thời hạn trong kế hoạch chưa có ngày.",
            "Khi đã có ngày, ghi vào phần thời gian; các hạn được tính lại ngay.",
            "Thời hạn tính trước hoặc sau đối thoại chỉ có ngày khi cuộc đối thoại đã có ngày.",
        )


def window(facts: PlanFacts, _calendar: WorkCalendar) -> Iterator[Breach]:
    """A window of days makes a difference only where something counts back from it or forward from it."""
    if not facts.is_window or facts.starts_on is None or facts.ends_on is None:
        return
    rules = [rule for _name, rule in facts.duty_rules] + [facts.notice_rule, facts.results_rule]
    counted = {rule.direction for rule in rules if isinstance(rule, RelativeRule) and _anchored(rule)}
    sides = {
        Direction.BEFORE: f"hạn “trước” tính từ ngày đầu {short_date(facts.starts_on)}",
        Direction.AFTER: f"hạn “sau” tính từ ngày cuối {short_date(facts.ends_on)}",
    }
    told = [words for side, words in sides.items() if side in counted]
    if told:
        days = (facts.ends_on - facts.starts_on).days + 1
        yield Breach(
            f"Đối thoại kéo dài {days:02d} ngày: {', '.join(told)}.",
            "Nếu mỗi buổi có hạn riêng thì ghi rõ ngày của từng buổi.",
            "Tính như vậy thì người dự buổi đầu được báo đủ ngày, và kết quả gồm cả buổi cuối.",
        )


def ambiguous_quotas(facts: PlanFacts, _calendar: WorkCalendar) -> Iterator[Breach]:
    """A number of delegates that may be for each group or in all."""
    for raw in facts.ambiguous_quotas:
        yield Breach(
            f"Số đại biểu chưa rõ là mỗi tổ hay tổng cộng: “{raw}”.",
            "Chọn “mỗi tổ” hoặc “tổng cộng”.",
            "Cùng một câu có thể hiểu hai cách, số người dự sẽ khác nhau nhiều.",
        )


def rest_days(facts: PlanFacts, calendar: WorkCalendar) -> Iterator[Breach]:
    """The first and the last day of the dialogue fall on working days."""
    for on in sorted({day for day in (facts.starts_on, facts.ends_on) if day and calendar.is_published(day.year)}):
        day = calendar.day(on)
        if not day.kind.is_working:
            grounds = f" (theo {day.citation})" if day.citation else ""
            yield Breach(
                f"Ngày đối thoại {long_date(on)} là ngày nghỉ: {day.name}.",
                f"Giữ ngày này nếu là chủ ý, hoặc chuyển sang {short_date(calendar.next_working_day(on))}.",
                f"Cán bộ phục vụ và một số đơn vị không làm việc{grounds}; người dân có thể dễ dự hơn hoặc khó dự hơn.",
            )


def weekday(facts: PlanFacts, _calendar: WorkCalendar) -> Iterator[Breach]:
    """Where the plan names the weekday of its one date, it is that day's."""
    if facts.starts_on is None or facts.is_window or not facts.time_text:
        return
    told = [name for name in WEEKDAYS if names((facts.time_text,), (name,))]
    true = weekday_name(facts.starts_on)
    if told and true not in told:
        yield Breach(
            f"Kế hoạch ghi {told[0]} nhưng ngày {short_date(facts.starts_on)} là {true}.",
            "Xem lại ngày và thứ, sửa cho khớp.",
            "Ngày và thứ không khớp thì người dân có thể đến nhầm ngày.",
        )


def unknown_starts(facts: PlanFacts, _calendar: WorkCalendar) -> Iterator[Breach]:
    """Every limit says from when it counts."""
    for name, rule in facts.duty_rules:
        if isinstance(rule, RelativeRule) and rule.anchor is Anchor.UNKNOWN:
            yield Breach(
                f"Chưa rõ thời hạn “{name}” tính từ ngày nào: {phrase(rule)}.",
                "Chọn mốc bắt đầu; thường là ngày kết thúc đối thoại hoặc ngày ban hành thông báo kết luận.",
                "Kế hoạch ghi số ngày mà không ghi mốc bắt đầu.",
                subject=name,
            )


def reception_in_person(facts: PlanFacts, _calendar: WorkCalendar) -> Iterator[Breach]:
    """The reception of citizens is not left to a deputy; to chair a dialogue for the head is another matter."""
    texts = (facts.title or "", facts.theme or "", *(facts.how_to_attend or ()), *(facts.duties or ()))
    receiving = [text for text in texts if names((text,), RECEPTION)]
    delegated = facts.deputy_when_authorised or any(names((text,), DELEGATION) for text in receiving)
    if receiving and delegated:
        yield Breach(
            "Kế hoạch gắn với tiếp công dân mà để cấp phó thay người đứng đầu.",
            "Ghi người đứng đầu trực tiếp tiếp công dân; việc ủy quyền chủ trì đối thoại ghi riêng, theo quy chế.",
            "Từ ngày 01/7/2026 người đứng đầu không ủy quyền tiếp công dân cho cấp phó.",
        )


def _anchored(rule: object) -> bool:
    return isinstance(rule, RelativeRule) and rule.anchor in _OF_THE_DIALOGUE


PLAN_TESTS: Mapping[str, Callable[[PlanFacts, WorkCalendar], Iterator[Breach]]] = {
    "undated": undated,
    "window": window,
    "ambiguous_quotas": ambiguous_quotas,
    "rest_days": rest_days,
    "weekday": weekday,
    "unknown_starts": unknown_starts,
    "signature": signature_faults,
    "symbol": symbol_faults,
    "reception_in_person": reception_in_person,
}
