"""Between the processes that change the hall and those that stream it: the way that the settings name."""

from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir

from django.conf import settings

from doithoai.adapters.wakeups.port import Wakeups
from doithoai.adapters.wakeups.redis import RedisWakeups
from doithoai.adapters.wakeups.sockets import SocketWakeups

LONGEST = 90
"""The address of a socket has room for 107 bytes, the name of its file included."""


@cache
def wakeups() -> Wakeups:
    """Redis where `DOITHOAI_REDIS_URL` names one, else the sockets of this machine."""
    if settings.REDIS_URL:
        return RedisWakeups(settings.REDIS_URL)
    return SocketWakeups(folder_of_sockets(settings.VAR))


def folder_of_sockets(var: Path) -> Path:
    """A folder beside the data; for data that lie too deep, one among the temporary files."""
    folder = var.resolve() / "live"
    if len(str(folder).encode()) <= LONGEST:
        return folder
    return Path(gettempdir()) / f"doithoai-{sha256(str(folder).encode()).hexdigest()[:16]}"
