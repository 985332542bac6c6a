"""ClamAV's daemon over its INSTREAM command (clamd(8))."""

import socket
import struct
from collections.abc import Callable
from contextlib import closing
from typing import BinaryIO

from doithoai.adapters.antivirus.port import ScannerUnavailable, ScanState, Verdict

_CHUNK = 64 * 1024
_LONGEST_ANSWER = 4096


class ClamdScanner:
    """Sends the bytes through a socket that `connect` opens; see `over_unix_socket` and `over_tcp`."""

    def __init__(self, connect: Callable[[], socket.socket]) -> None:
        self._connect = connect

    @classmethod
    def at(cls, address: str, *, patience: float = 30) -> "ClamdScanner":
        """The daemon at `/path/of/its.sock` or `host:port`; `patience`: seconds of silence until it counts as away."""
        if address.startswith("/"):
            return cls.over_unix_socket(address, patience)
        host, _, port = address.rpartition(":")
        return cls.over_tcp(host, int(port), patience)

    @classmethod
    def over_unix_socket(cls, path: str, timeout_seconds: float = 30) -> "ClamdScanner":
        """The daemon on this machine."""

        def connect() -> socket.socket:
            made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            made.settimeout(timeout_seconds)
            try:
                made.connect(path)
            except OSError:
                made.close()
                raise
            return made

        return cls(connect)

    @classmethod
    def over_tcp(cls, host: str, port: int, timeout_seconds: float = 30) -> "ClamdScanner":
        """The daemon on another machine of the same closed network; the stream is not encrypted."""
        return cls(lambda: socket.create_connection((host, port), timeout_seconds))

    def scan(self, data: BinaryIO) -> Verdict:
        """The daemon's verdict; raises ScannerUnavailable when it is away, too slow or refuses the size."""
        try:
            with closing(self._connect()) as line:
                _send(line, data)
                answer = _answer(line)
        except OSError as failure:
            raise ScannerUnavailable(str(failure)) from failure
        return _verdict(answer)


def _send(line: socket.socket, data: BinaryIO) -> None:
    line.sendall(b"zINSTREAM\0")
    try:
        while chunk := data.read(_CHUNK):
            line.sendall(struct.pack("!I", len(chunk)) + chunk)
        line.sendall(struct.pack("!I", 0))
    except (BrokenPipeError, ConnectionResetError):
        # over its size limit the daemon answers and hangs up while we still send: the answer is worth reading
        return


def _answer(line: socket.socket) -> str:
    received = b""
    while len(received) < _LONGEST_ANSWER and b"\0" not in received:
        part = line.recv(_LONGEST_ANSWER)
        if not part:
            break
        received += part
    return received.split(b"\0")[0].decode("utf-8", "replace").strip()


def _verdict(answer: str) -> Verdict:
    said = answer.removeprefix("stream: ")
    if said == "OK":
        return Verdict(ScanState.CLEAN)
    if said.endswith(" FOUND"):
        return Verdict(ScanState.INFECTED, said.removesuffix(" FOUND"))
    raise ScannerUnavailable(answer or "no answer")
