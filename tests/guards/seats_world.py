"""What the sweep needs of seats: a registered citizen and a line of the ledger."""

from doithoai.apps.delegates.models import Delegate, Registration, SeatMove
from doithoai.apps.dialogues.models import Dialogue, Quota
from doithoai.core.delegates.badge import badge_from_number
from tests.world import World


def a_registration(world: World, dialogue: Dialogue) -> Registration:
    """A citizen who waits for an open seat."""
    delegate = Delegate.objects.create(
        dialogue=dialogue,
        kind="citizen",
        origin="registration",
        full_name="Đinh Thị Chờ",
        folded_name="dinh thi cho",
        phone="0987000111",
        state="waiting",
        badge=badge_from_number(3456),
        nominated_by_name="Đinh Thị Chờ",
        nominated_at=world.clock.now,
    )
    return Registration.objects.create(
        delegate=delegate,
        key="khoa",
        state="waiting",
        wants_to_speak=True,
        about="Nước sạch",
        queued_at=world.clock.now,
    )


def a_move(world: World, dialogue: Dialogue, quota: Quota) -> SeatMove:
    """A seat of the first group that went to the second."""
    return SeatMove.objects.create(
        dialogue=dialogue,
        from_quota=quota,
        from_group=world.groups[0],
        to_quota=quota,
        to_group=world.groups[1],
        count=1,
        reason="Thôn không cử đủ",
        moved_at=world.clock.now,
        moved_by_name="Lê Thị Hoa",
    )
