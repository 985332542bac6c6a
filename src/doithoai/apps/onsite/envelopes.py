"""The two files that travel: the pack, closed with a phrase, and the return, closed with the pack's own secret."""

import gzip
import json
import zlib
from dataclasses import asdict, dataclass, field
from typing import Any

from doithoai.adapters.envelopes import EnvelopeBroken, closed, closed_with, opened, opened_with
from doithoai.apps.onsite.packing import Rows
from doithoai.apps.onsite.values import Packed
from doithoai.core.onsite.refusals import PackUnreadable, ReturnUnreadable

PACK_MARK = b"DOITHOAI HALL PACK 1\n"
RETURN_MARK = b"DOITHOAI HALL RETURN 1\n"
GZIP = 31
MOST_OPENED = 1024**3
"""Bytes that a file may unfold to: a small file must not fill the machine."""


@dataclass(frozen=True, kw_only=True)
class Pack:
    """What goes to the hall."""

    key: str
    secret: str
    laptop: str
    dialogue_id: int
    authority_id: int
    code: str
    title: str
    lent_at: str
    schema: str
    tables: list[str]
    chain: dict[str, Any]
    rows: Rows
    events: dict[str, Packed]


@dataclass(frozen=True)
class Changed:
    """A row known at departure: the columns that changed, as they were and as they are."""

    key: int
    was: Packed
    now: Packed


@dataclass(frozen=True, kw_only=True)
class Changes:
    """What happened to the rows of one table."""

    made: dict[int, Packed] = field(default_factory=dict)
    changed: list[Changed] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Return:
    """What comes back. `final`: the laptop's work has ended with it."""

    key: str
    copy_key: str
    laptop: str
    dialogue_id: int
    written_at: str
    schema: str
    final: bool
    chain: dict[str, Any]
    tables: dict[str, Changes]
    events: list[Packed]
    files: dict[str, str]
    """Storage key -> content, base64."""
    jobs: list[dict[str, Any]]


def pack_bytes(pack: Pack, *, passphrase: str) -> bytes:
    """The file that the secretary carries."""
    return PACK_MARK + closed_with(_shut(asdict(pack)), phrase=passphrase)


def pack_in(content: bytes, *, passphrase: str) -> Pack:
    """Raises `PackUnreadable`."""
    if not content.startswith(PACK_MARK):
        raise PackUnreadable()
    try:
        return Pack(**_open(opened_with(content[len(PACK_MARK) :], phrase=passphrase)))
    except (EnvelopeBroken, zlib.error, ValueError, TypeError):
        raise PackUnreadable() from None


def return_bytes(back: Return, *, secret: str) -> bytes:
    """The file that comes back; only the name of the pack can be read without its secret."""
    return RETURN_MARK + back.key.encode() + b"\n" + closed(_shut(asdict(back)), secret=secret)


def pack_key_of(content: bytes) -> str:
    """Which pack a return belongs to. Raises `ReturnUnreadable`."""
    if not content.startswith(RETURN_MARK):
        raise ReturnUnreadable()
    key, _, _ = content[len(RETURN_MARK) :].partition(b"\n")
    return key.decode("ascii", "replace")[:32]


def return_in(content: bytes, *, secret: str) -> Return:
    """Raises `ReturnUnreadable`."""
    _, _, body = content[len(RETURN_MARK) :].partition(b"\n")
    try:
        told = _open(opened(body, secret=secret))
        told["tables"] = {label: _changes(each) for label, each in told["tables"].items()}
        return Return(**told)
    except (EnvelopeBroken, zlib.error, ValueError, TypeError, KeyError):
        raise ReturnUnreadable() from None


def _changes(told: dict[str, Any]) -> Changes:
    made = {int(key): values for key, values in told["made"].items()}
    return Changes(made=made, changed=[Changed(**each) for each in told["changed"]], gone=told["gone"])


def _shut(content: dict[str, Any]) -> bytes:
    return gzip.compress(json.dumps(content, ensure_ascii=False).encode(), mtime=0)


def _open(content: bytes) -> dict[str, Any]:
    unfolding = zlib.decompressobj(wbits=GZIP)
    words = unfolding.decompress(content, MOST_OPENED)
    if unfolding.unconsumed_tail or not unfolding.eof:
        raise ValueError("larger than any hall, or cut off")
    return dict(json.loads(words))
