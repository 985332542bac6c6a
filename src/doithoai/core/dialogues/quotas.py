"""A line of quotas: how many delegates from where."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from doithoai.core.dialogues.planning import TextMissing
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class Per(StrEnum):
    """What the number of a quota counts for."""

    GROUP = "group"
    """So many for each group."""
    TOTAL = "total"
    """So many in all, in common: who names first has the seat."""
    SHARED = "shared"
    """So many in all, divided among the groups by their households."""
    PERCENT = "percent"
    """So many percent of the households of each group."""


class NobodyAsked(Refused):
    """A quota asks for at least one person."""

    code = "quota_empty"
    field = "count"
    sentence = gettext_noop("Số đại biểu phải từ 1 trở lên.")


class MoreThanAll(Refused):
    """A share of households is at most all of them."""

    code = "quota_more_than_all"
    field = "count"
    sentence = gettext_noop("Tỷ lệ phần trăm số hộ không quá 100.")


@dataclass(frozen=True, kw_only=True)
class QuotaLine:
    """One line as a person writes it."""

    who: str
    count: int
    per: Per
    group_kind: str = ""
    criteria: str = ""
    targets: Mapping[str, str] = field(default_factory=dict)
    """Trait -> at least so many, `30%` or `5` (core.delegates.balance)."""


def checked(line: QuotaLine) -> QuotaLine:
    """The line without surrounding spaces; raises TextMissing, NobodyAsked and MoreThanAll."""
    if not line.who.strip():
        raise TextMissing
    if line.count < 1:
        raise NobodyAsked
    if line.per is Per.PERCENT and line.count > 100:
        raise MoreThanAll
    return replace(line, who=line.who.strip(), group_kind=line.group_kind.strip(), criteria=line.criteria.strip())
