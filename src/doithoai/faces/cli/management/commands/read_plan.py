"""`doithoai read-plan FILE`: what a plan says, as a page for people or as JSON for programs."""

import json
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from doithoai.adapters.texts import text_of_document
from doithoai.core.reading.draft import PlanDraft, draft_to_json
from doithoai.core.reading.read import read_plan
from doithoai.core.reading.shown import shown_lines
from doithoai.core.refusal import Refused


class Command(BaseCommand):
    help = "Đọc một kế hoạch đối thoại (Word, PDF có chữ, văn bản thường) và in bản nháp; không ghi gì vào dữ liệu"
    requires_system_checks: list[str] = []  # no table is touched: nothing to check

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="tệp kế hoạch")
        parser.add_argument("--json", action="store_true", help="in JSON theo lược đồ docs/reference/plan-draft.json")

    def handle(self, *_args: object, file: Path, json: bool, **_options: object) -> None:
        draft = _draft(file)
        self.stdout.write(_as_json(draft) if json else "\n".join(shown_lines(draft)))


def _draft(file: Path) -> PlanDraft:
    try:
        with file.open("rb") as data:
            return read_plan(text_of_document(file.name, data))
    except OSError as wrong:
        raise CommandError(f"Không mở được tệp {file}.") from wrong
    except Refused as refused:
        raise CommandError(refused.say()) from refused


def _as_json(draft: PlanDraft) -> str:
    return json.dumps(draft_to_json(draft), ensure_ascii=False, indent=1)
