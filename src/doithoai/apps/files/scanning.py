"""The scanner of this installation, where it has one."""

from typing import BinaryIO

from django.conf import settings

from doithoai.adapters.antivirus import ClamdScanner, Scanner, ScannerUnavailable, ScanState
from doithoai.core.files import FileInfected, FileNotScanned


def scanner() -> Scanner | None:
    """clamd where `DOITHOAI_CLAMD` names one; None: the installation has no scanner."""
    return ClamdScanner.at(settings.CLAMD) if settings.CLAMD else None


def require_clean(name: str, data: BinaryIO) -> None:
    """Let the scanner look at the bytes. Raises FileInfected, or FileNotScanned while it gives no verdict."""
    found = scanner()
    if found is None:
        return
    data.seek(0)
    try:
        verdict = found.scan(data)
    except ScannerUnavailable as away:
        raise FileNotScanned(name=name) from away
    finally:
        data.seek(0)
    if verdict.state is not ScanState.CLEAN:
        raise FileInfected(name=name)
