"""A mailbox that is read through IMAP (RFC 3501): what is new is handed over, then marked as seen."""

import imaplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

WAIT = 30
"""Seconds for each answer of the server."""


class MailboxUnreachable(Exception):
    """The server is away, refuses the name and password, or has no such folder."""


@dataclass(frozen=True)
class Mailbox:
    """Where letters lie: `imaps://name:password@server/folder`; `imap://` only for a server on the same machine."""

    server: str
    port: int
    name: str
    password: str
    folder: str
    secure: bool

    @classmethod
    def at(cls, address: str) -> "Mailbox":
        """The mailbox of that address. Raises ValueError for another kind of address."""
        parts = urlsplit(address)
        secure = parts.scheme == "imaps"
        if parts.scheme not in {"imap", "imaps"} or not parts.hostname:
            raise ValueError(address)
        if not secure and parts.hostname not in {"localhost", "127.0.0.1", "::1"}:
            raise ValueError(address)
        return cls(
            server=parts.hostname,
            port=parts.port or (993 if secure else 143),
            name=unquote(parts.username or ""),
            password=unquote(parts.password or ""),
            folder=unquote(parts.path.strip("/")) or "INBOX",
            secure=secure,
        )

    def fetch(self, keep: Callable[[bytes], object], *, most: int = 50) -> int:
        """Hand up to `most` unseen messages to `keep`, oldest first; how many. Raises MailboxUnreachable.

        A message is marked as seen only when `keep` has come back: what a crash interrupts comes again.
        """
        try:
            with self._connected() as box:
                box.login(self.name, self.password)
                self._good(box.select(f'"{self.folder}"'))
                numbers = self._good(box.search(None, "UNSEEN"))[0].split()[:most]
                for number in numbers:
                    (_, content), *_rest = self._good(box.fetch(number, "(BODY.PEEK[])"))
                    keep(content)
                    self._good(box.store(number, "+FLAGS", r"(\Seen)"))
                return len(numbers)
        except (imaplib.IMAP4.error, OSError, ValueError, TypeError) as error:
            raise MailboxUnreachable(str(error)) from error

    def _connected(self) -> imaplib.IMAP4:
        if self.secure:
            return imaplib.IMAP4_SSL(self.server, self.port, ssl_context=ssl.create_default_context(), timeout=WAIT)
        return imaplib.IMAP4(self.server, self.port, timeout=WAIT)

    @staticmethod
    def _good(answer: tuple[str, list]) -> list:  # type: ignore[type-arg]
        status, found = answer
        if status != "OK":
            raise imaplib.IMAP4.error(str(found))
        return found
