"""`doithoai write-reference`: writes docs/reference from the tables."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand

from doithoai.faces.cli.reference import pages


class Command(BaseCommand):
    help = "Ghi lại các trang tra cứu trong docs/reference từ các bảng của hệ thống"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--folder", type=Path, default=Path("docs/reference"))

    def handle(self, *_args: object, folder: Path, **_options: object) -> None:
        for name, text in pages().items():
            (folder / name).write_text(text, encoding="utf-8")
