import smtplib
from email.message import EmailMessage
from io import StringIO
from types import TracebackType

import pytest
from django.core import mail as outbox

from doithoai.adapters.messages import Attachment, ConsoleSender, Message, NotSent, SmtpSender
from doithoai.adapters.messages.django_email import DjangoEmailSender

SENDER = "Văn phòng xã <vanphong@phominh.example>"
LETTER = Message(
    "dao@example.org",
    "Trả lời kiến nghị\r\nBcc: x@example.org",
    "Kính gửi bà Đào.\n",
    "vp@example.org",
    (Attachment("trả lời.pdf", "application/pdf", b"%PDF-"),),
)


class Server:
    """Stands in for an SMTP connection."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.fault = fault
        self.mails: list[EmailMessage] = []

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, kind: type | None, value: BaseException | None, trace: TracebackType | None) -> None:
        return None

    def send_message(self, mail: EmailMessage) -> None:
        if self.fault:
            raise self.fault
        self.mails.append(mail)


def smtp(server: Server) -> SmtpSender:
    return SmtpSender(SENDER, lambda: server)  # type: ignore[arg-type,return-value]


def test_a_letter_goes_out_whole_and_gives_its_identifier() -> None:
    server = Server()
    identifier = smtp(server).send(LETTER)
    (mail,) = server.mails
    assert mail["Message-ID"] == identifier
    assert identifier.endswith("@phominh.example>")
    assert mail["To"] == "dao@example.org"
    body, attached = mail.iter_parts()
    assert body.get_content() == "Kính gửi bà Đào.\n"
    assert attached.get_filename() == "trả lời.pdf"


def test_a_subject_with_line_breaks_adds_no_header() -> None:
    server = Server()
    smtp(server).send(LETTER)
    assert server.mails[0]["Bcc"] is None
    assert server.mails[0]["Subject"] == "Trả lời kiến nghị Bcc: x@example.org"


@pytest.mark.parametrize("to", ["", "nobody", "a@b\r\nBcc: c@d", "a b@c@d"])
def test_an_address_that_is_none_is_refused_for_good(to: str) -> None:
    with pytest.raises(NotSent) as refused:
        smtp(Server()).send(Message(to, "x", "y"))
    assert refused.value.permanent


@pytest.mark.parametrize(
    ("fault", "permanent"),
    [
        (smtplib.SMTPRecipientsRefused({"a": (550, b"no such user")}), True),
        (smtplib.SMTPRecipientsRefused({"a": (451, b"later")}), False),
        (smtplib.SMTPDataError(554, b"no"), True),
        (smtplib.SMTPServerDisconnected("gone"), False),
        (TimeoutError("slow"), False),
    ],
)
def test_only_a_lasting_fault_is_called_permanent(fault: Exception, permanent: bool) -> None:
    with pytest.raises(NotSent) as refused:
        smtp(Server(fault)).send(LETTER)
    assert refused.value.permanent is permanent


def test_the_console_shows_receiver_subject_text_and_files() -> None:
    stream = StringIO()
    sender = ConsoleSender(stream)
    assert (sender.send(LETTER), sender.send(LETTER)) == ("console-1", "console-2")
    assert "dao@example.org | Trả lời kiến nghị" in stream.getvalue()
    assert "[trả lời.pdf]" in stream.getvalue()


def test_the_mail_backend_of_the_settings_gets_the_same_letter() -> None:
    identifier = DjangoEmailSender(SENDER).send(LETTER)
    (mail,) = outbox.outbox
    assert mail.extra_headers["Message-ID"] == identifier
    assert mail.to == ["dao@example.org"]
    assert mail.subject == "Trả lời kiến nghị Bcc: x@example.org"
    assert len(mail.attachments) == 1
