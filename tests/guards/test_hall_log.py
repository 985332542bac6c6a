"""Every event of the hall either tells the log of the minutes something or says why it tells nothing."""

import re
from pathlib import Path

from doithoai.core.events import EventName
from doithoai.core.hall.logged import READERS, TELL_NOTHING

APPS = Path(__file__).parents[2] / "src" / "doithoai" / "apps"
OF_THE_HALL = ("sitting.", "speaker.", "lead.", "question.", "promise.")


def events_recorded_in_the_hall() -> set[str]:
    sources = [path for app in ("hall", "audience", "screens") for path in (APPS / app).rglob("*.py")]
    names = {name for path in sources for name in re.findall(r"EventName\.([A-Z_]+)", path.read_text(encoding="utf-8"))}
    return {EventName[name].value for name in names}


def test_every_event_of_the_hall_is_read_or_tells_minutes_nothing() -> None:
    known = {name.value for name in EventName if name.value.startswith(OF_THE_HALL)} | events_recorded_in_the_hall()

    assert known == {*READERS, *TELL_NOTHING}
    assert not READERS.keys() & TELL_NOTHING.keys()


def test_whatever_is_taken_back_is_read() -> None:
    of_the_hall = [name for name in EventName if name.value.startswith(OF_THE_HALL)]

    assert {name.value for name in of_the_hall if name.value.endswith("undone")} <= READERS.keys()
