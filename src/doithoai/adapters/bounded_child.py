"""Asks a child process about a foreign file: it may neither grow, nor run on, nor write, and dies without harm."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


def answer_of(child: Path, content: bytes, *, seconds: float) -> dict[str, Any]:
    """What the program `child` says of the content; nothing when it was stopped or died."""
    # the child starts bare (-I -S): it is told where the packages lie that this process uses
    paths = [path for path in sys.path if path]
    try:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-I", "-S", "-X", "utf8", str(child), *paths],
            input=content,
            capture_output=True,
            timeout=seconds,
            check=True,
        )
        answer = json.loads(done.stdout)
    except (subprocess.SubprocessError, OSError, ValueError):
        return {}
    return answer if isinstance(answer, dict) else {}
