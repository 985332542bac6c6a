"""A telephone at one door: it keeps its steps while there is no connection, and sends what nobody has confirmed."""

import json
from datetime import datetime
from typing import Any

from django.urls import reverse

from tests.journeys.actors.person import Person
from tests.journeys.hall.laptop import HallWorld


class DoorDevice(Person):
    """Signed in once, with the list loaded; `keys` count its steps."""

    def __init__(self, world: HallWorld, name: str, code: str, door: str) -> None:
        super().__init__(world, name)
        self.code, self.door, self.is_online = code, door, True
        self.waiting: list[dict[str, Any]] = []
        self.told: dict[str, dict[str, Any]] = {}
        self.opens("live:door", code)

    def scans(self, badge: str) -> str:
        """A badge before the camera; the key of the step."""
        return self._step(act="check_in", badge=badge, let_in=not self.is_online)

    def writes_down(self, full_name: str, group: int) -> str:
        """Somebody on no list."""
        return self._step(act="walk_in", name=full_name, group=group, let_in=not self.is_online)

    def syncs(self) -> None:
        """Send everything that waits, as the page does when the connection is back."""
        sent = {"sent_at": _milliseconds(self.world.clock.now), "steps": self.waiting}
        answer = self.browser.client.post_json(reverse("live:take_door_steps", args=[self.code]), json.dumps(sent))
        assert answer.status_code == 200, answer.content
        for told in json.loads(answer.content)["answers"]:
            self.told[told["key"]] = told

    def comes_back(self) -> None:
        """The connection is there again; the answer to the first sending is lost on the way, so it is sent twice."""
        self.syncs()
        self.syncs()
        self.forgets_confirmed()

    def forgets_confirmed(self) -> None:
        """What was answered waits no longer."""
        self.waiting = [step for step in self.waiting if step["key"] not in self.told]

    def _step(self, **what: Any) -> str:
        key = f"{self.door}-{len(self.waiting) + len(self.told)}"
        self.waiting.append({"key": key, "door": self.door, "at": _milliseconds(self.world.clock.now)} | what)
        if self.is_online:
            self.syncs()
            self.forgets_confirmed()
        return key


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
