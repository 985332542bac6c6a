"""One value read from a plan, with where it stands and how sure the reader is."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Found(Generic[T]):
    """`value` None: the plan is silent. `line` counts from 1 in the text as read; `confidence` lies in 0…1."""

    value: T | None
    confidence: float
    line: int | None

    def __post_init__(self) -> None:
        if not 0 <= self.confidence <= 1:
            raise ValueError("a confidence lies between 0 and 1")
        if self.value is not None and self.line is None:
            raise ValueError("what was found stands on a line")


SILENT: Found[Any] = Found(None, 0.0, None)
"""The plan says nothing."""


def found(value: T, line: int, confidence: float = 0.95) -> Found[T]:
    """A value that the plan states on that line."""
    return Found(value, confidence, line)
