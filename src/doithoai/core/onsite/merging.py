"""One row, changed in the hall and perhaps at the office too: what is written, and what a person must look at."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Values = Mapping[str, Any]
"""Column -> value as JSON."""


def fingerprint(value: Any) -> str:
    """What is remembered of a value that was taken over: enough to see whether it changed, nothing to read."""
    canonical = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def fingerprints(values: Values) -> dict[str, str]:
    """The same for a whole row."""
    return {name: fingerprint(value) for name, value in values.items()}


@dataclass(frozen=True)
class Merged:
    """`write`: columns to store. `differing`: columns that both sides changed, with the office's value."""

    write: dict[str, Any]
    differing: dict[str, Any]


def merge(before: Mapping[str, str], hall: Values, here: Values) -> Merged:
    """What the hall changed is written; a column that the office changed meanwhile is listed with its value.

    `before` holds fingerprints of the values that both sides last had in common. What was said and decided in
    public stands; a person looks at the office's differing value.
    """
    changed = {name: value for name, value in hall.items() if fingerprint(value) != before.get(name)}
    write = {name: value for name, value in changed.items() if fingerprint(here[name]) != fingerprint(value)}
    differing = {name: here[name] for name in write if fingerprint(here[name]) != before.get(name)}
    return Merged(write, differing)
