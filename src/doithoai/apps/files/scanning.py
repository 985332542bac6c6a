"""The scanner of this installation, where it has one."""

from typing import BinaryIO

from django.conf import settings

from doithoai.adapters.antivirus import ClamdScanner, Scanner, ScannerUnavailable, ScanState, Verdict
from doithoai.core.files import FileInfected, FileNotScanned

PATIENCE = 5
"""Seconds a person waits for the scanner while sending a file; after them the file waits, not the person."""


def scanner(*, patience: float = PATIENCE) -> Scanner | None:
    """clamd where `DOITHOAI_CLAMD` names one; None: the installation has no scanner."""
    return ClamdScanner.at(settings.CLAMD, patience=patience) if settings.CLAMD else None


def verdict_on(data: BinaryIO, *, patience: float = PATIENCE) -> Verdict:
    """What the scanner says, clean where there is none. Raises ScannerUnavailable."""
    found = scanner(patience=patience)
    if found is None:
        return Verdict(ScanState.CLEAN)
    data.seek(0)
    try:
        return found.scan(data)
    finally:
        data.seek(0)


def require_clean(name: str, data: BinaryIO) -> None:
    """Let the scanner look at the bytes. Raises FileInfected, or FileNotScanned while it gives no verdict."""
    try:
        verdict = verdict_on(data)
    except ScannerUnavailable as away:
        raise FileNotScanned(name=name) from away
    if verdict.state is not ScanState.CLEAN:
        raise FileInfected(name=name)
