"""A hall in session for measuring: two hundred delegates, forty-five turns, a chair who is signed in."""

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

CODE = "do-toc-do"
TURNS, GROUPS = 45, 12
TOKEN = "m" * 32


class Hall:
    """The rows that measuring needs, and the form of a decision."""

    def __init__(self, dialogue: Any, turns: list[Any], session: str) -> None:
        self.dialogue, self.turns, self.place = dialogue, turns, 0
        self.headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": f"sessionid={session}; csrftoken={TOKEN}",
            "Connection": "keep-alive",
        }

    def version(self) -> int:
        from doithoai.apps.hall.models import HallVersion

        return int(HallVersion.objects.get(pk=self.dialogue.pk).number)

    def next_turn(self) -> int:
        """The turn on the floor: the crowd's page shows what is decided on it."""
        return self.turns[-1].pk

    def decision(self, turn_id: int) -> tuple[str, str]:
        """Address and body of the form: answered now, each time with other words."""
        from django.urls import reverse

        from doithoai.apps.hall.models import Turn

        turn, self.place = Turn.objects.get(pk=turn_id), self.place + 1
        act = "change_decision" if turn.outcome else "decide_question"
        way = ("tra-loi-ngay", "khong-tra-loi")[self.place % 2]
        typed: dict[str, Any] = {"csrfmiddlewaretoken": TOKEN, "seen_version": turn.version}
        typed |= {
            "answer": "Đã trả lời.",
            "reason_code": "off_topic",
            "public_sentence": f"Ngoài nội dung {self.place}.",
        }
        return reverse(f"live:{act}", args=[CODE, turn_id, way]), urlencode(typed)


def prepare() -> Hall:
    """A new database with the hall in it."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    now = datetime.now(UTC)
    authority, groups, chair = _authority(now)
    dialogue, turns = _dialogue(authority, groups, now)
    return Hall(dialogue, turns, _session(chair))


def _authority(now: datetime) -> tuple[Any, list[Any], Any]:
    from doithoai.apps.organisations.models import Authority, Group, Membership, Person

    authority = Authority.objects.create(
        name="Ủy ban nhân dân xã Đo Tốc", short_name="xã Đo Tốc", slug="do-toc", level="commune", symbol="UBND",
        place="Đo Tốc",
    )  # fmt: skip
    groups = [
        Group.objects.create(authority=authority, name=f"Thôn {place}", kind="thôn", order=place, valid_from=now.date())
        for place in range(1, GROUPS + 1)
    ]
    chair = Person.objects.create(username="chu-tri", full_name="Người Chủ Trì")
    Membership.objects.create(
        person=chair, authority=authority, role="chair", title="Chủ tịch", valid_from=now.date() - timedelta(days=9)
    )
    return authority, groups, chair


def _dialogue(authority: Any, groups: list[Any], now: datetime) -> tuple[Any, list[Any]]:
    from doithoai.apps.dialogues.models import Dialogue
    from doithoai.apps.hall.changes import touch_hall
    from doithoai.apps.hall.models import Sitting, Turn

    dialogue = Dialogue.objects.create(
        authority=authority, code=CODE, preset="commune_2025", kind="people", format="state", title="Đo tốc độ",
        year=now.year, state="in_session", time_kind="announced_later", created_at=now, plan_issued_on=now.date(),
    )  # fmt: skip
    sitting = Sitting.objects.create(dialogue=dialogue, opened_at=now, opened_by_name="Đo")
    turns = []
    for place in range(TURNS):
        begun = now + timedelta(minutes=4 * place - 200)
        is_last = place == TURNS - 1
        turns.append(
            Turn.objects.create(
                sitting=sitting, order=place, speaker=f"Người Phát Biểu Thứ {place}", group=groups[place % GROUPS],
                question=f"Đường vào thôn {place} hỏng đã lâu, bao giờ xã sửa?", queued_at=begun, started_at=begun,
                state="speaking" if is_last else "done", ended_at=None if is_last else begun + timedelta(minutes=3),
                outcome="" if is_last else "answered_now", answer="" if is_last else "Trong quý này.",
            )
        )  # fmt: skip
    touch_hall(dialogue.pk)
    return dialogue, turns


def _session(person: Any) -> str:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return session.session_key or ""
