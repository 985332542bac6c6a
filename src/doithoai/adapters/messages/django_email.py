"""E-mail through the mail backend that Django's settings name."""

import smtplib
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.utils import make_msgid

from django.core.mail import EmailMessage

from doithoai.adapters.messages.port import Message, NotSent, one_line

_PERMANENT_FROM = 500


class DjangoEmailSender:
    """Sends from one address with `django.core.mail`."""

    def __init__(self, sender: str, reply_to: str = "") -> None:
        self._sender, self._reply_to = sender, reply_to

    def send(self, message: Message) -> str:
        """Send and return the Message-ID; raises NotSent."""
        identifier = make_msgid(domain=self._sender.rpartition("@")[2].strip("> ") or None)
        mail = EmailMessage(
            subject=one_line(message.subject),
            body=message.text,
            from_email=one_line(self._sender),
            to=[_address(message.to)],
            reply_to=[one_line(self._reply_to)] if self._reply_to else None,
            headers={"Message-ID": identifier, "Auto-Submitted": "auto-generated"},
        )
        try:
            mail.send()
        except OSError as failure:
            # smtplib's errors are OSErrors too
            raise NotSent(str(failure), permanent=_is_permanent(failure)) from failure
        return identifier


def _address(to: str) -> str:
    try:
        return str(Address(addr_spec=to.strip()))
    except (ValueError, IndexError, HeaderParseError) as wrong:
        raise NotSent("not an e-mail address", permanent=True) from wrong


def _is_permanent(failure: OSError) -> bool:
    if isinstance(failure, smtplib.SMTPRecipientsRefused):
        codes = [code for code, _ in failure.recipients.values()]
        return min(codes, default=0) >= _PERMANENT_FROM
    return isinstance(failure, smtplib.SMTPResponseException) and failure.smtp_code >= _PERMANENT_FROM
