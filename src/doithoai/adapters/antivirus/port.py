"""What every scanner says."""

from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO, Protocol


class ScanState(StrEnum):
    """Outcome of a scan; `NOT_SCANNED` where no scanner is installed."""

    CLEAN = "clean"
    INFECTED = "infected"
    NOT_SCANNED = "not_scanned"


@dataclass(frozen=True)
class Verdict:
    """The outcome and, for an infected file, the name of what was found."""

    state: ScanState
    found: str = ""


class ScannerUnavailable(Exception):
    """The scanner did not answer; try again later and keep the file in quarantine."""


class Scanner(Protocol):
    """Looks at bytes."""

    def scan(self, data: BinaryIO) -> Verdict:
        """The verdict on the bytes from the current position on; raises ScannerUnavailable."""
        ...
