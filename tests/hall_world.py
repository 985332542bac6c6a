"""A dialogue whose plan is issued, with two seats for each group: what delegates and hall start from."""

from datetime import date, time
from typing import Any

from doithoai.apps.delegates.actions.approve_delegates import approve_delegates
from doithoai.apps.delegates.actions.nominate_delegate import nominate_delegate
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import AgendaItem, Dialogue, Quota
from doithoai.apps.hall.actions.finish_speaker import finish_speaker
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.queue_speaker import queue_speaker
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.petitions.models import Petition
from tests.world import World


def run_jobs(world: World) -> None:
    """Everything that waits in the queue, and what it queues."""
    while run_ready(clock=lambda: world.clock.now, worker="test"):
        pass


def issued_dialogue(world: World, **values: Any) -> Dialogue:
    given = {
        "authority": world.commune,
        "code": "xa-an-binh-2026-1",
        "preset": "commune_2025",
        "kind": "people",
        "format": "state",
        "title": "Đối thoại với Nhân dân xã An Bình năm 2026",
        "year": 2026,
        "state": "issued",
        "time_kind": "date",
        "starts_on": date(2026, 3, 2),
        "ends_on": date(2026, 3, 2),
        "starts_at": time(8, 0),
        "venue": "Hội trường Ủy ban nhân dân xã",
        "chair": world.people["chair"],
        "chair_title": "Chủ tịch Ủy ban nhân dân xã",
        "plan_issued_on": date(2026, 2, 16),
        "created_at": world.clock.now,
    }
    dialogue = Dialogue.objects.create(**(given | values))
    Quota.objects.create(dialogue=dialogue, who="Đại biểu Nhân dân", count=2, per="group", group_kind="thôn")
    for order, title in enumerate(["Khai mạc", "Hỏi và trả lời", "Kết luận"]):
        AgendaItem.objects.create(dialogue=dialogue, order=order, title=title)
    return dialogue


def named(world: World, dialogue: Dialogue, full_name: str = "Lê Thị Bưởi", group: int = 0, **more: Any) -> Delegate:
    return nominate_delegate(
        world.caller("secretary"),
        dialogue_id=dialogue.pk,
        group_id=world.groups[group].pk,
        full_name=full_name,
        **more,
    )


def approved(world: World, dialogue: Dialogue, full_name: str = "Lê Thị Bưởi", group: int = 0, **more: Any) -> Delegate:
    delegate = named(world, dialogue, full_name, group, **more)
    approve_delegates(world.caller("chair"), dialogue_id=dialogue.pk)
    delegate.refresh_from_db()
    return delegate


def queued(world: World, sitting: Sitting, speaker: str = "Lê Thị Bưởi", group: int = 0, **more: Any) -> Turn:
    return queue_speaker(
        world.caller("secretary"), sitting_id=sitting.pk, speaker=speaker, group_id=world.groups[group].pk, **more
    )


def heard(world: World, sitting: Sitting, speaker: str = "Lê Thị Bưởi", question: str = "Bao giờ sửa đường?") -> Turn:
    """A turn that was given, with its question noted, and that has ended."""
    turn = queued(world, sitting, speaker, question=question)
    give_floor(world.caller("chair"), turn_id=turn.pk)
    return finish_speaker(world.caller("secretary"), turn_id=turn.pk)


def chosen_petition(world: World, dialogue: Dialogue, **values: Any) -> Petition:
    """A petition that was chosen to be answered in the hall."""
    given = {
        "authority": world.commune,
        "dialogue": dialogue,
        "code": "K4TN-8M3H",
        "text": "Cống ở đầu thôn Đông ngập mỗi khi mưa.",
        "summary": "Ngập ở đầu thôn Đông",
        "channel": "paper",
        "group": world.groups[0],
        "for_hall": True,
        "received_at": world.clock.now,
        "received_on": date(2026, 2, 20),
    }
    return Petition.objects.create(**(given | values))
