"""What was found in a signed file, as plain values for storage and between processes."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from doithoai.core.papers.signing import Changed, FileCheck, Problem, SignatureCheck, Trust


def check_to_json(check: FileCheck) -> dict[str, Any]:
    """A value that `check_from_json` reads back."""
    stored = asdict(check)
    for signature in stored["signatures"]:
        signature["signed_at"] = signature["signed_at"].isoformat() if signature["signed_at"] else None
    return {**stored, "signatures": list(stored["signatures"])}


def check_from_json(stored: Mapping[str, Any]) -> FileCheck:
    """The check as it was. Raises KeyError or ValueError for what is none."""
    return FileCheck(
        problem=Problem(stored["problem"]),
        revisions=stored["revisions"],
        signatures=tuple(_signature(each) for each in stored["signatures"]),
        same_document=stored["same_document"],
    )


def _signature(stored: Mapping[str, Any]) -> SignatureCheck:
    moment = stored["signed_at"]
    return SignatureCheck(
        **{
            **stored,
            "signed_at": datetime.fromisoformat(moment) if moment else None,
            "changed": Changed(stored["changed"]),
            "trust": Trust(stored["trust"]),
        }
    )
