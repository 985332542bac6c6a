"""What a message is and what every sender does."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Attachment:
    """A file that goes along."""

    name: str
    content_type: str
    data: bytes


@dataclass(frozen=True)
class Message:
    """One message to one receiver; `to` is an e-mail address or a phone number, as the sender needs."""

    to: str
    subject: str
    text: str
    reply_to: str = ""
    attachments: tuple[Attachment, ...] = ()


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
