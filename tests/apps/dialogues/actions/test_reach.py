"""Who may not: for every action of planning, a wrong role and a stranger find nothing and change nothing."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.actions.approve_dialogue import approve_dialogue
from doithoai.apps.dialogues.actions.cancel_dialogue import cancel_dialogue
from doithoai.apps.dialogues.actions.change_agenda import change_agenda
from doithoai.apps.dialogues.actions.change_duty import change_duty
from doithoai.apps.dialogues.actions.change_quota import change_quota
from doithoai.apps.dialogues.actions.change_recipients import change_recipients
from doithoai.apps.dialogues.actions.confirm_quota import confirm_quota
from doithoai.apps.dialogues.actions.copy_dialogue import copy_dialogue
from doithoai.apps.dialogues.actions.date_dialogue import date_dialogue
from doithoai.apps.dialogues.actions.describe_dialogue import describe_dialogue
from doithoai.apps.dialogues.actions.drop_quota import drop_quota
from doithoai.apps.dialogues.actions.end_collecting import end_collecting
from doithoai.apps.dialogues.actions.issue_dialogue import issue_dialogue
from doithoai.apps.dialogues.actions.log_announcement import log_announcement
from doithoai.apps.dialogues.actions.open_collecting import open_collecting
from doithoai.apps.dialogues.actions.return_dialogue import return_dialogue
from doithoai.apps.reports.actions.close_dialogue import close_dialogue
from doithoai.core.dialogues.announcing import AnnouncementChannel, AnnouncementLine
from doithoai.core.dialogues.description import Description
from doithoai.core.dialogues.duties import DutyLine
from doithoai.core.dialogues.programme import TimeKind
from doithoai.core.dialogues.quotas import Per, QuotaLine
from doithoai.core.dialogues.time import DialogueTime
from tests.apps.dialogues.plans import CREATED, a_dialogue
from tests.world import World

MAY = DialogueTime(kind=TimeKind.DATE, starts_on=date(2026, 5, 20))
ZALO = AnnouncementLine(channel=AnnouncementChannel.ZALO, announced_at=CREATED)
ACTS: list[tuple[Callable[..., object], str, dict[str, Any]]] = [
    (approve_dialogue, "secretary", {}),
    (return_dialogue, "secretary", {"reason": "Sửa"}),
    (issue_dialogue, "chair", {"issued_on": date(2026, 3, 2)}),
    (cancel_dialogue, "clerk", {"reason": "Bão"}),
    (close_dialogue, "clerk", {}),
    (copy_dialogue, "chair", {"year": 2027}),
    (describe_dialogue, "chair", {"description": Description(title="Khác")}),
    (date_dialogue, "chair", {"time": MAY}),
    (change_agenda, "road_head", {"lines": []}),
    (change_recipients, "road_head", {"recipients": []}),
    (change_quota, "front", {"line": QuotaLine(who="Cử tri", count=1, per=Per.TOTAL)}),
    (confirm_quota, "front", {"quota_id": 1, "per": Per.GROUP}),
    (drop_quota, "front", {"quota_id": 1}),
    (change_duty, "road_head", {"line": DutyLine(text="Việc", owner_label="Ai đó")}),
    (open_collecting, "announcer", {}),
    (end_collecting, "announcer", {}),
    (log_announcement, "clerk", {"line": ZALO}),
]


@pytest.mark.parametrize(("act", "wrong_role", "values"), ACTS, ids=lambda value: getattr(value, "__name__", ""))
def test_a_wrong_role_and_a_stranger_find_nothing(
    world: World, act: Callable[..., object], wrong_role: str, values: dict[str, Any]
) -> None:
    dialogue = a_dialogue(world)

    for name in (wrong_role, "stranger"):
        with pytest.raises(ObjectDoesNotExist):
            act(world.caller(name), dialogue_id=dialogue.pk, **values)

    assert not Event.objects.exists()
