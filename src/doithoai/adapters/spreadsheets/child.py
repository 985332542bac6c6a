"""The child process: file in, rows out as JSON. Run by reader.py with a fresh interpreter, never imported by others."""

import json
import resource
import sys

MEMORY = 512 * 1024 * 1024
CPU_SECONDS = 12


def main() -> None:
    """Bind this process, read the file from standard input, answer on standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    sys.path[:0] = sys.argv[1:]
    # only after the bounds are set
    from doithoai.adapters.spreadsheets.kinds import rows_of  # noqa: PLC0415
    from doithoai.adapters.spreadsheets.refused import NotRead  # noqa: PLC0415

    try:
        answer: dict[str, object] = {"rows": rows_of(sys.stdin.buffer.read())}
    except NotRead as refused:
        answer = {"refused": str(refused)}
    except Exception:  # whatever a hostile file provokes in a parser, the answer is the same
        answer = {"refused": "broken"}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
