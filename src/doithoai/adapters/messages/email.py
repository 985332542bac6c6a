"""E-mail over SMTP with the standard library."""

import smtplib
from collections.abc import Callable
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import make_msgid

from doithoai.adapters.messages.port import Message, NotSent, one_line

_PERMANENT_FROM = 500


class SmtpSender:
    """Sends from one address through the connection that `connect` opens (host, TLS and login are its business)."""

    def __init__(self, sender: str, connect: Callable[[], smtplib.SMTP]) -> None:
        self._sender = sender
        self._connect = connect

    def send(self, message: Message) -> str:
        """Send and return the Message-ID; raises NotSent."""
        mail = mail_of(message, self._sender)
        try:
            with self._connect() as server:
                server.send_message(mail)
        except smtplib.SMTPRecipientsRefused as refused:
            codes = [code for code, _ in refused.recipients.values()]
            raise NotSent(str(refused), permanent=min(codes, default=0) >= _PERMANENT_FROM) from refused
        except smtplib.SMTPResponseException as answer:
            raise NotSent(str(answer), permanent=answer.smtp_code >= _PERMANENT_FROM) from answer
        except (smtplib.SMTPException, OSError) as failure:
            raise NotSent(str(failure), permanent=False) from failure
        return str(mail["Message-ID"])


def mail_of(message: Message, sender: str) -> EmailMessage:
    """The message as an e-mail; raises NotSent for an address that is none."""
    mail = EmailMessage()
    try:
        mail["From"] = one_line(sender)
        mail["To"] = Address(addr_spec=message.to.strip())
        if message.reply_to:
            mail["Reply-To"] = Address(addr_spec=message.reply_to.strip())
    except (ValueError, IndexError, HeaderParseError) as wrong:
        raise NotSent("not an e-mail address", permanent=True) from wrong
    mail["Subject"] = one_line(message.subject)
    mail["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2].strip("> ") or None)
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(message.text)
    for attachment in message.attachments:
        main, _, sub = attachment.content_type.partition(";")[0].partition("/")
        mail.add_attachment(attachment.data, maintype=main, subtype=sub, filename=attachment.name)
    return mail
