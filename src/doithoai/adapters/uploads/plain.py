"""PDF and plain text."""

import codecs
import unicodedata

from doithoai.core.files import FileLies, FileNotReadable, FileType

_HEAD = 13
_TAIL = 2048
_ALLOWED_CONTROLS = frozenset("\t\n\r\f")


def checked_pdf(content: bytes, kind: FileType, name: str) -> bytes:
    """The PDF as it came. Raises FileLies for another content or a file cut short."""
    head = content[:_HEAD].lstrip(b"\xef\xbb\xbf \r\n\t")
    if not head.startswith(b"%PDF-") or b"%%EOF" not in content[-_TAIL:]:
        raise FileLies(name=name)
    return content


def checked_text(content: bytes, kind: FileType, name: str) -> bytes:
    """The text as UTF-8 with composed letters. Raises FileLies, or FileNotReadable for an old encoding."""
    text = _decoded(content, name)
    if any(unicodedata.category(sign) == "Cc" and sign not in _ALLOWED_CONTROLS for sign in text):
        raise FileLies(name=name)
    return unicodedata.normalize("NFC", text.removeprefix("\ufeff")).encode()


def _decoded(content: bytes, name: str) -> str:
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return content.decode("utf-16" if wide else "utf-8")
    except UnicodeDecodeError as wrong:
        refusal = FileLies if b"\x00" in content else FileNotReadable
        raise refusal(name=name) from wrong
