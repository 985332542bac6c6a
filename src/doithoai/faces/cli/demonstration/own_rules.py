"""One rule that an administrator added to the legal check: its finding stands beside the plan that is being drafted."""

from datetime import datetime
from functools import partial

from doithoai.apps.dialogues.actions.add_rule import add_rule
from doithoai.core.caller import Role
from doithoai.core.law.adding import WantedRule
from doithoai.core.law.conditions import Mentions
from doithoai.core.law.findings import PlanPart, Severity
from doithoai.faces.cli.demonstration.town import Town

DAYS_BEFORE = 30


def schedule_rules(town: Town) -> None:
    """Write the step into the script of the town whose plan is a draft."""
    if town.row["stage"] == "planned":
        script = town.script
        script.at(script.moment(-DAYS_BEFORE, "09:15"), "own rule", partial(_add, town))


def _add(town: Town, at: datetime) -> None:
    wanted = WantedRule(
        title="Mời Hội Người cao tuổi",
        condition=Mentions((PlanPart.PARTICIPANTS,), ("Hội Người cao tuổi", "người cao tuổi")),
        severity=Severity.WARNING,
        citation="Quy chế đối thoại của tỉnh (văn bản ví dụ của bản trình diễn)",
        valid_from=at.date(),
        why="Việc trợ cấp, khám bệnh của người cao tuổi được hỏi nhiều ở các kỳ trước.",
    )
    add_rule(town.by_role(Role.ADMIN, at), wanted=wanted)
