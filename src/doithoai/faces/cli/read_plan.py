"""`doithoai read-plan FILE`: what a plan says, as lines for people or as JSON for programs. Needs no database."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from doithoai.adapters.texts import text_of_document
from doithoai.core.reading.draft import PlanDraft, draft_to_json
from doithoai.core.reading.read import read_plan
from doithoai.core.reading.shown import says_nothing, shown_lines
from doithoai.core.refusal import Refused

DONE, REFUSED, MISUSED = 0, 1, 2
STANDARD_INPUT = "-"
USAGE = """Cách dùng: doithoai read-plan TỆP [--json]

Đọc một kế hoạch đối thoại (Word, PDF có chữ, văn bản thường) và in bản nháp; không ghi gì.

  TỆP         tệp kế hoạch; dấu - để đọc từ đầu vào chuẩn
  --json      in JSON theo lược đồ docs/reference/plan-draft.json
"""


def main(words: Sequence[str]) -> int:
    """Print the draft of the plan in the named file; the exit status is 1 when it cannot be read."""
    asked = _parser().parse_args(words)
    try:
        draft = read_plan(_text_of(asked.file))
    except OSError:
        return _refuse(f"Không mở được tệp {asked.file}.")
    except Refused as refused:
        return _refuse(refused.say())
    if says_nothing(draft):
        sys.stderr.write(f"Không thấy phần nào của một kế hoạch đối thoại trong {asked.file}.\n")
    sys.stdout.write(_as_json(draft) if asked.json else "".join(f"{line}\n" for line in shown_lines(draft)))
    return DONE


def _text_of(name: str) -> str:
    if name == STANDARD_INPUT:
        return text_of_document("đầu vào", sys.stdin.buffer)
    path = Path(name)
    with path.open("rb") as data:
        return text_of_document(path.name, data)


class _Parser(ArgumentParser):
    """Says in Vietnamese how the command is used."""

    def format_help(self) -> str:
        return USAGE

    def error(self, _message: str) -> NoReturn:
        self.exit(MISUSED, USAGE)


def _parser() -> ArgumentParser:
    parser = _Parser(prog="doithoai read-plan")
    parser.add_argument("file")
    parser.add_argument("--json", action="store_true")
    return parser


def _as_json(draft: PlanDraft) -> str:
    return json.dumps(draft_to_json(draft), ensure_ascii=False, indent=1) + "\n"


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return REFUSED
