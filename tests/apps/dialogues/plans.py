"""Dialogues for tests, made through the tables so that each test names only what it is about."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

from PIL import Image

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue, Duty
from doithoai.apps.dialogues.proof import Proof
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.events import EventName
from tests.world import World

CREATED = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
HALL_DAY = date(2026, 4, 15)


def a_dialogue(world: World, **values: Any) -> Dialogue:
    """A dialogue of our commune on Wednesday 15/04/2026, in draft."""
    known: dict[str, Any] = {
        "authority": world.commune,
        "code": "an-binh-2026-1",
        "preset": "commune_2025",
        "kind": "people",
        "format": "state",
        "title": "Đối thoại với Nhân dân xã An Bình năm 2026",
        "year": 2026,
        "time_kind": "date",
        "starts_on": HALL_DAY,
        "ends_on": HALL_DAY,
        "venue": "Hội trường xã",
        "chair_title": "Chủ tịch UBND xã",
        "council_co_chairs": True,
        "topics": ["Hoạt động của chính quyền xã"],
        "forms": ["Trực tiếp tại hội trường"],
        "state": DialogueState.DRAFT.value,
        "created_at": CREATED,
    }
    return Dialogue.objects.create(**known | values)


def a_duty(dialogue: Dialogue, **values: Any) -> Duty:
    """A duty of the plan, without a date unless the test gives a rule."""
    known: dict[str, Any] = {"code": "hall", "owner_label": "Văn phòng", "text": "Lo hội trường."}
    return Duty.objects.create(dialogue=dialogue, **known | values)


def days(amount: int, anchor: str, direction: str, unit: str = "working_day") -> dict[str, object]:
    """A relative rule as it is stored."""
    return {"kind": "relative", "anchor": anchor, "amount": amount, "unit": unit, "direction": direction}


def an_issued_dialogue(world: World, **values: Any) -> Dialogue:
    """A dialogue whose plan was issued this morning: public, its duties bind."""
    issued = {"state": DialogueState.ISSUED.value, "plan_issued_on": date(2026, 3, 2), "chair": world.people["chair"]}
    return a_dialogue(world, **issued | values)


def told(dialogue: Dialogue, name: EventName) -> list[dict[str, Any]]:
    """What the trail of the dialogue says about events of that name, oldest first."""
    rows = Event.objects.filter(dialogue_id=dialogue.pk, name=name.value).order_by("number")
    return [row.data for row in rows]


def png(name: str = "anh.png") -> Proof:
    """A small picture as a person attaches it."""
    picture = BytesIO()
    Image.new("RGB", (4, 4), "white").save(picture, "PNG")
    picture.seek(0)
    return Proof(name, picture)
