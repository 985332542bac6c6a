"""A scanner for tests: says what it is told, or is away."""

from typing import BinaryIO

import pytest

from doithoai.adapters.antivirus import ScannerUnavailable, ScanState, Verdict
from doithoai.apps.files import scanning

CLEAN = Verdict(ScanState.CLEAN)
INFECTED = Verdict(ScanState.INFECTED, "Eicar-Signature")
AWAY = None


class Scanner:
    def __init__(self, verdict: Verdict | None) -> None:
        self.verdict = verdict
        self.asked = 0

    def scan(self, data: BinaryIO) -> Verdict:
        self.asked += 1
        data.read()
        if self.verdict is None:
            raise ScannerUnavailable("away")
        return self.verdict


def use_scanner(patch: pytest.MonkeyPatch, verdict: Verdict | None) -> Scanner:
    """From now on the installation has a scanner that says this."""
    scanner = Scanner(verdict)
    patch.setattr(scanning, "scanner", lambda **_: scanner)
    return scanner
