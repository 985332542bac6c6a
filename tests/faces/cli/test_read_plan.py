"""`doithoai read-plan` as a person and as a program use it."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

TEXT = """ỦY BAN NHÂN DÂN
XÃ HÒA BÌNH
Số: 12/KH-UBND
Hòa Bình, ngày 05 tháng 9 năm 2026
KẾ HOẠCH
Đối thoại với Nhân dân năm 2026
Xã xây dựng kế hoạch như sau:
I. TỔ CHỨC THỰC HIỆN
1. Công an xã: Bảo đảm an ninh.
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "ke-hoach.txt"
    file.write_text(TEXT, "utf-8")
    return file


def ran(*words: str) -> str:
    out = StringIO()
    call_command("read_plan", *words, stdout=out)
    return out.getvalue()


def test_json_has_the_source_line_of_each_value(plan: Path) -> None:
    draft = json.loads(ran(str(plan), "--json"))
    duty = draft["duties"][0]
    assert (duty["owner"]["value"], duty["text"]["value"], duty["text"]["line"]) == ("Công an xã", "Bảo đảm an ninh", 9)


def test_without_json_a_person_reads_a_line_for_each_value(plan: Path) -> None:
    assert "duties.1.owner: Công an xã (dòng 9)" in ran(str(plan))


def test_a_file_that_cannot_be_read_ends_in_one_sentence(tmp_path: Path) -> None:
    picture = tmp_path / "anh.jpg"
    picture.write_bytes(b"\xff\xd8\xff" + bytes(100))
    with pytest.raises(CommandError, match="chỉ có ảnh chụp"):
        ran(str(picture))


def test_a_missing_file_ends_in_one_sentence() -> None:
    with pytest.raises(CommandError, match="Không mở được tệp"):
        ran("/khong/co.docx")
