"""A copy of the database made after sealing holds nothing of the sealed words, not even in free pages."""

import sqlite3
from pathlib import Path

import pytest
from django.db import connection

from doithoai.faces.cli.management.commands.back_up import copy_database
from tests.guards.full_world import build_everything
from tests.guards.test_sealing import holds, sealed, told
from tests.world import World


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has pg_dump, which writes live rows only")
def test_no_copy_of_the_database_holds_the_words(two_people: World, tmp_path: Path) -> None:
    petition = told(two_people, build_everything(two_people))
    copy_database(tmp_path / "before.sqlite3")
    assert holds((tmp_path / "before.sqlite3").read_bytes())
    sealed(two_people, petition)
    copy_database(tmp_path / "after.sqlite3")
    assert holds((tmp_path / "after.sqlite3").read_bytes()) == []
    with sqlite3.connect(tmp_path / "after.sqlite3") as copy:
        assert copy.execute("SELECT count(*) FROM petitions_envelope").fetchone() == (2,)
