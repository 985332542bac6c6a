"""A Word file as PDF by an office program of the operator's choice: headless, in a bounded process of its own."""

import os
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

LONGEST_SECONDS = 40
_BOUNDED = ("/bin/sh", "-c", f'ulimit -t {LONGEST_SECONDS}; ulimit -f 204800; exec "$@"', "office")
"""At most so many seconds of the processor, and 100 MB in one file."""


def pdf_by_office(docx: bytes, program: str, *, seconds: int = LONGEST_SECONDS) -> bytes | None:
    """The PDF; None where the program is not there, breaks or does not end in time. Nothing of it stays running."""
    with TemporaryDirectory(prefix="doithoai-office-") as folder:
        source = Path(folder, "paper.docx")
        source.write_bytes(docx)
        command = [
            *(program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--nolockcheck"),
            *("--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, str(source)),
        ]
        _run(command, folder, seconds)
        made = source.with_suffix(".pdf")
        data = made.read_bytes() if made.exists() else b""
    return data if data.startswith(b"%PDF") else None


def _run(command: list[str], folder: str, seconds: int) -> None:
    kept = {"PATH": os.environ.get("PATH", ""), "HOME": folder, "TMPDIR": folder, "LANG": "C.UTF-8"}
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(  # noqa: S603  the operator names the program
            [*_BOUNDED, *command], env=kept, cwd=folder, start_new_session=True, stdin=quiet, stdout=quiet, stderr=quiet
        )
    except OSError:
        return
    try:
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=seconds)
    finally:
        # the program starts children; all of them are in its own session
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
