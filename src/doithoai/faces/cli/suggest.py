"""`doithoai suggest < petitions.jsonl`: suggestions for sorting petitions, one line for each. Needs no database."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from typing import NoReturn

from doithoai.core.triage.suggesting.shown import as_plain
from doithoai.core.triage.suggesting.suggest import Petition, suggest

DONE, REFUSED, MISUSED = 0, 1, 2
USAGE = """Cách dùng: doithoai suggest < ý-kiến.jsonl

Đọc các dòng {"id", "text"} từ đầu vào chuẩn và in mỗi dòng một gợi ý dạng JSON: loại đơn, lĩnh vực, cấp thẩm quyền,
các nội dung, ý kiến trùng trong cùng lượt, thông tin cá nhân. Không ghi gì, không cần mạng, không cần cơ sở dữ liệu.
"""


class NotALine(Exception):
    """A line that is no petition; carries the sentence for the person who runs the command."""


def main(words: Sequence[str]) -> int:
    """Read all petitions, then print a line for each, in order; the exit status is 1 when a line cannot be read."""
    _parser().parse_args(words)
    given = TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", newline="\n")
    try:
        batch = read_petitions(given)
    except UnicodeDecodeError:
        return _refuse("Dữ liệu đưa vào không phải văn bản UTF-8.")
    except NotALine as refused:
        return _refuse(str(refused))
    out = TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    for suggestion in suggest(batch):
        out.write(json.dumps(as_plain(suggestion), ensure_ascii=False) + "\n")
    out.flush()
    out.detach()
    return DONE


def read_petitions(lines: Iterable[str]) -> list[Petition]:
    """The petitions of lines `{"id", "text"}`; empty lines are passed over. Raises `NotALine`, with its number."""
    batch: list[Petition] = []
    taken: dict[str | int, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        petition = _petition(line, number)
        if petition.id in taken:
            raise NotALine(f"Dòng {number}: mã «{petition.id}» đã có ở dòng {taken[petition.id]}.")
        taken[petition.id] = number
        batch.append(petition)
    return batch


def _petition(line: str, number: int) -> Petition:
    try:
        row = json.loads(line)
    except ValueError as fault:
        raise NotALine(f"Dòng {number}: không phải JSON.") from fault
    name = row.get("id") if isinstance(row, dict) else None
    text = row.get("text") if isinstance(row, dict) else None
    if isinstance(name, bool) or not isinstance(name, str | int) or not isinstance(text, str):
        raise NotALine(f'Dòng {number}: cần một đối tượng có "id" và "text", trong đó "text" là chuỗi.')
    return Petition(name, text)


class _Parser(ArgumentParser):
    """Says in Vietnamese how the command is used."""

    def format_help(self) -> str:
        return USAGE

    def error(self, _message: str) -> NoReturn:
        self.exit(MISUSED, USAGE)


def _parser() -> ArgumentParser:
    return _Parser(prog="doithoai suggest")


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return REFUSED
