"""A file that proves something was done, as a person sent it."""

from dataclasses import dataclass
from typing import BinaryIO


@dataclass(frozen=True)
class Proof:
    """Its name and its bytes, not yet checked."""

    name: str
    data: BinaryIO
