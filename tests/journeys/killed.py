"""A real server on the database of the test, that can be killed as a power cut kills it."""

import os
import signal
import socket
import subprocess
import sys
import time
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

from django.conf import settings
from django.db import connection
from django.urls import reverse

from tests.journeys.markup import Form, read_markup

PATIENCE = 60
"""Seconds within which a server must answer."""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """The pages as `doithoai serve` runs them, one process group."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self.process = subprocess.Popen(self.command(), env=self.environment(), start_new_session=True)
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                build_opener().open(self.address + reverse("portal:track"), timeout=5).read()
            except OSError:  # refused, cut off, or too busy still to answer
                time.sleep(0.1)
            else:
                return
        self.kill()
        raise AssertionError("the server does not answer")

    def command(self) -> list[str]:
        """What runs; the last word is the application."""
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(self.port), "--no-ws"]
        return [*command, "--log-level", "critical", "doithoai.project.wsgi:application"]

    def kill(self) -> None:
        """kill -9, to everything of it."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=10)

    def environment(self) -> dict[str, str]:
        """Of the process: the database of the test, a folder of its own."""
        own = {
            "DJANGO_SETTINGS_MODULE": "doithoai.project.settings",
            "DOITHOAI_DATABASE_URL": database_url(),
            "DOITHOAI_VAR": str(self.folder),
            "DOITHOAI_SECRET_KEY": settings.SECRET_KEY,
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        return os.environ | own


def database_url() -> str:
    """The address of the database that the test writes to."""
    row = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{row['NAME']}"
    return f"postgresql://{row['USER']}:{row['PASSWORD']}@{row['HOST']}:{row['PORT']}/{row['NAME']}"


class Phone:
    """A citizen's phone: keeps its cookies and the form on its screen, whatever becomes of the server."""

    def __init__(self, server: Server) -> None:
        self.server, self.opener = server, build_opener(HTTPCookieProcessor(CookieJar()))

    def open(self, path: str) -> Form:
        """The form of that page."""
        self.path = path
        return self._form(self.opener.open(self.server.address + path, timeout=PATIENCE).read())

    def send(self, form: Form, button: str = "", **fields: str) -> bytes:
        """What comes back. Raises an OSError where the server dies before it has answered."""
        body = urlencode(form.filled(dict(fields), button), doseq=True).encode()
        request = Request(self.server.address + self.path, body, {"Referer": self.server.address + self.path})
        return bytes(self.opener.open(request, timeout=PATIENCE).read())

    def next_form(self, form: Form, **fields: str) -> Form:
        """The form behind this one."""
        return self._form(self.send(form, **fields))

    def _form(self, page: bytes) -> Form:
        return next(form for form in read_markup(page.decode()).forms if form.method == "post" and form.has_button(""))
