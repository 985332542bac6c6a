"""What a message is and what every sender does."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Message:
    """One message to one receiver; `to` is an address as the sender needs it."""

    to: str
    subject: str
    text: str


class NotSent(Exception):
    """The message did not leave; `permanent` when trying again is useless (no such address)."""

    def __init__(self, reason: str, *, permanent: bool) -> None:
        super().__init__(reason)
        self.permanent = permanent


class MessageSender(Protocol):
    """Hands a message to the outside."""

    def send(self, message: Message) -> str:
        """Give the message away and return its identifier, for the proof; raises NotSent."""
        ...


def one_line(text: str) -> str:
    """The text without line breaks, as a header needs it: nobody slips in a header of his own."""
    return " ".join(text.split())
