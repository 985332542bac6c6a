"""Typed readers of the environment: every setting has the prefix DOITHOAI_, secrets may come from *_FILE."""

import os
from pathlib import Path

PREFIX = "DOITHOAI_"


class SettingWrong(Exception):
    """A setting has a value that cannot be read; the message names the setting."""


def text(name: str, default: str = "") -> str:
    return os.environ.get(PREFIX + name, default)


def flag(name: str, *, default: bool = False) -> bool:
    value = text(name, "1" if default else "0").strip().lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off", ""}:
        return False
    raise SettingWrong(f"{PREFIX}{name} must be 1 or 0, not {value!r}")


def number(name: str, default: int) -> int:
    value = text(name, str(default))
    try:
        return int(value)
    except ValueError:
        raise SettingWrong(f"{PREFIX}{name} must be a whole number, not {value!r}") from None


def words(name: str, default: str = "") -> list[str]:
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def secret(name: str, default: str = "") -> str:
    """The value of DOITHOAI_<name>, or the first line of the file that DOITHOAI_<name>_FILE names."""
    path = text(name + "_FILE")
    if not path:
        return text(name, default)
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()[0].strip()
    except (OSError, IndexError) as error:
        raise SettingWrong(f"{PREFIX}{name}_FILE: {error}") from None
