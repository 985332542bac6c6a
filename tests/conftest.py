"""Fixtures for every test: a fixed moment and a small named world."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from tests.world import World, build_world

# A slow machine is not a failure: benchmarks look at time, tests do not.
hypothesis_settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.load_profile("house")

MONDAY_MORNING = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
"""Thứ Hai, 02/03/2026, 08:30 in Hà Nội: a working day."""


@pytest.fixture(autouse=True)
def _own_files(settings: object, tmp_path: Path) -> None:
    settings.FILES_ROOT = tmp_path / "files"  # type: ignore[attr-defined]
    settings.SIGNATURE_ROOTS = tmp_path / "signature-roots"  # type: ignore[attr-defined]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> "Clock":
    """The time that pages see; `clock.set(datetime)` or `clock.advance(days=1)` moves it."""
    clock = Clock(MONDAY_MORNING)
    monkeypatch.setattr("doithoai.faces.common.callers.moment", lambda: clock.now)
    return clock


class Clock:
    def __init__(self, now: datetime) -> None:
        self.now = now

    def set(self, now: datetime) -> None:
        self.now = now

    def advance(self, **amounts: int) -> None:
        from datetime import timedelta

        self.now += timedelta(**amounts)


@pytest.fixture
def world(db: None, clock: Clock) -> World:
    """One commune with a chair, a secretary, two units, a group head; a neighbour commune with a stranger."""
    return build_world(clock)
