from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from doithoai.adapters.documents.office import pdf_by_office
from doithoai.adapters.documents.own_template import check_template, fill_template, values_of
from doithoai.adapters.documents.starter import starter_template
from doithoai.core.papers.invented import invented_paper
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.template_fields import COMMON, FACTS, TEMPLATED, fields_of, problems_in
from tests.core.papers.samples import MAKERS

NEEDED = ["{{ number }} {{ place_date }}", "{{ subject }}", "{{ body }}", "{{ recipients }}", "{{ signature }}"]
NOTICE = PaperKind.NOTICE


def template(*lines: str, change: Callable[[Any], object] = lambda _: None) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    change(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def said(data: bytes, kind: PaperKind = NOTICE) -> list[str]:
    return [problem.say() for problem in check_template(data, kind)]


def text_of(data: bytes) -> str:
    document = Document(BytesIO(data))
    parts = (document.element.body, document.sections[0].header._element)
    return "\n".join("".join(node.text or "" for node in part.iter(qn("w:t"))) for part in parts)


@pytest.mark.parametrize("kind", TEMPLATED)
def test_the_starter_of_every_kind_passes_and_is_filled(kind: PaperKind) -> None:
    starter = starter_template(kind)
    assert said(starter, kind) == []
    text = text_of(fill_template(starter, invented_paper(kind)))
    assert "{{" not in text
    for words in ("ngày 05 tháng 02 năm 2026", "Ý thứ hai của nội dung", "Sửa đường liên thôn", "Trần Văn Mẫu"):
        assert words in text


def test_a_field_that_formatting_has_split_over_runs_is_filled_in_the_look_of_its_first_piece() -> None:
    def split(document: Any) -> None:
        line = document.add_paragraph()
        line.add_run("Thời gian: {{ ti").bold = True
        line.add_run("me").italic = True
        line.add_run(" }}, mời dự")

    data = template(*NEEDED, change=split)
    assert said(data) == []
    filled = Document(BytesIO(fill_template(data, MAKERS[NOTICE]())))
    line = next(each for each in filled.paragraphs if each.text.startswith("Thời gian:"))
    assert line.text == "Thời gian: 8 giờ 00 ngày 20/11/2026 (thứ Sáu), mời dự"
    assert line.runs[0].bold
    assert "20/11/2026" in line.runs[0].text


def test_fields_in_tables_headers_and_boxes_are_seen_and_filled() -> None:
    def place(document: Any) -> None:
        document.add_table(1, 1).rows[0].cells[0].text = "{{ chair }}"
        document.sections[0].header.paragraphs[0].text = "{{ symbol }} {{ sai_ten }}"

    data = template(*NEEDED, change=place)
    assert [words for words in said(data) if "sai_ten" in words]
    text = text_of(fill_template(data, MAKERS[NOTICE]()))
    assert "TB-UBND" in text
    assert "Chủ tịch Ủy ban nhân dân xã" in text


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([*NEEDED, "Ngày {{ giohop }}"], "Đoạn 6, “Ngày {{ giohop }}”: không có trường tên “giohop”"),
        ([*NEEDED, "{{ signatur }}"], "Có phải ý là “signature”?"),
        ([*NEEDED, "{{ guest }}"], "không có trường tên “guest”"),
        ([*NEEDED, "Số {{ number"], "Đoạn 6, “Số {{ number”: dấu ngoặc của trường thiếu"),
        ([*NEEDED, "{% for x in y %}"], "không ghi lệnh"),
        ([*NEEDED, "{{ ''.__class__ }}"], "không có trường tên “''.__class__”"),
        ([*NEEDED, "{{ body }}"], "chỉ được đặt một lần"),
        ([NEEDED[0], NEEDED[1], "Nội dung: {{ body }}", *NEEDED[3:]], "phải đứng một mình"),
        (NEEDED[:4], "Thiếu trường bắt buộc “signature” (Phần ký"),
    ],
)
def test_what_is_wrong_is_said_with_the_field_and_the_paragraph(lines: list[str], words: str) -> None:
    assert any(words in sentence for sentence in said(template(*lines)))


def test_capacity_and_signer_together_stand_for_the_signature() -> None:
    assert said(template(*NEEDED[:4], "{{ capacity }}", "{{ signer }}")) == []


def with_link(document: Any) -> None:
    document.part.relate_to("http://nguon.vi-du/mau.dotm", "http://x/relationships/attachedTemplate", is_external=True)


def with_object(document: Any) -> None:
    document.paragraphs[0]._p.append(OxmlElement("w:object"))


def with_code(document: Any) -> None:
    code = OxmlElement("w:instrText")
    code.text = ' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" '
    document.paragraphs[0].add_run()._r.append(code)


@pytest.mark.parametrize(
    ("change", "words"), [(with_link, "attachedTemplate"), (with_object, "OLE"), (with_code, "DDEAUTO")]
)
def test_what_a_file_would_fetch_or_run_is_refused(change: Callable[[Any], None], words: str) -> None:
    assert [sentence for sentence in said(template(*NEEDED, change=change)) if words in sentence]


def packed_anew(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return out.getvalue()


def test_a_file_with_a_document_type_or_that_unpacks_too_large_is_not_opened() -> None:
    head = b'?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    entity = packed_anew(template(*NEEDED), "word/document.xml", lambda text: text.replace(b"?>", head, 1))
    large = packed_anew(template(*NEEDED), "word/styles.xml", lambda text: text + b" " * 30_000_000)
    for data in (entity, large):
        with pytest.raises(ValueError, match="Word"):
            check_template(data, NOTICE)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", b"PK" * 500])
def test_what_is_no_word_file_is_a_value_error(data: bytes) -> None:
    with pytest.raises(ValueError, match="Word"):
        check_template(data, NOTICE)


@given(st.lists(st.text(alphabet="{}% numberbody_", max_size=14), max_size=8))
def test_any_text_is_checked_without_a_crash_and_each_problem_is_a_sentence(texts: list[str]) -> None:
    assert all(problem.say() for problem in problems_in(texts, NOTICE, body_places=range(8)))


@pytest.mark.parametrize("kind", TEMPLATED)
def test_every_field_of_a_kind_has_its_value(kind: PaperKind) -> None:
    values = values_of(MAKERS[kind]())
    assert set(fields_of(kind)) - {"body"} <= set(values)
    assert set(FACTS.get(kind, {})) <= {name for name, text in values.items() if text}
    assert set(COMMON) - {"body"} <= set(values)


def test_an_office_program_that_is_not_there_breaks_or_hangs_gives_no_pdf(tmp_path: Path) -> None:
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nsleep 60 & sleep 60\n")
    slow.chmod(0o755)
    assert pdf_by_office(b"x", "/khong/co/chuong-trinh") is None
    assert pdf_by_office(b"x", "/bin/false") is None
    assert pdf_by_office(b"x", str(slow), seconds=1) is None
