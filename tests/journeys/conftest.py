"""What journeys need besides the common fixtures: a database that two people change at the same moment."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection, connections

from tests.conftest import Clock
from tests.world import World, build_world


@pytest.fixture
def real_database(transactional_db: None, tmp_path: Path) -> Iterator[None]:
    """A fresh copy of the empty database in which changes are real: committed, seen and locked by every connection."""
    yield from _copy_of_sqlite(tmp_path) if connection.vendor == "sqlite" else _copy_of_postgresql()


def _copy_of_sqlite(folder: Path) -> Iterator[None]:
    """A file instead of memory: a database in memory knows no waiting for a lock."""
    connection.ensure_connection()
    in_memory, name = connection.connection, connection.settings_dict["NAME"]
    file = sqlite3.connect(folder / "two-people.sqlite3")
    in_memory.backup(file)
    file.close()
    connection.connection, connection.settings_dict["NAME"] = None, str(folder / "two-people.sqlite3")
    yield
    connections.close_all()
    connection.connection, connection.settings_dict["NAME"] = in_memory, name


def _copy_of_postgresql() -> Iterator[None]:
    name = connection.settings_dict["NAME"]
    copy = f"{name}_two_people"
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{copy}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{copy}" TEMPLATE "{name}"')
    connection.settings_dict["NAME"] = copy
    yield
    connections.close_all()
    connection.settings_dict["NAME"] = name
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{copy}" WITH (FORCE)')


@pytest.fixture
def two_people(real_database: None, clock: Clock) -> World:
    """The named world on a database that several threads change."""
    return build_world(clock)
