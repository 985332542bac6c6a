import socket
import struct
import threading
from io import BytesIO

import pytest

from doithoai.adapters.antivirus import ClamdScanner, ScannerUnavailable, ScanState, Verdict


class Daemon:
    """The other end of the line: reads one stream and gives one answer."""

    def __init__(self, answer: bytes) -> None:
        self.received = b""
        self._ours, self.theirs = socket.socketpair()
        self._answer = answer
        self.thread = threading.Thread(target=self._serve)
        self.thread.start()

    def _serve(self) -> None:
        with self._ours.makefile("rwb") as line:
            assert line.read(10) == b"zINSTREAM\0"
            while size := struct.unpack("!I", line.read(4))[0]:
                self.received += line.read(size)
            line.write(self._answer)
            line.flush()
        self._ours.close()


def scan(answer: bytes, data: bytes) -> Verdict:
    daemon = Daemon(answer)
    try:
        verdict = ClamdScanner(lambda: daemon.theirs).scan(BytesIO(data))
    finally:
        daemon.thread.join(5)
    assert daemon.received == data
    return verdict


def test_a_clean_file_of_many_pieces_is_called_clean() -> None:
    assert scan(b"stream: OK\0", b"x" * 200_000) == Verdict(ScanState.CLEAN)


def test_an_infected_file_is_called_by_what_was_found() -> None:
    assert scan(b"stream: Eicar-Test-Signature FOUND\0", b"x") == Verdict(ScanState.INFECTED, "Eicar-Test-Signature")


@pytest.mark.parametrize("answer", [b"INSTREAM size limit exceeded. ERROR\0", b"", b"nonsense\0"])
def test_any_other_answer_is_no_verdict(answer: bytes) -> None:
    with pytest.raises(ScannerUnavailable):
        scan(answer, b"x")


def test_a_daemon_that_is_away_is_no_verdict() -> None:
    with pytest.raises(ScannerUnavailable):
        ClamdScanner.over_unix_socket("/nonexistent/clamd.sock").scan(BytesIO(b"x"))
