from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO, RawIOBase
from pathlib import Path

import pytest

from doithoai.adapters.storage.local import LocalStorage


def test_what_was_saved_is_read_back_and_kept_once(tmp_path: Path) -> None:
    storage = LocalStorage(tmp_path)

    first, second = storage.save(BytesIO(b"abc")), storage.save(BytesIO(b"abc"))

    assert first == second
    with storage.open(first) as data:
        assert data.read() == b"abc"
    assert [place.name for place in tmp_path.iterdir() if place.name.startswith(".")] == []


@pytest.mark.parametrize("key", ["../../etc/passwd", "/etc/passwd", "", "ab/cd/short"])
def test_a_key_that_is_none_opens_nothing(tmp_path: Path, key: str) -> None:
    with pytest.raises(FileNotFoundError):
        LocalStorage(tmp_path).open(key)


def test_a_deleted_file_is_gone_unless_it_was_saved_again(tmp_path: Path) -> None:
    storage = LocalStorage(tmp_path)
    key = storage.save(BytesIO(b"data"))
    storage.delete(key, written_before=datetime(2001, 1, 1, tzinfo=UTC))
    storage.open(key).close()
    for _ in range(2):
        storage.delete(key, written_before=datetime(2999, 1, 1, tzinfo=UTC))
    with pytest.raises(FileNotFoundError):
        storage.open(key)


class BreaksOff(RawIOBase):
    """A connection that dies in the middle."""

    def __init__(self) -> None:
        self._parts: Iterator[bytes] = iter((b"begin",))

    def read(self, size: int = -1, /) -> bytes:
        for part in self._parts:
            return part
        raise ConnectionResetError


def test_a_stream_that_breaks_off_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(ConnectionResetError):
        LocalStorage(tmp_path).save(BreaksOff())  # type: ignore[arg-type]
    assert [place for place in tmp_path.rglob("*") if place.is_file()] == []
