"""The installation's own secret key: made once, readable by its owner alone."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from doithoai.project import env

FALLBACK = "only-for-tests-never-for-an-authority"


def var_folder() -> Path:
    """Where the installation keeps its database, files and secret key."""
    return Path(env.text("VAR", "var")).resolve()


def keep_secret() -> None:
    """Make the var folder, and `secret.key` in it unless a key is set or there; two starts at once make one key."""
    path = var_folder() / "secret.key"
    path.parent.mkdir(parents=True, exist_ok=True)
    if env.secret("SECRET_KEY") or path.exists():
        return
    fresh = path.with_name(f".secret.{os.getpid()}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(50))
    with suppress(FileExistsError):
        os.link(fresh, path)
    fresh.unlink()


def read_secret() -> str:
    """The key from DOITHOAI_SECRET_KEY, its file, or `secret.key`; the fallback of the tests where none was made."""
    path = var_folder() / "secret.key"
    return env.secret("SECRET_KEY") or (path.read_text().strip() if path.exists() else FALLBACK)
