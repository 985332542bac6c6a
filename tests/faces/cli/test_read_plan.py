"""`doithoai read-plan` as a person and as a program use it."""

import json
import sys
from pathlib import Path

import pytest

from doithoai.faces.cli.read_plan import main

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


def test_json_has_the_source_line_of_each_value(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(plan), "--json"]) == 0
    duty = json.loads(capsys.readouterr().out)["duties"][0]
    assert (duty["owner"]["value"], duty["text"]["value"], duty["text"]["line"]) == ("Công an xã", "Bảo đảm an ninh", 9)


def test_without_json_a_person_reads_a_line_for_each_value(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(plan)]) == 0
    assert "duties.1.owner: Công an xã (dòng 9)" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_ends_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "anh.jpg"
    picture.write_bytes(b"\xff\xd8\xff" + bytes(100))
    assert main([str(picture)]) == 1
    assert "chỉ có ảnh chụp" in capsys.readouterr().err


def test_a_missing_file_ends_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["/khong/co.docx"]) == 1
    assert "Không mở được tệp" in capsys.readouterr().err


def test_a_plan_can_come_from_standard_input(
    plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with plan.open() as data:
        monkeypatch.setattr(sys, "stdin", data)
        assert main(["-"]) == 0
    assert "duties.1.owner: Công an xã" in capsys.readouterr().out


def test_a_text_that_is_no_plan_is_told_as_such(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "chao.txt"
    file.write_text("Xin chào.\n", "utf-8")
    assert main([str(file), "--json"]) == 0
    told = capsys.readouterr()
    assert "Không thấy phần nào của một kế hoạch" in told.err
    assert json.loads(told.out)["duties"] == []


@pytest.mark.parametrize("words", [[], ["a.txt", "b.txt"], ["a.txt", "--jsn"]])
def test_a_wrong_use_is_answered_with_the_right_one(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("Cách dùng: doithoai read-plan TỆP")
