"""The twin that prints, for development and for installations without mail."""

import sys
from typing import TextIO

from doithoai.adapters.messages.port import Message, one_line


class ConsoleSender:
    """Writes messages to a stream, standard output unless another is given."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream
        self._sent = 0

    def send(self, message: Message) -> str:
        """Print the message."""
        self._sent += 1
        files = ", ".join(attachment.name for attachment in message.attachments)
        out = self._stream or sys.stdout
        out.write(f"--- {one_line(message.to)} | {one_line(message.subject)}\n{message.text}\n")
        out.write(f"[{files}]\n" if files else "")
        out.flush()
        return f"console-{self._sent}"
