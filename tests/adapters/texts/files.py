"""Files made for tests: sound ones, as offices write them, and ones that would harm a careless reader."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from pypdf import PdfReader, PdfWriter

from doithoai.adapters.documents import render_docx, render_pdf
from tests.adapters.documents.samples import all_samples

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def plan_docx() -> bytes:
    return render_docx(dict(all_samples())["plan-state"])


def plan_pdf() -> bytes:
    return render_pdf(dict(all_samples())["plan-state"])


def numbered_docx() -> bytes:
    """Numbers that Word draws: they stand in no text of the file."""
    document = Document()
    document.add_paragraph("Mục đích", style="List Number")
    document.add_paragraph("Yêu cầu", style="List Number")
    document.add_paragraph("Lắng nghe ý kiến", style="List Bullet")
    return saved(document)


def saved(document: object) -> bytes:
    into = BytesIO()
    document.save(into)  # type: ignore[attr-defined]
    return into.getvalue()


def packed(parts: dict[str, bytes]) -> bytes:
    into = BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return into.getvalue()


def zip_bomb() -> bytes:
    return packed({"word/document.xml": b"<w:document>" + b" " * 60_000_000})


def entity_bomb() -> bytes:
    entities = '<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    text = (
        f"<!DOCTYPE d [{entities}]><w:document {W}><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>"
    )
    return packed({"word/document.xml": text.encode()})


def outside_entity() -> bytes:
    kind = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    text = f"{kind}<w:document {W}><w:body><w:p>&x;</w:p></w:body></w:document>"
    return packed({"word/document.xml": text.encode()})


def deep_docx() -> bytes:
    text = f"<w:document {W}><w:body>" + "<w:sdt>" * 100_000 + "</w:sdt>" * 100_000 + "</w:body></w:document>"
    return packed({"word/document.xml": text.encode()})


def many_pages_pdf(pages: int) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    return written(writer)


def locked_pdf() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(plan_pdf())))
    writer.encrypt("mật khẩu", algorithm="RC4-128")
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    into = BytesIO()
    writer.write(into)
    return into.getvalue()
