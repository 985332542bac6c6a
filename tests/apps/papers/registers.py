"""Registers that began on paper, for tests."""

from doithoai.apps.papers.actions.start_register import start_register
from doithoai.apps.papers.models import NumberReservation
from tests.world import World

REASON = "Số đã cấp trên sổ giấy trước khi dùng hệ thống"


def began_at(world: World, first: int, *, series: str = "2026") -> NumberReservation:
    """The administrator says that the system gives `first` as its first number."""
    return start_register(world.caller("admin"), series=series, first=first, reason=REASON)
