"""`doithoai suggest` as a program uses it: lines in, lines out."""

import io
import json
from typing import Any

import pytest

from doithoai.faces.cli.suggest import main

KEYS = ["id", "legal_type", "fields", "level", "points", "duplicates", "personal_data"]


def run(given: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[int, list[dict[str, Any]], str]:
    out, error = io.BytesIO(), io.StringIO()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given)))
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(out, write_through=True))
    monkeypatch.setattr("sys.stderr", error)
    status = main([])
    return status, [json.loads(line) for line in out.getvalue().decode("utf-8").splitlines()], error.getvalue()


def line(name: object, text: str) -> bytes:
    return json.dumps({"id": name, "text": text}, ensure_ascii=False).encode() + b"\n"


def test_one_line_for_each_petition_in_order_with_the_promised_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    given = (
        line("b", "Cống ngõ 3 tắc. Tôi ở số 5 ngõ 3 phố Hạ, 0912 345 678") + b"\n" + line("a", "") + line(7, "Đèn hỏng")
    )
    status, rows, _ = run(given, monkeypatch)
    assert status == 0
    assert [row["id"] for row in rows] == ["b", "a", 7]
    assert all(list(row) == KEYS for row in rows)
    assert all(len(row["fields"]) >= 3 for row in rows)
    assert {found["kind"] for found in rows[0]["personal_data"]} == {"phone", "address"}


def test_offsets_are_code_points_of_the_text_as_given(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Cống tắc 😀 gọi 0912 345 678"
    _, (row,), _ = run(line("x", text), monkeypatch)
    (found,) = row["personal_data"]
    assert text[found["start"] : found["end"]] == "0912 345 678"
    assert row["points"] == [[0, len(text)]]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (b"not json\n", "Dòng 1: không phải JSON."),
        (b'{"id": "a"}\n', 'Dòng 1: cần một đối tượng có "id" và "text"'),
        (b'["a", "b"]\n', "Dòng 1: cần một đối tượng"),
        (line("a", "x") + line("a", "y"), "Dòng 2: mã «a» đã có ở dòng 1."),
        (b"\xff\xfe\n", "không phải văn bản UTF-8"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_nothing_is_printed(
    given: bytes, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    status, rows, said = run(given, monkeypatch)
    assert (status, rows) == (1, [])
    assert sentence in said


def test_nothing_in_is_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(b"", monkeypatch)[:2] == (0, [])


@pytest.mark.parametrize(("words", "status"), [(["--help"], 0), (["petitions.jsonl"], 2)])
def test_help_and_wrong_use_are_told_in_vietnamese(
    words: list[str], status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    said = capsys.readouterr()
    assert ended.value.code == status
    assert "Cách dùng: doithoai suggest" in said.out + said.err
