"""The door: its time in the server's, and what it may keep without a connection."""

from datetime import datetime, timedelta

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

MAIN_DOOR = gettext_noop("Cửa chính")
"""The name of a door until somebody names it."""
MOST_NAMES = 2_000
"""How many names a device may carry."""
OLDEST_STEP = timedelta(days=2)
"""A step that waited longer in a device is written down as of this long ago."""
FORGET_AFTER = timedelta(hours=18)
"""How long a device may keep the list after it was loaded."""


class ListTooLong(Refused):
    """The device works with a connection only."""

    code = "door_list_too_long"
    sentence = gettext_noop(
        "Danh sách có {names} người, máy này chỉ giữ được tối đa {most}. Vẫn ghi có mặt được khi có mạng."
    )


def time_at_door(at: datetime, *, sent_at: datetime, now: datetime) -> datetime:
    """When it happened: as long before `now` as the door's own clock says that it was before it sent it.

    The door's clock may be wrong by years; the result is never in the future and never older than `OLDEST_STEP`.
    """
    ago = max(sent_at - at, timedelta(0))
    return now - min(ago, OLDEST_STEP)
