"""The process that looks at one signed file: a line of JSON and the file come in, a line of JSON goes out."""

import json
import logging
import sys
from datetime import datetime
from pathlib import Path

from doithoai.adapters.signatures.checking import check_pdf
from doithoai.adapters.signatures.roots import read_roots
from doithoai.core.papers.stored_signatures import check_to_json

MOST_MEMORY = 700 * 1024 * 1024
MOST_SECONDS = 10


def main() -> None:
    """Bounded in memory and time where the system can; whoever started this also waits only so long."""
    _bound()
    logging.disable(logging.CRITICAL)
    asked = json.loads(sys.stdin.buffer.readline())
    roots = read_roots(Path(asked["roots"]) if asked["roots"] else None)
    now = datetime.fromisoformat(asked["now"])
    check = check_pdf(sys.stdin.buffer.read(), roots, now=now, issued_size=asked["issued_size"])
    json.dump(check_to_json(check), sys.stdout)


def _bound() -> None:
    try:
        import resource  # noqa: PLC0415  not there on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


if __name__ == "__main__":
    main()
