"""A message as RFC 5322 writes it, read into the values that intake needs."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from doithoai.adapters.mailbox.plain import plain_of_html

MOST_BYTES = 40 * 1024 * 1024
"""The largest message read; mail servers seldom let more pass."""
MOST_PARTS = 200
"""A message with more parts was made to harm."""
_AUTOMATIC = ("auto-generated", "auto-replied", "auto-notified")
_BULK = ("bulk", "list", "junk", "auto_reply")


class LetterUnreadable(Exception):
    """Not a message, or larger or more nested than any letter."""


@dataclass(frozen=True)
class IncomingLetter:
    """What somebody wrote. Files come as they were attached: name and bytes, not looked at yet."""

    key: str
    """The message's own identifier, or a hash of its bytes: the same letter delivered twice is one."""
    sender: str
    address: str
    subject: str
    text: str
    sent_at: datetime | None
    files: tuple[tuple[str, bytes], ...]
    is_automatic: bool
    """Out-of-office replies, bounces, lists: nobody speaks."""


def read_letter(content: bytes) -> IncomingLetter:
    """The letter in these bytes. Raises LetterUnreadable."""
    if not content.strip() or len(content) > MOST_BYTES:
        raise LetterUnreadable()
    try:
        message = message_from_bytes(content, policy=policy.default)
        sender, address = parseaddr(_header(message, "From"))
        if "@" not in address:
            raise LetterUnreadable()
        parts = list(_parts(message))
        return IncomingLetter(
            key=hashlib.sha256((_header(message, "Message-ID") or content.hex()).encode()).hexdigest(),
            sender=sender,
            address=address.lower(),
            subject=_header(message, "Subject"),
            text=_text(parts),
            sent_at=_date(_header(message, "Date")),
            files=tuple(_files(parts)),
            is_automatic=_is_automatic(message),
        )
    # the standard library raises these on headers and encodings that no mail program writes
    except (ValueError, LookupError, IndexError, AttributeError, TypeError, RecursionError, AssertionError) as error:
        raise LetterUnreadable() from error


def _header(message: EmailMessage, name: str) -> str:
    return " ".join(str(message.get(name, "")).split())


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    for number, part in enumerate(message.walk()):
        if number >= MOST_PARTS:
            raise LetterUnreadable()
        if not part.is_multipart():
            yield part


def _text(parts: list[EmailMessage]) -> str:
    bodies = [part for part in parts if not _is_file(part)]
    plain = [_content(part) for part in bodies if part.get_content_type() == "text/plain"]
    html = [plain_of_html(_content(part)) for part in bodies if part.get_content_type() == "text/html"]
    return "\n\n".join(text for text in (plain or html) if text.strip()).replace("\0", "")


def _content(part: EmailMessage) -> str:
    content = part.get_payload(decode=True) or b""
    charset = part.get_content_charset("utf-8")
    try:
        return bytes(content).decode(charset, "replace")
    except LookupError:
        return bytes(content).decode("utf-8", "replace")


def _is_file(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _files(parts: list[EmailMessage]) -> Iterator[tuple[str, bytes]]:
    for part in parts:
        if _is_file(part):
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content:
                yield part.get_filename() or "tep", content


def _date(written: str) -> datetime | None:
    try:
        sent = parsedate_to_datetime(written)
    except (TypeError, ValueError):
        return None
    return sent if sent.tzinfo else sent.replace(tzinfo=UTC)


def _is_automatic(message: EmailMessage) -> bool:
    said = _header(message, "Auto-Submitted").lower()
    return (
        said.startswith(_AUTOMATIC)
        or _header(message, "Precedence").lower() in _BULK
        or bool(message.get("List-Id"))
        or _header(message, "Return-Path") == "<>"
        or message.get_content_type() == "multipart/report"
    )
