"""E-mail through the mail backend that Django's settings name."""

from django.core.mail import EmailMessage
from django.core.mail.message import BadHeaderError

from doithoai.adapters.messages.email import mail_of
from doithoai.adapters.messages.port import Message, NotSent, one_line


class DjangoEmailSender:
    """Sends from one address with `django.core.mail`."""

    def __init__(self, sender: str) -> None:
        self._sender = sender

    def send(self, message: Message) -> str:
        """Send and return the Message-ID; raises NotSent."""
        shape = mail_of(message, self._sender)
        mail = EmailMessage(
            subject=one_line(message.subject),
            body=message.text,
            from_email=self._sender,
            to=[message.to.strip()],
            reply_to=[message.reply_to.strip()] if message.reply_to else None,
            headers={"Message-ID": str(shape["Message-ID"]), "Auto-Submitted": "auto-generated"},
            attachments=[(part.name, part.data, part.content_type) for part in message.attachments],
        )
        try:
            mail.send()
        except BadHeaderError as wrong:
            raise NotSent(str(wrong), permanent=True) from wrong
        except OSError as failure:
            # smtplib's errors are OSErrors too
            raise NotSent(str(failure), permanent=False) from failure
        return str(shape["Message-ID"])
