"""A duty as a person writes it into the plan."""

from dataclasses import dataclass, replace

from doithoai.core.deadlines.rule import Rule
from doithoai.core.dialogues.planning import TextMissing
from doithoai.core.dialogues.programme import Milestone


@dataclass(frozen=True, kw_only=True)
class DutyLine:
    """Who does what by when. `rule` None: no limit; `owner_label` is the owner in the plan's own words."""

    text: str
    milestone: Milestone = Milestone.OTHER
    owner_unit_id: int | None = None
    owner_label: str = ""
    rule: Rule | None = None
    proof_required: bool = False


def checked(line: DutyLine) -> DutyLine:
    """The line without surrounding spaces; raises TextMissing without words or without an owner."""
    tidy = replace(line, text=line.text.strip(), owner_label=line.owner_label.strip())
    if not tidy.text or not (tidy.owner_label or tidy.owner_unit_id):
        raise TextMissing
    return tidy
