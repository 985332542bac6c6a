from datetime import timedelta

import pytest

from doithoai.apps.dialogues.actions.log_announcement import log_announcement
from doithoai.core.dialogues.announcing import AnnouncementChannel, AnnouncementLine
from doithoai.core.dialogues.planning import AnnouncedInFuture, AnnouncedTooEarly
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.apps.dialogues.plans import CREATED, a_dialogue, an_issued_dialogue, png, told
from tests.world import World

LINE = AnnouncementLine(channel=AnnouncementChannel.LOUDSPEAKER, announced_at=CREATED, place="Loa thôn Đông")


def test_an_announcement_is_logged_with_its_proof(world: World) -> None:
    dialogue = an_issued_dialogue(world)

    row = log_announcement(world.caller("announcer"), dialogue_id=dialogue.pk, line=LINE, proof=png())

    assert (row.channel, row.place, row.announced_by_name) == ("loudspeaker", "Loa thôn Đông", "Đặng Hải Nam")
    assert row.proof is not None
    assert told(dialogue, EventName.ANNOUNCEMENT_LOGGED)[0]["channel"] == "loudspeaker"


def test_a_group_of_the_authority_is_named(world: World) -> None:
    line = AnnouncementLine(
        channel=AnnouncementChannel.GROUP_MEETING, announced_at=CREATED, group_id=world.groups[0].pk
    )

    row = log_announcement(world.caller("announcer"), dialogue_id=an_issued_dialogue(world).pk, line=line)

    assert row.group == world.groups[0]


def test_nothing_is_announced_before_the_plan_is_issued(world: World) -> None:
    caller = world.caller("announcer")

    with pytest.raises(NotPossibleNow):
        log_announcement(caller, dialogue_id=a_dialogue(world, code="nhap").pk, line=LINE)
    early = AnnouncementLine(channel=AnnouncementChannel.ZALO, announced_at=CREATED - timedelta(days=1))
    dialogue = an_issued_dialogue(world)
    with pytest.raises(AnnouncedTooEarly):
        log_announcement(caller, dialogue_id=dialogue.pk, line=early)

    assert not dialogue.announcements.exists()


def test_an_intention_is_not_an_announcement(world: World) -> None:
    soon = AnnouncementLine(channel=AnnouncementChannel.ZALO, announced_at=CREATED + timedelta(hours=1))

    with pytest.raises(AnnouncedInFuture):
        log_announcement(world.caller("announcer"), dialogue_id=an_issued_dialogue(world).pk, line=soon)
