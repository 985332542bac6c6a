"""The typesetter: one compiler for each thread, and a process apart for what would fill its memory.

Run as a program it reads a job as JSON from its input and writes the PDF: it imports nothing else of the system.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import typst

FOLDER = Path(__file__).parent
LONGEST_SECONDS = 300
PAPER = "paper.typ"
"""The template of official papers."""
_made = threading.local()


def typeset(inputs: Mapping[str, str], at: datetime, *, template: str = PAPER) -> bytes:
    """The PDF of these inputs, bearing that time; the same inputs give the same bytes."""
    made = compiler(template).compile(format="pdf", sys_inputs=dict(inputs), timestamp=at)
    if not isinstance(made, bytes):
        raise TypeError("the typesetter gave no single file")
    return made


def typeset_apart(inputs: Mapping[str, str], at: datetime, *, template: str = PAPER) -> bytes:
    """The same in a process of its own: a long file takes 200 MB, and what the typesetter remembers slows it later.

    Raises CalledProcessError with the typesetter's words, or TimeoutExpired.
    """
    job = json.dumps({"inputs": dict(inputs), "at": at.timestamp(), "template": template})
    # isolated: neither this folder nor the surroundings decide what is imported
    command = [sys.executable, "-I", str(FOLDER / "typesetting.py")]
    done = subprocess.run(  # noqa: S603  our own file
        command, input=job.encode(), capture_output=True, check=True, timeout=LONGEST_SECONDS
    )
    return done.stdout


def compiler(template: str = PAPER) -> typst.Compiler:
    """It keeps the parsed fonts and template, and is not shared between threads."""
    if getattr(_made, "template", "") != template:
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER / "fonts")]
        )
        _made.compiler = typst.Compiler(input=str(FOLDER / template), root=str(FOLDER), font_paths=fonts)
        _made.template = template
    made: typst.Compiler = _made.compiler
    return made


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    sys.stdout.buffer.write(
        typeset(asked["inputs"], datetime.fromtimestamp(asked["at"], UTC), template=asked["template"])
    )
