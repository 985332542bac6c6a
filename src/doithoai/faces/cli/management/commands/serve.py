"""`doithoai serve`: the pages, the live feed and the queue on one machine, watched over by one process."""

import os
import resource
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

RESTART_AFTER = 1.0
"""Seconds before a part that ended by itself is started again."""
BACKLOG = 16_384
"""How many phones may stand before the live feed at the same moment: after a break they all come back."""


class Command(BaseCommand):
    help = "Chạy hệ thống: trang web, màn hình trực tiếp, hàng đợi việc"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="địa chỉ lắng nghe")
        parser.add_argument(
            "--port", type=int, default=8000, help="cổng trang web; màn hình trực tiếp dùng cổng kế tiếp"
        )
        parser.add_argument("--workers", type=int, default=2)

    def handle(self, *_args: object, host: str, port: int, workers: int, **_options: object) -> None:
        if settings.SECRET_KEY_MISSING:
            raise CommandError("Chưa có khóa bí mật. Xin chạy lệnh `doithoai serve` để hệ thống tự tạo khóa.")
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        allow_many_viewers()
        keeper = Keeper(parts(host, port, workers))
        self.stdout.write(f"Đối Thoại đang chạy tại http://{host}:{port}/ (bấm Ctrl+C để dừng)")
        keeper.run()


def parts(host: str, port: int, workers: int) -> list[list[str]]:
    """The command lines of the three parts."""
    python = sys.executable
    granian = [python, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)]
    granian += ["--workers", str(workers), "--blocking-threads", "4", "--no-ws", "--log-level", "warning"]
    uvicorn = [python, "-m", "uvicorn", "--host", host, "--port", str(port + 1), "--log-level", "warning"]
    uvicorn += ["--timeout-graceful-shutdown", "2"]  # open streams would keep it from ending
    uvicorn += ["--backlog", str(BACKLOG), "--no-access-log"]
    return [
        [*granian, "doithoai.project.wsgi:application"],
        [*uvicorn, "doithoai.project.asgi:application"],
        [python, "-m", "doithoai.project.command", "work"],
    ]


def allow_many_viewers() -> None:
    """Every open stream is an open file: take as many as the machine allows, for this process and its parts."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


class Keeper:
    """Starts the parts, starts again one that ends by itself, and ends them all when told to."""

    def __init__(self, commands: list[list[str]]) -> None:
        self.commands = commands
        self.running: dict[int, subprocess.Popen[bytes]] = {}
        self.stopping = False

    def run(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.stop)
        while not self.stopping:
            for place, command in enumerate(self.commands):
                part = self.running.get(place)
                if part is None or part.poll() is not None:
                    # Its own process group: Ctrl+C reaches only this keeper, which ends the parts in order.
                    self.running[place] = subprocess.Popen(command, start_new_session=True, env=os.environ)  # noqa: S603
            time.sleep(RESTART_AFTER)
        for part in self.running.values():
            part.terminate()
        for part in self.running.values():
            part.wait(timeout=20)

    def stop(self, *_signal: object) -> None:
        self.stopping = True
