from io import BytesIO
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
