"""A line of quotas: how many delegates from where."""

from dataclasses import dataclass, replace
from enum import StrEnum

from doithoai.core.dialogues.planning import TextMissing
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class Per(StrEnum):
    """What the number of a quota counts for."""

    GROUP = "group"
    TOTAL = "total"


class NobodyAsked(Refused):
    """A quota asks for at least one person."""

    code = "quota_empty"
    field = "count"
    sentence = gettext_noop("Số đại biểu phải từ 1 trở lên.")


@dataclass(frozen=True, kw_only=True)
class QuotaLine:
    """One line as a person writes it."""

    who: str
    count: int
    per: Per
    group_kind: str = ""
    criteria: str = ""


def checked(line: QuotaLine) -> QuotaLine:
    """The line without surrounding spaces; raises TextMissing and NobodyAsked."""
    if not line.who.strip():
        raise TextMissing
    if line.count < 1:
        raise NobodyAsked
    return replace(line, who=line.who.strip(), group_kind=line.group_kind.strip(), criteria=line.criteria.strip())
