"""Scanning of files for malware: one port, clamd, and a null twin."""

from doithoai.adapters.antivirus.clamd import ClamdScanner
from doithoai.adapters.antivirus.null import NullScanner
from doithoai.adapters.antivirus.port import Scanner, ScannerUnavailable, ScanState, Verdict

__all__ = ["ClamdScanner", "NullScanner", "ScanState", "Scanner", "ScannerUnavailable", "Verdict"]
