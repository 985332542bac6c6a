"""Letters as mail programs write them."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.adapters.mailbox import LetterUnreadable, read_letter


def message(text: str = "Đèn đường hỏng.", **headers: str) -> EmailMessage:
    letter = EmailMessage()
    given = {"From": "Bà Tư <Tu@Vi-Du.vn>", "Subject": "Đèn ngõ 5", "Message_ID": "<1@vi-du.vn>"} | headers
    for name, value in given.items():
        letter[name.replace("_", "-")] = value
    letter.set_content(text)
    return letter


def test_words_sender_and_files_are_read() -> None:
    letter = message(Date="Mon, 02 Mar 2026 08:00:00 +0700")
    letter.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="đơn.pdf")
    read = read_letter(letter.as_bytes())
    assert (read.sender, read.address, read.subject) == ("Bà Tư", "tu@vi-du.vn", "Đèn ngõ 5")
    assert read.text.strip() == "Đèn đường hỏng."
    assert read.files == (("đơn.pdf", b"%PDF-1.4"),)
    assert read.sent_at is not None
    assert read.sent_at.hour == 8


def test_a_letter_in_html_only_is_read_as_its_reader_sees_it() -> None:
    letter = message()
    letter.set_content("<p>Đèn <b>hỏng</b>.</p><style>p{}</style><blockquote>cũ</blockquote>", subtype="html")
    assert read_letter(letter.as_bytes()).text == "Đèn hỏng.\n> cũ"


def test_the_same_message_has_the_same_key_and_another_one_has_not() -> None:
    first, again = read_letter(message().as_bytes()), read_letter(message("khác").as_bytes())
    assert first.key == again.key != read_letter(message(Message_ID="<2@vi-du.vn>").as_bytes()).key


@pytest.mark.parametrize(
    "headers", [{"Auto_Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"List_Id": "<tin.vi-du.vn>"}]
)
def test_what_a_machine_wrote_is_known(headers: dict[str, str]) -> None:
    assert read_letter(message(**headers).as_bytes()).is_automatic
    assert not read_letter(message().as_bytes()).is_automatic


@given(st.binary(max_size=400))
def test_whatever_comes_is_a_letter_or_refused(content: bytes) -> None:
    for bytes_ in (content, b"From: a@b.vn\r\n" + content):
        try:
            read = read_letter(bytes_)
        except LetterUnreadable:
            continue
        assert "\0" not in read.text
        read.text.encode()


def test_a_message_without_a_sender_is_no_letter() -> None:
    with pytest.raises(LetterUnreadable):
        read_letter(b"Subject: x\r\n\r\ny")
