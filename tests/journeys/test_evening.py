"""Four hundred voices come in one evening, through every door; one secretary has them sorted, none lost."""

from collections import Counter
from datetime import date

import pytest

from doithoai.apps.petitions.models import GateCount, Petition
from tests.conftest import Clock
from tests.hall_world import run_jobs
from tests.journeys.cast import Cast
from tests.journeys.endings import the_trail_is_whole
from tests.journeys.evening.desk import Desk
from tests.journeys.evening.doors import Doors
from tests.journeys.evening.voices import Voice, evening
from tests.journeys.places import morning, place


@pytest.fixture
def commune(db: None, clock: Clock) -> Cast:
    clock.set(morning(date(2026, 9, 14)))
    name = "Ủy ban nhân dân xã Bình Phong"
    return Cast(place(clock, name, "xã Bình Phong", "xa-binh-phong", groups=["Thôn Hạ", "Thôn Thượng"]))


def collecting(cast: Cast, clock: Clock) -> str:
    """A dialogue in two days that takes in opinions since a week."""
    code = cast.secretary.plans("commune_2025", 2026)
    cast.secretary.dates(code, date(2026, 10, 23))
    cast.chair.approves_plan(code)
    cast.clerk.issues_plan(code)
    clock.set(morning(date(2026, 10, 21), 18))
    return code


def taken_in(cast: Cast, dialogue: str, voices: list[Voice]) -> dict[str, Voice]:
    """Every voice through its door; code -> voice of those that became petitions."""
    doors = Doors(cast, dialogue, cast.group_head(1))
    codes = {doors.take(voice): voice for voice in voices if voice.door != "sheet"}
    codes.pop("", None)
    listed = [voice for voice in voices if voice.door == "sheet"]
    for rows in (listed[:40], listed[40:]):
        codes |= dict(zip(doors.sheet(rows), rows, strict=True))
    run_jobs(cast.world)
    return codes


def test_four_hundred_voices_of_one_evening_are_sorted_and_none_is_lost(commune: Cast, clock: Clock) -> None:
    dialogue, voices = collecting(commune, clock), evening()
    assert len(voices) == 400
    codes = taken_in(commune, dialogue, voices)
    stopped = [voice for voice in voices if voice not in codes.values()]
    assert {voice.kind for voice in stopped} == {"to_cao"}
    assert sum(GateCount.objects.values_list("count", flat=True)) == len(stopped)
    assert Petition.objects.count() == len(codes) == 400 - len(stopped)

    units = {part: row.name for part, row in commune.world.units.items()}
    desk = Desk(commune, codes, units)
    desk.sort()
    states = Counter(Petition.objects.values_list("state", flat=True))
    assert set(states) == {"assigned", "merged", "sealed", "diverted"}
    assert states["sealed"] == sum(voice.kind == "to_cao" for voice in codes.values())
    assert states["diverted"] == 4
    spoken = [voice for voice in codes.values() if voice.matter]
    repeats = len(spoken) - len({voice.matter for voice in spoken})
    assert states["merged"] >= 0.9 * repeats, desk.done
    for petition in Petition.objects.filter(state="merged").select_related("merged_into"):
        assert codes[petition.code].matter == codes[petition.merged_into.code].matter
    assert sum(Petition.objects.filter(state="assigned").values_list("voices", flat=True)) == len(spoken)
    the_trail_is_whole()
