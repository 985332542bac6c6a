"""Three hours in a hall, replayed through a real server: two hundred people, forty-five turns, sixty questions."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.delegates.actions.nominate_delegate import nominate_delegate
from doithoai.apps.delegates.actions.substitute_delegate import substitute_delegate
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue, Quota
from doithoai.apps.hall.models import Turn
from doithoai.apps.petitions.models import Petition
from doithoai.core.hall.decisions import Outcome
from tests.hall_world import run_jobs
from tests.journeys.cast import Cast
from tests.journeys.endings import code_raised_with, the_trail_is_whole
from tests.journeys.hall.door import DoorDevice
from tests.journeys.hall.laptop import HallWorld, Laptop, LaptopClock
from tests.journeys.hall.phone import Phone
from tests.journeys.hall.script import BEYOND, GROUPS, MAIN, SIDE, Morning, Speech, morning_of_three_hours
from tests.journeys.places import morning, place

HALL = date(2026, 10, 23)
OPENING = morning(HALL, 8)
CUT = range(-20, -16)
"""The four minutes in which the side door has no connection."""
KILLED_IN = 20
"""The turn at whose end the laptop loses its power."""


@pytest.fixture
def hall(real_database: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Cast]:
    start = morning(date(2026, 9, 14))
    laptop = Laptop(tmp_path, start)
    clock = LaptopClock(start, laptop)
    monkeypatch.setattr("doithoai.faces.common.callers.moment", lambda: clock.now)
    made = place(clock, "Ủy ban nhân dân xã Bình Phong", "xã Bình Phong", "xa-binh-phong", groups=GROUPS)
    world = HallWorld(**vars(made))
    world.laptop = laptop
    yield Cast(world)
    laptop.kill()


def at(cast: Cast, minute: int) -> None:
    cast.world.clock.set(OPENING + timedelta(minutes=minute))


def planned(cast: Cast, script: Morning) -> str:
    """The plan is issued, everybody is named and approved."""
    code = cast.secretary.plans("commune_2025", 2026)
    cast.secretary.dates(code, HALL)
    cast.chair.approves_plan(code)
    cast.clerk.issues_plan(code)
    dialogue = Dialogue.objects.get(code=code)
    Quota.objects.filter(dialogue=dialogue).delete()
    Quota.objects.create(dialogue=dialogue, who="Đại biểu Nhân dân", count=20, per="group", group_kind="thôn")
    groups = {group.name: group.pk for group in cast.world.groups}
    secretary = cast.world.caller("secretary")
    for guest in script.guests:
        nominate_delegate(
            secretary, dialogue_id=dialogue.pk, group_id=groups[guest.group], full_name=guest.name,
            birth_year=guest.born, gender=guest.gender,
        )  # fmt: skip
    cast.chair.approves_guests(code)
    return code


def received(cast: Cast, code: str, script: Morning) -> int:
    """Two doors, minute by minute; the side door is cut off for four of them, and sends everything twice afterwards.

    How many people are in the hall in the end.
    """
    sub = substituted(cast, script)
    badges = dict(Delegate.objects.exclude(state="withdrawn").values_list("full_name", "badge"))
    main, side = (DoorDevice(cast.world, who, code, door) for who, door in (("clerk", MAIN), ("secretary", SIDE)))
    doors, twice = {MAIN: main, SIDE: side}, script.at_door_during(MAIN, CUT)
    main.scans(sub.badge)
    for minute in range(-28, 0):
        at(cast, minute)
        side.is_online = minute not in CUT
        if minute == CUT.stop:
            side.comes_back()
        for guest in script.arriving(minute):
            doors[guest.door].scans(badges[guest.name])
        if minute == CUT.start + 2:
            side.scans(badges[twice.name])
            side.writes_down("Khách Không Giấy Mời", cast.world.groups[0].pk)
    assert not side.waiting
    assert cast.secretary.decides_doors(code) == [twice.name]
    return sum(guest.arrives is not None for guest in script.guests) + 2


def substituted(cast: Cast, script: Morning) -> Delegate:
    """The first guest of the list cannot come; another goes instead, and the old badge opens no door."""
    at(cast, -960)
    old = Delegate.objects.get(full_name=script.guests[0].name)
    return substitute_delegate(cast.world.caller("secretary"), delegate_id=old.pk, full_name="Người Đi Thay")


def spoken(cast: Cast, code: str, speech: Speech) -> None:
    """One turn as it goes: floor, question, unit, decision, promise, end."""
    chair, secretary = cast.chair, cast.secretary
    at(cast, speech.minute)
    chair.gives_floor(code)
    secretary.notes(code, speech.question)
    unit = cast.world.units[speech.unit].name
    if speech.outcome == Outcome.ANSWERED_NOW:
        chair.gives_to_unit(code, unit)
        chair.answers_now(code, speech.answer)
    elif speech.outcome == Outcome.IN_WRITING:
        chair.answers_in_writing(code, unit, HALL + timedelta(days=14))
    else:
        chair.does_not_answer(code, speech.reason)
    if speech.promise:
        secretary.notes_promise(code, speech.promise, unit, HALL + timedelta(days=30))
    at(cast, speech.minute + speech.lasts)
    if speech.number == KILLED_IN:
        cast.world.laptop.dies_during(lambda: chair.ends_turn(code))
        chair.ends_turn_if_it_runs(code)
    else:
        chair.ends_turn(code)


def sat(cast: Cast, code: str, script: Morning) -> None:
    """The sitting from its opening to its end."""
    at(cast, 0)
    cast.secretary.opens_sitting(code)
    for speech in script.speeches:
        cast.secretary.queues_delegate(code, speech.guest.name)
    for speech in script.speeches[:30]:
        spoken(cast, code, speech)
    asked(cast, code, script)
    for speech in script.speeches[30:]:
        spoken(cast, code, speech)
    at(cast, 180)
    cast.secretary.closes_sitting(code)


def as_minutes_tell(number: int, speech: Speech) -> str:
    """The first line of a turn in the minutes."""
    begin, end = OPENING + timedelta(minutes=speech.minute), OPENING + timedelta(minutes=speech.minute + speech.lasts)
    return (
        f"{number}. {speech.guest.name}, {speech.guest.group} ({begin.hour} giờ {begin:%M} đến {end.hour} giờ {end:%M})"
    )


def asked(cast: Cast, code: str, script: Morning) -> list[Phone]:
    """Fifteen telephones ask; each sends its form twice, as one does whose signal was away; all are let through."""
    phones = [Phone(cast.world) for _ in script.phones]
    for phone, question in zip(phones, script.phones, strict=True):
        phone.asks_twice(code, question)
    assert PhoneQuestion.objects.count() == len(phones)
    for question in script.phones:
        cast.secretary.lets_through(code, question)
    return phones


def test_three_hours_end_in_minutes_whose_every_line_matches_the_log(hall: Cast) -> None:
    script = morning_of_three_hours()
    code = planned(hall, script)
    came = received(hall, code, script)
    assert Delegate.objects.filter(checked_in_at__isnull=False).count() == came
    sat(hall, code, script)
    run_jobs(hall.world)
    assert Turn.objects.filter(state="done").count() == len(script.speeches) == 45
    assert Petition.objects.count() == len(script.speeches) + len(script.phones) == 60

    at(hall, 300)
    minutes = hall.secretary.drafts_minutes(code).shows(f"Có mặt: {came} người", f"thay {script.guests[0].name}")
    for number, speech in enumerate(script.speeches, 1):
        minutes.shows(as_minutes_tell(number, speech), speech.question, speech.answer, speech.promise)
    hall.secretary.opens("desk:check_minutes", code).shows("Khớp diễn biến").hides("không khớp")
    hall.secretary.issues_minutes(code)
    hall.secretary.drafts_conclusion(code)
    hall.clerk.issues_conclusion(code)
    hall.secretary.opens("desk:conclusion", code).shows("1 nội dung chưa có người làm")
    beyond = code_raised_with(hall.secretary.opens("desk:session", code), script.speeches[BEYOND].question)
    hall.secretary.transfers(beyond, "Ủy ban nhân dân tỉnh Trường Giang", "Việc do tỉnh quyết định.", level="province")
    hall.secretary.opens("desk:conclusion", code).shows("Đủ người làm, đủ ngày")
    the_trail_is_whole()
