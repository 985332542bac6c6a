"""Look at a signed file in a process of its own: a hostile file can neither stop nor fill the server."""

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import doithoai
from doithoai.core.papers.signing import FileCheck, Problem
from doithoai.core.papers.stored_signatures import check_from_json

LONGEST_SECONDS = 15


def check_apart(data: bytes, *, roots: Path | None, now: datetime, issued_size: int = 0) -> FileCheck:
    """What `checking.check_pdf` says; `TOO_LONG` when it was not done in time, `UNREADABLE` when it broke."""
    asked = {"roots": str(roots or ""), "now": now.isoformat(), "issued_size": issued_size}
    source = str(Path(str(doithoai.__path__[0])).parent)
    try:
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-m", "doithoai.adapters.signatures"],
            input=json.dumps(asked).encode() + b"\n" + data,
            capture_output=True,
            timeout=LONGEST_SECONDS,
            check=False,
            env={**os.environ, "PYTHONPATH": source},
        )
    except subprocess.TimeoutExpired:
        return FileCheck(Problem.TOO_LONG)
    if done.returncode < 0:
        return FileCheck(Problem.TOO_LONG)
    try:
        return check_from_json(json.loads(done.stdout))
    except (ValueError, KeyError, TypeError):
        return FileCheck(Problem.UNREADABLE)
