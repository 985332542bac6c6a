"""Scanning of files for malware: clamd behind one port."""

from doithoai.adapters.antivirus.clamd import ClamdScanner
from doithoai.adapters.antivirus.port import Scanner, ScannerUnavailable, ScanState, Verdict

__all__ = ["ClamdScanner", "ScanState", "Scanner", "ScannerUnavailable", "Verdict"]
