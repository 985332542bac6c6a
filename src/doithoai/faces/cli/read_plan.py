"""`doithoai read-plan FILE`: what a plan says, as lines for people or as JSON for programs. Needs no database."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from doithoai.adapters.texts import text_of_document
from doithoai.core.reading.draft import PlanDraft, draft_to_json
from doithoai.core.reading.read import read_plan
from doithoai.core.reading.shown import shown_lines
from doithoai.core.refusal import Refused

DONE, REFUSED = 0, 1


def main(words: Sequence[str]) -> int:
    """Print the draft of the plan in the named file; the exit status is 1 when it cannot be read."""
    asked = _parser().parse_args(words)
    try:
        with asked.file.open("rb") as data:
            draft = read_plan(text_of_document(asked.file.name, data))
    except OSError:
        return _refuse(f"Không mở được tệp {asked.file}.")
    except Refused as refused:
        return _refuse(refused.say())
    sys.stdout.write(_as_json(draft) if asked.json else "".join(f"{line}\n" for line in shown_lines(draft)))
    return DONE


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="doithoai read-plan",
        description="Đọc một kế hoạch đối thoại (Word, PDF có chữ, văn bản thường) và in bản nháp; không ghi gì.",
    )
    parser.add_argument("file", type=Path, help="tệp kế hoạch")
    parser.add_argument("--json", action="store_true", help="in JSON theo lược đồ docs/reference/plan-draft.json")
    return parser


def _as_json(draft: PlanDraft) -> str:
    return json.dumps(draft_to_json(draft), ensure_ascii=False, indent=1) + "\n"


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return REFUSED
