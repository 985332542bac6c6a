"""Who was in the hall: counted by kind, with those who came in somebody's place and those who did not come."""

from collections import defaultdict
from dataclasses import dataclass

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue

KIND_WORDS = {
    "delegate": "Đại biểu",
    "citizen": "Người dân đăng ký dự",
    "guest": "Khách mời",
    "walk_in": "Người dự không có trong danh sách",
}
"""Kind of a delegate -> how the minutes count them where no line of the plan names them."""


@dataclass(frozen=True)
class Attendance:
    """`present`: line of the plan or kind -> how many came; `absent`: groups of which nobody came."""

    present: tuple[tuple[str, int], ...]
    substitutes: tuple[str, ...]
    missing: int
    absent: tuple[str, ...]


def attendance_of(dialogue: Dialogue) -> Attendance:
    """Who was checked in at a dialogue that the caller has reached: one query."""
    rows = Delegate.objects.filter(dialogue=dialogue).exclude(state__in=["withdrawn", "waiting"])
    everybody = list(
        rows.select_related("quota", "group", "stands_in_for").order_by("quota_id", "group__order", "group_id", "id")
    )
    came = [row for row in everybody if row.checked_in_at is not None]
    present: dict[str, int] = defaultdict(int)
    for row in came:
        present[row.quota.who if row.quota else KIND_WORDS[row.kind]] += 1
    there = {row.group_id for row in came}
    away = [row.group.name for row in everybody if row.group and row.group_id not in there]
    return Attendance(
        present=tuple(present.items()),
        substitutes=tuple(_substitute(row, row.stands_in_for) for row in came if row.stands_in_for),
        missing=len(everybody) - len(came),
        absent=tuple(dict.fromkeys(away)),
    )


def _substitute(row: Delegate, other: Delegate) -> str:
    group = f" ({row.group.name})" if row.group else ""
    return f"{row.full_name} dự thay {other.full_name}{group}"
