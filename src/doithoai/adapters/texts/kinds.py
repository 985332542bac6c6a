"""Which kind a file is, by its first bytes, and who reads that kind."""

import codecs

from doithoai.adapters.texts.refused import NotRead

__all__ = ["NotRead", "text_of"]

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD_97 = "WordDocument".encode("utf-16-le")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8")
_OTHERS = (b"{\\rtf", b"MZ", b"\x7fELF", b"Rar!", b"\x1f\x8b", b"7z\xbc\xaf")
_MOST_LETTERS = 600_000


def text_of(content: bytes) -> str:
    """The text; raises NotRead with the code of the refusal."""
    text = _read(content)
    if len(text) > _MOST_LETTERS:
        raise NotRead("too_long")
    return text


def _read(content: bytes) -> str:
    # each reader is imported only for its own files: a text file should not wait for a PDF library
    if content.startswith(b"PK\x03\x04"):
        from doithoai.adapters.texts.docx_text import docx_text  # noqa: PLC0415

        return docx_text(content)
    if b"%PDF-" in content[:1024]:
        from doithoai.adapters.texts.pdf_text import pdf_text  # noqa: PLC0415

        return pdf_text(content)
    if content.startswith(_OLD_OFFICE):
        raise NotRead(_old_office(content))
    if content.startswith(_PICTURES):
        raise NotRead("scanned")
    if content.startswith(_OTHERS):
        raise NotRead("unknown")
    return _plain(content)


def _old_office(content: bytes) -> str:
    if _ENCRYPTED in content:
        return "locked"
    return "old_word" if _WORD_97 in content else "unknown"


def _plain(content: bytes) -> str:
    if content.startswith(_WIDE):
        return content.decode("utf-16")
    if b"\x00" in content:
        raise NotRead("unknown")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # what Notepad wrote on a Vietnamese Windows
        return content.decode("cp1258", "replace")
