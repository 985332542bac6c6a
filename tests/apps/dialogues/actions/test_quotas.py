"""change_quota, drop_quota and confirm_quota."""

import pytest

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.actions.change_quota import change_quota
from doithoai.apps.dialogues.actions.confirm_quota import confirm_quota
from doithoai.apps.dialogues.actions.drop_quota import drop_quota
from doithoai.apps.dialogues.models import Dialogue, Quota
from doithoai.core.dialogues.planning import QuotaInUse
from doithoai.core.dialogues.quotas import NobodyAsked, Per, QuotaLine
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.apps.dialogues.plans import CREATED, a_dialogue, told
from tests.world import World

TWO = QuotaLine(who="Đại biểu Nhân dân", count=2, per=Per.GROUP, group_kind="thôn")


def ambiguous(dialogue: Dialogue) -> Quota:
    return Quota.objects.create(
        dialogue=dialogue, who="Cử tri", count=7, ambiguous=True, raw_text="07 cử tri của 18 tổ"
    )


def test_a_line_is_added_and_changed(world: World) -> None:
    dialogue, caller = a_dialogue(world), world.caller("secretary")

    quota = change_quota(caller, dialogue_id=dialogue.pk, line=TWO)
    fifty = QuotaLine(who="Hội viên", count=50, per=Per.TOTAL)
    change_quota(caller, dialogue_id=dialogue.pk, line=fifty, quota_id=quota.pk)

    assert [(row.who, row.count, row.per) for row in dialogue.quotas.all()] == [("Hội viên", 50, "total")]
    assert [event["count"] for event in told(dialogue, EventName.QUOTA_CHANGED)] == [2, 50]


def test_a_line_for_nobody_is_refused(world: World) -> None:
    dialogue = a_dialogue(world)

    with pytest.raises(NobodyAsked):
        line = QuotaLine(who="Cử tri", count=0, per=Per.TOTAL)
        change_quota(world.caller("secretary"), dialogue_id=dialogue.pk, line=line)

    assert not dialogue.quotas.exists()


def test_a_person_says_how_an_ambiguous_number_counts_once(world: World) -> None:
    dialogue, caller = a_dialogue(world), world.caller("secretary")
    quota = ambiguous(dialogue)

    confirm_quota(caller, dialogue_id=dialogue.pk, quota_id=quota.pk, per=Per.GROUP)

    quota.refresh_from_db()
    assert (quota.per, quota.ambiguous, quota.confirmed_by) == ("group", False, world.people["secretary"])
    assert told(dialogue, EventName.QUOTA_CONFIRMED) == [{"raw": "07 cử tri của 18 tổ", "per": "group"}]
    with pytest.raises(NotPossibleNow):
        confirm_quota(caller, dialogue_id=dialogue.pk, quota_id=quota.pk, per=Per.TOTAL)


def test_a_line_is_dropped_until_somebody_was_named_under_it(world: World) -> None:
    dialogue, caller = a_dialogue(world), world.caller("secretary")
    quota = change_quota(caller, dialogue_id=dialogue.pk, line=TWO)
    kept = change_quota(caller, dialogue_id=dialogue.pk, line=TWO)
    Delegate.objects.create(
        dialogue=dialogue, quota=kept, full_name="Bà A", folded_name="ba a", badge="A1", nominated_at=CREATED
    )

    drop_quota(caller, dialogue_id=dialogue.pk, quota_id=quota.pk)
    with pytest.raises(QuotaInUse):
        drop_quota(caller, dialogue_id=dialogue.pk, quota_id=kept.pk)

    assert dialogue.quotas.get() == kept
