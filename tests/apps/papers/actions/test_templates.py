from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document

from doithoai.adapters.documents.starter import starter_template
from doithoai.apps.audit.models import Event
from doithoai.apps.files.storage import storage
from doithoai.apps.papers.actions.activate_template import activate_template
from doithoai.apps.papers.actions.deactivate_template import deactivate_template
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.actions.upload_template import upload_template
from doithoai.apps.papers.models import Paper, PaperTemplate
from doithoai.core.files import FileRefused
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.template_refusals import TemplateNotForKind, TemplateNotWord, TemplateUnfit
from doithoai.core.refusal import NotPossibleNow
from tests.apps.papers.drafts import a_draft
from tests.world import World

TODAY = date(2026, 3, 2)
NOTICE = PaperKind.NOTICE
PAGES = "/ban-lam-viec/mau-van-ban/"


def own(words: str = "MẪU RIÊNG CỦA XÃ") -> bytes:
    document = Document(BytesIO(starter_template(NOTICE)))
    document.add_paragraph(words)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def uploaded(world: World, content: bytes | None = None, who: str = "admin", **more: Any) -> PaperTemplate:
    values: dict[str, Any] = {"kind": NOTICE, "name": "mau.docx", "data": BytesIO(content or own())} | more
    return upload_template(world.caller(who), **values)


def words_in(row: Paper) -> str:
    assert row.docx is not None
    with storage().open(row.docx.key) as data:
        return "\n".join(line.text for line in Document(BytesIO(data.read())).paragraphs)


def issued(world: World) -> Paper:
    return issue_paper(world.caller("clerk"), paper_id=a_draft(world).pk, issued_on=TODAY)


def test_an_issued_paper_has_the_look_of_the_template_in_use_and_its_pdf_the_standard_one(world: World) -> None:
    template = uploaded(world)
    assert "MẪU RIÊNG" not in words_in(issued(world))  # not in use yet
    activate_template(world.caller("admin"), template_id=template.pk)
    paper = issued(world)
    assert "MẪU RIÊNG" in words_in(paper)
    assert (paper.template, paper.pdf_of_template) == (template, False)
    page = world.client("clerk").get(f"/ban-lam-viec/van-ban/{paper.pk}/").content.decode()
    assert "tệp PDF theo mẫu chuẩn" in page
    names = list(Event.objects.filter(name__startswith="template.").order_by("id").values_list("name", flat=True))
    assert names == ["template.uploaded", "template.activated"]


def test_with_an_office_program_the_pdf_follows_the_template(world: World, settings: Any, tmp_path: Path) -> None:
    program = tmp_path / "office"
    program.write_text('#!/bin/sh\nfor each; do [ "$last" = --outdir ] && out=$each; last=$each; done\n'
                       'printf "%%PDF-1.7 theo mau" > "$out/paper.pdf"\n')  # fmt: skip
    program.chmod(0o755)
    settings.OFFICE_PROGRAM = str(program)
    activate_template(world.caller("admin"), template_id=uploaded(world).pk)
    paper = issued(world)
    assert paper.pdf_of_template
    assert paper.pdf is not None
    with storage().open(paper.pdf.key) as data:
        assert data.read() == b"%PDF-1.7 theo mau"


def test_versions_are_kept_and_one_is_in_use(world: World) -> None:
    first, second = uploaded(world), uploaded(world, own("BẢN HAI"))
    for row in (first, second):
        activate_template(world.caller("admin"), template_id=row.pk)
    assert list(PaperTemplate.objects.order_by("version").values_list("version", "is_active")) == [
        (1, False),
        (2, True),
    ]
    deactivate_template(world.caller("admin"), template_id=second.pk)
    with pytest.raises(NotPossibleNow):
        deactivate_template(world.caller("admin"), template_id=second.pk)
    assert issued(world).template is None


def test_a_wrong_field_is_refused_and_nothing_is_kept(world: World) -> None:
    with pytest.raises(TemplateUnfit) as refused:
        uploaded(world, own("{{ ngay_hop }}"))
    assert "ngay_hop" in refused.value.say()
    assert not PaperTemplate.objects.exists()


@pytest.mark.parametrize(
    ("more", "refusal"),
    [({"name": "mau.txt", "data": BytesIO(b"chu")}, TemplateNotWord), ({"kind": PaperKind.POSTER}, TemplateNotForKind),
     ({"data": BytesIO(b"PK\x03\x04 hong")}, FileRefused), ({"data": BytesIO(b"x" * 3_000_000)}, FileRefused)],
)  # fmt: skip
def test_the_gate_takes_only_sound_word_files_of_a_numbered_kind(
    world: World, more: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        uploaded(world, **more)


@pytest.mark.parametrize("who", ["clerk", "secretary", "chair", "stranger"])
def test_only_the_administrator_of_the_authority_changes_templates(world: World, who: str) -> None:
    row = uploaded(world)
    with pytest.raises(Paper.DoesNotExist):
        uploaded(world, who=who)
    with pytest.raises(Paper.DoesNotExist):
        activate_template(world.caller(who), template_id=row.pk)


def test_the_pages_show_fields_take_a_file_and_preview_it(world: World) -> None:
    client = world.client("admin")
    assert "mẫu chuẩn" in client.get(PAGES).content.decode()
    page = client.get(f"{PAGES}notice/").content.decode()
    assert "{{ place_date }}" in page
    assert "Thời gian tổ chức" in page
    wrong = client.post(f"{PAGES}notice/", {"file": SimpleUploadedFile("mau.docx", own("{{ tme }}"))})
    assert wrong.status_code == 422
    assert "Có phải ý là “time”?" in wrong.content.decode()
    assert client.post(f"{PAGES}notice/", {"file": SimpleUploadedFile("mau.docx", own())}).status_code == 302
    row = PaperTemplate.objects.get()
    preview = client.get(f"{PAGES}ban/{row.pk}/xem-thu/docx/").content
    assert "MẪU RIÊNG" in "\n".join(line.text for line in Document(BytesIO(preview)).paragraphs)
    assert client.get(f"{PAGES}ban/{row.pk}/xem-thu/pdf/").status_code == 404
    assert client.post(f"{PAGES}ban/{row.pk}/dung/").status_code == 302
    assert "Đang dùng" in client.get(f"{PAGES}notice/").content.decode()
    assert client.get(f"{PAGES}poster/").status_code == 404
