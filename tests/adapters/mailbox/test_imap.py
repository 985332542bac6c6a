"""A mailbox, played by a small server on this machine."""

import socket
import threading
from collections.abc import Iterator

import pytest

from doithoai.adapters.mailbox.imap import Mailbox, MailboxUnreachable

LETTER = b"From: a@vi-du.vn\r\n\r\nChao"


class Server(threading.Thread):
    """Speaks as much IMAP as one look into a mailbox needs; remembers what it was told."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.told: list[bytes] = []
        self.start()

    def run(self) -> None:
        client, _ = self.socket.accept()
        with client, client.makefile("rwb") as talk:
            talk.write(b"* OK ready\r\n")
            talk.flush()
            for line in talk:
                tag, _, rest = line.strip().partition(b" ")
                self.told.append(rest)
                talk.write(self.answer(rest) + tag + b" OK done\r\n")
                talk.flush()

    @staticmethod
    def answer(said: bytes) -> bytes:
        verb = said.split()[0].upper()
        answers = {
            b"CAPABILITY": b"* CAPABILITY IMAP4rev1\r\n",
            b"SEARCH": b"* SEARCH 4\r\n",
            b"SELECT": b"* 1 EXISTS\r\n",
        }
        if verb == b"FETCH":
            return b"* 4 FETCH (BODY[] {%d}\r\n%s)\r\n" % (len(LETTER), LETTER)
        return answers.get(verb, b"")


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.socket.close()


def test_what_is_new_is_handed_over_then_marked(server: Server) -> None:
    kept: list[bytes] = []
    assert Mailbox.at(f"imap://xa:mat@127.0.0.1:{server.port}/INBOX").fetch(kept.append) == 1
    assert kept == [LETTER]
    assert any(said.startswith(b"STORE 4 +FLAGS") for said in server.told)


def test_a_letter_that_could_not_be_kept_stays_unseen(server: Server) -> None:
    def fail(content: bytes) -> None:
        raise MemoryError

    with pytest.raises(MemoryError):
        Mailbox.at(f"imap://xa:mat@127.0.0.1:{server.port}/INBOX").fetch(fail)
    assert not any(said.startswith(b"STORE") for said in server.told)


def test_a_server_that_is_away_is_said() -> None:
    with pytest.raises(MailboxUnreachable):
        Mailbox.at("imap://xa:mat@127.0.0.1:1/INBOX").fetch(lambda content: None)


def test_a_password_never_goes_unprotected_to_another_machine() -> None:
    with pytest.raises(ValueError, match="imap://"):
        Mailbox.at("imap://xa:mat@thu.vi-du.vn/INBOX")
    assert Mailbox.at("imaps://xa%40vi-du:m%3At@thu.vi-du.vn/Hop").password == "m:t"
