"""A laptop beside the server: its own SQLite file, in the place of the server's database for a while."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.db.utils import load_backend

from doithoai.apps.onsite.envelopes import pack_in
from doithoai.apps.onsite.loading import load_pack
from doithoai.project.databases import sqlite
from tests.world import World

PHRASE = "mưa thuận gió hòa"


class Laptop:
    """`with laptop.on():` everything works on the laptop; outside of it on the server."""

    def __init__(self, file: Path, settings: Any) -> None:
        self.file, self.settings = file, settings

    @contextmanager
    def on(self) -> Iterator[None]:
        server, kept = connections["default"], (self.settings.HALL, self.settings.SEAL_KEY)
        alone: DatabaseWrapper = load_backend("django.db.backends.sqlite3").DatabaseWrapper(
            server.settings_dict | sqlite(self.file) | {"CONN_HEALTH_CHECKS": False, "AUTOCOMMIT": True}, "default"
        )
        connections["default"], self.settings.HALL = alone, True
        try:
            yield
        finally:
            alone.close()
            connections["default"] = server
            self.settings.HALL, self.settings.SEAL_KEY = kept

    def load(self, world: World, content: bytes) -> None:
        with self.on():
            pack = pack_in(content, passphrase=PHRASE)
            load_pack(pack, now=world.clock.now)


def empty_database(file: Path, settings: Any) -> None:
    """The tables of a fresh installation."""
    with Laptop(file, settings).on():
        call_command("migrate", interactive=False, verbosity=0)


def a_laptop(template: Path, file: Path, settings: Any) -> Laptop:
    shutil.copyfile(template, file)
    return Laptop(file, settings)
