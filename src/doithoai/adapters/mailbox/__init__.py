"""Letters that come by e-mail: read from the bytes of a message, fetched from a mailbox."""

from doithoai.adapters.mailbox.letter import IncomingLetter, LetterUnreadable, read_letter

__all__ = ["IncomingLetter", "LetterUnreadable", "read_letter"]
