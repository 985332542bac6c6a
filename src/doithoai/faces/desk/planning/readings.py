"""An ambiguous number of delegates: what each way to read it would give, and the person's choice."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from doithoai.apps.delegates.ledger import facts_of_group, groups_of, rule_of
from doithoai.apps.dialogues.actions.confirm_quota import confirm_quota as act_confirm_quota
from doithoai.apps.dialogues.models import Dialogue, Quota
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.quota import Reading, readings
from doithoai.core.dialogues.quotas import Per
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.planning import forms
from doithoai.faces.desk.planning.editing import FormPage, answer


@dataclass(frozen=True)
class Shown:
    """One reading as a column of the page: its sum, and the seats of each group in order."""

    name: Any
    reading: Reading
    seats: list[int | None]


@require_http_methods(["GET", "POST"])
@desk_page(Permission.DIALOGUE_PLAN)
def confirm_quota(request: HttpRequest, code: str, quota_id: int) -> HttpResponse:
    """Side by side what each reading gives every group; nothing is chosen beforehand."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_PLAN)
    quota = dialogue.quotas.get(pk=quota_id)
    form = forms.ConfirmQuota(request.POST or None)

    def act() -> object:
        return act_confirm_quota(caller, dialogue_id=dialogue.pk, quota_id=quota_id, per=Per(form.cleaned_data["per"]))

    page = FormPage(
        title=_("Con số này nghĩa là gì"), button=_("Ghi cách tính"), done=_("Đã ghi cách tính."), act=act,
        back="desk:change_quota", template="desk/planning/confirm_quota.html", more=_readings(caller, dialogue, quota),
    )  # fmt: skip
    return answer(request, caller, dialogue, form, page)


def _readings(caller: Caller, dialogue: Dialogue, quota: Quota) -> dict[str, Any]:
    groups, names = groups_of(dialogue, caller.today), dict(forms.PER_CHOICES)
    found = readings(rule_of(quota), [facts_of_group(group) for group in groups])
    columns = [
        Shown(names[reading.per.value], reading, [reading.by_group.get(group.pk) for group in groups])
        for reading in found
    ]
    rows = [(group, [column.seats[place] for column in columns]) for place, group in enumerate(groups)]
    return {"quota": quota, "columns": columns, "rows": rows, "counted": len(groups)}
