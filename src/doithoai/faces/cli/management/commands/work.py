"""`doithoai work`: runs the queue and the timetable until it is told to stop."""

import os
import signal
import socket
import threading
from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import close_old_connections

from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.jobs.timetable import enqueue_scheduled
from doithoai.faces.cli.mailbox import watch_mailbox
from doithoai.faces.common import callers

PAUSE = 1.0
"""Seconds between two looks at an empty queue."""


class Command(BaseCommand):
    help = "Chạy các việc trong hàng đợi: gửi thư, nhắc hạn, tính lại ngày"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="làm hết việc đang chờ rồi dừng")

    def handle(self, *_args: object, once: bool, **_options: object) -> None:
        stop = threading.Event()
        if not once:
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda *_: stop.set())
        if settings.IMAP and not once:
            threading.Thread(target=watch_mailbox, args=(stop,), daemon=True).start()
        worker = f"{socket.gethostname()[:40]}:{os.getpid()}"
        while not stop.is_set():
            enqueue_scheduled(callers.moment())
            busy = run_ready(clock=lambda: callers.moment(), worker=worker)
            if once and not busy:
                return
            if not busy:
                close_old_connections()
                stop.wait(PAUSE)
