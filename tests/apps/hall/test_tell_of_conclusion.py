from datetime import date

from doithoai.apps.audit.models import Event
from doithoai.apps.hall.actions.draft_conclusion import draft_conclusion
from doithoai.apps.hall.actions.issue_conclusion import issue_conclusion
from doithoai.apps.hall.jobs import tell_of_conclusion
from doithoai.apps.notices.models import Notice
from tests.concluding_world import held_dialogue
from tests.world import World


def test_heads_of_owing_units_and_of_groups_are_told_once(world: World) -> None:
    dialogue = held_dialogue(world)
    draft_conclusion(world.caller("secretary"), dialogue_id=dialogue.pk)
    issue_conclusion(world.caller("secretary"), dialogue_id=dialogue.pk, issued_on=date(2026, 3, 2))
    event = Event.objects.get(name="conclusion.issued")

    for _ in range(2):
        tell_of_conclusion(now=world.clock.now, event_id=event.pk)

    told = {notice.person_id: notice.text for notice in Notice.objects.filter(key__startswith="conclusion")}
    assert set(told) == {world.people["road_head"].pk, world.people["group_head"].pk}
    assert f"/doi-thoai/{dialogue.code}/ket-luan/" in told[world.people["road_head"].pk]
    assert "xác nhận" not in told[world.people["group_head"].pk]
