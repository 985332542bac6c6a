"""What each rule asks, in one plain sentence: for the list of rules, the reference page and a preview."""

from collections.abc import Mapping

from doithoai.core.law.breach import phrase
from doithoai.core.law.conditions import (
    Avoids,
    CitesInForce,
    Condition,
    Fills,
    KeepsLimit,
    Mentions,
    Passes,
    YearlyAtLeast,
)
from doithoai.core.law.findings import PART_WORDS, PlanPart, Severity
from doithoai.core.law.judging import MILESTONE_NAMES
from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.law.rule import Timing
from doithoai.core.wording import gettext_noop as _

SEVERITY_WORDS: Mapping[Severity, str] = {
    Severity.ERROR: _("Sai quy định"),
    Severity.WARNING: _("Lưu ý"),
    Severity.QUESTION: _("Câu hỏi"),
}
KIND_WORDS: Mapping[DialogueKind, str] = {
    DialogueKind.PEOPLE: _("Nhân dân"),
    DialogueKind.WOMEN: _("Phụ nữ"),
    DialogueKind.YOUTH: _("Thanh niên"),
    DialogueKind.FARMERS: _("Nông dân"),
    DialogueKind.BUSINESS: _("Doanh nghiệp"),
    DialogueKind.ADMINISTRATIVE_REFORM: _("Cải cách hành chính"),
    DialogueKind.LAND: _("Đất đai, giải phóng mặt bằng"),
    DialogueKind.PARTY: _("Cấp ủy với dân"),
}
TIMING_WORDS: Mapping[Timing, str] = {
    Timing.ALWAYS: "",
    Timing.DATED: _("khi đã định ngày"),
    Timing.UNDATED: _("khi chưa định ngày"),
}
LEVEL_WORDS: Mapping[Level, str] = {
    Level.WARD: _("phường"),
    Level.COMMUNE: _("xã"),
    Level.DISTRICT: _("huyện"),
    Level.PROVINCE: _("tỉnh"),
}
TEST_WORDS: Mapping[str, str] = {
    "undated": _("Nói rõ bao nhiêu thời hạn chưa có ngày khi cuộc đối thoại chưa định ngày."),
    "window": _("Đối thoại nhiều ngày: hạn “trước” tính từ ngày đầu, hạn “sau” tính từ ngày cuối."),
    "ambiguous_quotas": _("Số đại biểu phải rõ là mỗi tổ hay tổng cộng."),
    "rest_days": _("Ngày đối thoại không rơi vào ngày nghỉ mà không hay biết."),
    "weekday": _("Thứ trong tuần ghi trong kế hoạch phải khớp với ngày."),
    "unknown_starts": _("Thời hạn nào cũng phải rõ tính từ ngày nào."),
    "signature": _("Quyền hạn, chức vụ người ký phải đúng với cơ quan ban hành."),
    "symbol": _("Ký hiệu phải đúng với loại văn bản và cơ quan ban hành."),
    "reception_in_person": _("Người đứng đầu không để cấp phó tiếp công dân thay."),
}
"""Test that no table can say -> what it asks."""
_LONG_LIST = 6


def say_condition(condition: Condition) -> str:
    """What the condition asks of a plan, in one sentence."""
    match condition:
        case KeepsLimit():
            name = MILESTONE_NAMES.get(condition.milestone, condition.milestone)
            return f"{name[0].upper()}{name[1:]}: {phrase(condition.limit)}, hoặc chặt hơn."
        case Mentions():
            return f"Phần {_parts(condition.parts)} phải nêu {_listed(condition.any_of, 'hoặc')}."
        case Avoids():
            return f"Phần {_parts(condition.parts)} không được có {_listed(condition.none_of, 'hoặc')}."
        case Fills():
            return f"Kế hoạch phải ghi {PART_WORDS[condition.part]}."
        case CitesInForce():
            return f"Không lấy văn bản số {condition.number} làm căn cứ; thay bằng {condition.instead}."
        case YearlyAtLeast():
            return f"Mỗi năm ít nhất {condition.times:02d} cuộc."
        case Passes():
            return TEST_WORDS[condition.name]


def say_kinds(kinds: frozenset[DialogueKind]) -> str:
    """The kinds of dialogue that a rule binds."""
    if kinds == frozenset(DialogueKind):
        return "Mọi loại đối thoại"
    return ", ".join(words for kind, words in KIND_WORDS.items() if kind in kinds)


def say_levels(levels: frozenset[Level]) -> str:
    """The levels that a rule binds; nothing where it binds all."""
    if levels == frozenset(Level):
        return ""
    return "cấp " + ", ".join(words for level, words in LEVEL_WORDS.items() if level in levels)


def _parts(parts: tuple[PlanPart, ...]) -> str:
    return ", ".join(PART_WORDS[part] for part in parts)


def _listed(words: tuple[str, ...], joint: str) -> str:
    shown = [f"“{word}”" for word in words[:_LONG_LIST]]
    rest = f" … (cả thảy {len(words)} cụm từ)" if len(words) > _LONG_LIST else ""
    return f" {joint} ".join(shown) + rest
