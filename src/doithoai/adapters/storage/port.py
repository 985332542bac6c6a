"""What a storage of files must do, whoever provides it."""

from datetime import datetime
from typing import BinaryIO, Protocol


class Storage(Protocol):
    """Keeps bytes under a key made from their content: the same bytes are kept once.

    So the keeper of the keys deletes one only when no record names it any more.
    """

    def save(self, data: BinaryIO) -> str:
        """Keep all of `data`; the key by which it is found again. A crash leaves nothing half-written under a key."""
        ...

    def open(self, key: str) -> BinaryIO:
        """The bytes under `key`. Raises FileNotFoundError."""
        ...

    def delete(self, key: str, *, written_before: datetime | None = None) -> None:
        """Forget the bytes under `key`, unless they were saved again since that moment; none there: nothing happens."""
        ...
