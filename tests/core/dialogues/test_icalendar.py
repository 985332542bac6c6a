from dataclasses import replace
from datetime import UTC, date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.dialogues.icalendar import CalendarEvent, icalendar

EVENT = CalendarEvent(
    uid="an-binh-2026-1@vi-du.vn",
    title="Đối thoại với Nhân dân",
    place="Hội trường xã; tầng 2",
    url="https://vi-du.vn/doi-thoai/an-binh-2026-1/",
    first=date(2026, 4, 15),
    last=date(2026, 4, 15),
    starts_at=time(8),
    stamped_at=datetime(2026, 3, 2, 1, 30, tzinfo=UTC),
)


def test_an_hour_in_hanoi_is_written_in_universal_time() -> None:
    assert "DTSTART:20260415T010000Z" in icalendar(EVENT)


def test_a_window_is_whole_days_and_ends_on_the_day_after() -> None:
    window = icalendar(replace(EVENT, last=date(2026, 4, 17), starts_at=None))

    assert "DTSTART;VALUE=DATE:20260415" in window
    assert "DTEND;VALUE=DATE:20260418" in window


def test_a_cancelled_dialogue_is_taken_out_of_the_calendar() -> None:
    cancelled = icalendar(replace(EVENT, cancelled=True))

    assert "METHOD:CANCEL" in cancelled
    assert "STATUS:CANCELLED" in cancelled


def test_signs_with_a_meaning_are_escaped() -> None:
    assert "LOCATION:Hội trường xã\\; tầng 2" in icalendar(EVENT)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=400))
def test_no_line_is_longer_than_75_bytes_and_none_is_lost(title: str) -> None:
    file = icalendar(replace(EVENT, title=title))

    assert all(len(line.encode()) <= 75 for line in file.split("\r\n"))
    assert file.count("END:VEVENT") >= 1
