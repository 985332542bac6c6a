"""SQLite by default; PostgreSQL for anything bigger, named by DOITHOAI_DATABASE_URL."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from doithoai.project import env
from doithoai.project.env import SettingWrong


def database(url: str, var: Path) -> dict[str, Any]:
    """Django's settings of the database. Raises `SettingWrong` for an address that is not postgresql:// or sqlite://."""
    if not url:
        return sqlite(var / "doithoai.sqlite3")
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return sqlite(Path(unquote(parts.path)))
    if parts.scheme not in {"postgres", "postgresql"}:
        raise SettingWrong("DOITHOAI_DATABASE_URL must begin with postgresql:// or sqlite://")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def sqlite(path: Path) -> dict[str, Any]:
    """SQLite so that readers never wait and a read-then-write never finds the database locked (IMMEDIATE).

    What is deleted is overwritten: sealed words do not stay in free pages, nor in copies of the file. On the laptop of
    a hall every step is on the disk before it is told as done: its power fails more often.
    """
    synchronous = "FULL" if env.flag("HALL") else "NORMAL"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": 60,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                f"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; PRAGMA foreign_keys=ON; "
                "PRAGMA secure_delete=ON; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY; "
                "PRAGMA mmap_size=134217728;"
            ),
        },
    }
