import sqlite3
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from doithoai.apps.files.actions.store_file import keep_file
from tests.world import World

sqlite_only = pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has pg_dump")


def back_up(folder: Path) -> str:
    said = StringIO()
    call_command("back_up", str(folder), stdout=said)
    return said.getvalue()


@sqlite_only
def test_a_backup_holds_the_database_and_the_files(transactional_db: None, world: World, tmp_path: Path) -> None:
    file = keep_file(world.caller("clerk"), name="a.txt", content_type="text/plain", data=BytesIO(b"anh"))

    assert "1 tệp mới" in back_up(tmp_path / "copy")
    assert (tmp_path / "copy" / "files" / file.key).read_bytes() == b"anh"
    with sqlite3.connect(next((tmp_path / "copy").glob("*.sqlite3"))) as copy:
        assert copy.execute("pragma integrity_check").fetchone() == ("ok",)


@sqlite_only
def test_the_next_backup_copies_only_new_files(transactional_db: None, world: World, tmp_path: Path) -> None:
    keep_file(world.caller("clerk"), name="a.txt", content_type="text/plain", data=BytesIO(b"anh"))
    back_up(tmp_path / "copy")

    assert "0 tệp mới" in back_up(tmp_path / "copy")


@sqlite_only
def test_a_place_that_cannot_be_written_is_said_in_one_sentence(db: None, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(CommandError, match="Không ghi được"):
        back_up(tmp_path / "file" / "copy")
