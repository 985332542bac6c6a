import asyncio
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from socket import socket
from time import monotonic, sleep

import pytest

from doithoai.adapters.wakeups.port import Wakeups
from doithoai.adapters.wakeups.redis import RedisWakeups
from doithoai.adapters.wakeups.sockets import SocketWakeups
from doithoai.apps.hall.nudging import LONGEST, folder_of_sockets


async def nudged(sender: Wakeups, listener: Wakeups) -> bool:
    """Whether a nudge arrives, tried for five seconds: a subscription takes a moment to begin."""
    heard = asyncio.Event()
    async with listener.listen(heard.set):
        until = monotonic() + 5
        while not heard.is_set() and monotonic() < until:
            sender.wake()
            await asyncio.sleep(0.05)
    return heard.is_set()


def test_a_nudge_reaches_a_listener_on_the_same_machine(tmp_path: Path) -> None:
    assert asyncio.run(nudged(SocketWakeups(tmp_path), SocketWakeups(tmp_path)))
    assert list(tmp_path.iterdir()) == []


def test_many_nudges_never_wait_and_a_dead_listener_is_forgotten(tmp_path: Path) -> None:
    dead = tmp_path / "1.sock"
    with socket(1, 2) as left_behind:
        left_behind.bind(str(dead))
        for _ in range(1000):
            SocketWakeups(tmp_path).wake()
        assert dead.exists()
    SocketWakeups(tmp_path).wake()
    assert not dead.exists()


def test_nobody_listens_and_nothing_happens(tmp_path: Path) -> None:
    SocketWakeups(tmp_path / "none").wake()
    RedisWakeups("redis://127.0.0.1:1/0").wake()


def test_data_that_lie_deep_have_their_sockets_elsewhere(tmp_path: Path) -> None:
    assert folder_of_sockets(tmp_path) == tmp_path / "live"
    assert len(str(folder_of_sockets(tmp_path / ("x" * 200)))) <= LONGEST


@pytest.fixture
def redis_url(tmp_path: Path) -> Iterator[str]:
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("no redis-server on this machine")
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(tmp_path)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    sleep(0.3)
    yield f"redis://127.0.0.1:{port}/0"
    server.terminate()
    server.wait(timeout=10)


def test_a_nudge_reaches_a_listener_through_redis(redis_url: str) -> None:
    assert asyncio.run(nudged(RedisWakeups(redis_url), RedisWakeups(redis_url)))
