"""The child process: file in, text out as JSON. Run by reader.py with a fresh interpreter, never imported by others."""

import json
import resource
import sys

MEMORY = 280 * 1024 * 1024
CPU_SECONDS = 2


def main() -> None:
    """Bind this process, read the file from standard input, answer on standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    sys.path[:0] = sys.argv[1:]
    # only after the bounds are set
    from doithoai.adapters.texts.kinds import NotRead, text_of  # noqa: PLC0415

    try:
        answer = {"text": text_of(sys.stdin.buffer.read())}
    except NotRead as refused:
        answer = {"refused": str(refused)}
    except Exception:  # whatever a hostile file provokes in a parser, the answer is the same
        answer = {"refused": "broken"}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
