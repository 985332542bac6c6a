from datetime import date, timedelta

from doithoai.apps.delegates.actions.invite_delegates import invite_delegates
from doithoai.apps.delegates.actions.reply_invitation import reply_invitation
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.actions.date_dialogue import date_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.notices.models import Notice
from doithoai.core.caller import citizen_caller
from doithoai.core.delegates.replies import Reply
from doithoai.core.dialogues.programme import TimeKind
from doithoai.core.dialogues.time import DialogueTime
from tests.hall_world import approved, named, run_jobs
from tests.world import World

LATER = DialogueTime(kind=TimeKind.DATE, starts_on=date(2026, 3, 20))


def move(world: World, dialogue: Dialogue) -> None:
    world.clock.set(world.clock.now + timedelta(minutes=5))
    date_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, time=LATER, reason="Tránh bão")
    run_ready(clock=lambda: world.clock.now, worker="test")


def test_approved_delegates_with_an_address_learn_the_new_time_once(world: World, dialogue: Dialogue) -> None:
    approved(world, dialogue, "Lê Thị Bưởi", email="buoi@vi-du.vn")
    approved(world, dialogue, "Trần Văn Cam", group=1)
    named(world, dialogue, "Vũ Thị Đào", group=2, email="dao@vi-du.vn")

    move(world, dialogue)

    notice = Notice.objects.get(key__startswith="delegate-date:")
    assert notice.address == "buoi@vi-du.vn"
    assert "20/03/2026" in notice.text
    assert "Tránh bão" in notice.text


def test_the_invitation_page_says_what_changed_and_asks_again(world: World, dialogue: Dialogue) -> None:
    approved(world, dialogue)
    invite_delegates(world.caller("secretary"), dialogue_id=dialogue.pk)
    run_jobs(world)
    delegate = Delegate.objects.get()
    citizen = citizen_caller(world.clock.now)
    reply_invitation(citizen, dialogue_code=dialogue.code, badge=delegate.badge, answer=Reply.YES)
    move(world, dialogue)

    url = f"/giay-moi/{dialogue.code}/{delegate.badge}/"
    page = world.client().get(url).content.decode()
    assert "02/03/2026" in page
    assert "20/03/2026" in page
    assert "Tránh bão" in page
    assert "Xin trả lời lại" in page

    world.clock.set(world.clock.now + timedelta(minutes=5))
    world.client().post(url, {"coming": "no"})
    assert "Xin trả lời lại" not in world.client().get(url).content.decode()
