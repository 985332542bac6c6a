import smtplib

import pytest
from django.core import mail as outbox
from django.core.mail import EmailMessage

from doithoai.adapters.messages import DjangoEmailSender, Message, NotSent

SENDER = "Văn phòng xã <vanphong@phominh.example>"
LETTER = Message("dao@example.org", "Trả lời kiến nghị\r\nBcc: x@example.org", "Kính gửi bà Đào.\n")


def test_the_letter_goes_out_whole_and_gives_its_identifier() -> None:
    identifier = DjangoEmailSender(SENDER).send(LETTER)

    (mail,) = outbox.outbox
    assert mail.extra_headers["Message-ID"] == identifier
    assert identifier.endswith("@phominh.example>")
    assert (mail.to, mail.body) == (["dao@example.org"], "Kính gửi bà Đào.\n")


def test_a_subject_with_line_breaks_adds_no_header() -> None:
    DjangoEmailSender(SENDER).send(LETTER)

    assert outbox.outbox[0].subject == "Trả lời kiến nghị Bcc: x@example.org"
    assert outbox.outbox[0].message()["Bcc"] is None


@pytest.mark.parametrize("to", ["", "nobody", "a@b\r\nBcc: c@d", "a b@c@d"])
def test_an_address_that_is_none_is_refused_for_good(to: str) -> None:
    with pytest.raises(NotSent) as refused:
        DjangoEmailSender(SENDER).send(Message(to, "x", "y"))
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
def test_only_a_lasting_fault_is_called_permanent(
    fault: Exception, permanent: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_mail: EmailMessage) -> int:
        raise fault

    monkeypatch.setattr(EmailMessage, "send", fail)
    with pytest.raises(NotSent) as refused:
        DjangoEmailSender(SENDER).send(LETTER)
    assert refused.value.permanent is permanent
