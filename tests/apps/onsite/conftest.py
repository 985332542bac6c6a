"""A laptop for the tests of hall mode; its empty database is made once."""

from pathlib import Path
from typing import Any

import pytest

from tests.apps.onsite.laptop import Laptop, a_laptop, empty_database


@pytest.fixture(scope="session")
def empty_laptop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("laptop") / "empty.sqlite3"


@pytest.fixture
def laptop(db: None, empty_laptop: Path, tmp_path: Path, settings: Any) -> Laptop:
    if not empty_laptop.exists():
        empty_database(empty_laptop, settings)
    return a_laptop(empty_laptop, tmp_path / "laptop.sqlite3", settings)
