"""The bytes of files on their way between the office and its hall: the row goes with them, and keeps its state.

Only hall mode comes through here, see tests/guards/test_quarantine.py: nothing of it is handed to a reader, and what
waits for the scanner waits on the other side as well.
"""

from io import BytesIO

from doithoai.apps.files.storage import storage


def carried_bytes(key: str) -> bytes:
    """What the storage keeps under this key. Raises FileNotFoundError."""
    with storage().open(key) as content:
        return content.read()


def keep_carried(content: bytes) -> None:
    """Keep what came back, under the key that its words give it."""
    storage().save(BytesIO(content))
