"""What every scanner says."""

from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO, Protocol


class ScanState(StrEnum):
    """Outcome of a scan."""

    CLEAN = "clean"
    INFECTED = "infected"


@dataclass(frozen=True)
class Verdict:
    """The outcome and, for an infected file, the name of what was found."""

    state: ScanState
    found: str = ""


class ScannerUnavailable(Exception):
    """The scanner did not answer: nobody knows what is in the file."""


class Scanner(Protocol):
    """Looks at bytes."""

    def scan(self, data: BinaryIO) -> Verdict:
        """The verdict on the bytes from the current position on; raises ScannerUnavailable."""
        ...
