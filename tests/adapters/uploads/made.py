"""Files made for the gate: honest ones and traps."""

import zipfile
from io import BytesIO

from PIL import Image

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def picture(kind: str, size: tuple[int, int] = (40, 20), exif: Image.Exif | None = None, mode: str = "RGB") -> bytes:
    """A picture whose left half is white, with the given EXIF."""
    made = Image.new(mode, size)
    made.paste(Image.new(mode, (size[0] // 2, size[1]), "white"))
    out = BytesIO()
    made.save(out, kind, **({"exif": exif} if exif else {}))
    return out.getvalue()


def camera_exif() -> Image.Exif:
    """What a telephone writes: lying on its side, its maker, and where it stood."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "SecretMaker"
    exif.get_ifd(0x8825)[1] = "N"
    return exif


def packed(parts: dict[str, bytes]) -> bytes:
    """A packed file with the given parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def word(extra: dict[str, bytes] | None = None) -> bytes:
    """The least that is a DOCX."""
    return packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>", **(extra or {})})


def spreadsheet() -> bytes:
    """The least that is an XLSX."""
    return packed({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"})


def open_document(kind: str) -> bytes:
    """The least that is an ODT or ODS."""
    return packed({"mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(), "content.xml": b"<c/>"})


def locked() -> bytes:
    """A packed file whose entries say that they need a password."""
    data = bytearray(word())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = -1
        while (start := data.find(mark, start + 1)) >= 0:
            data[start + place] |= 1
    return bytes(data)
