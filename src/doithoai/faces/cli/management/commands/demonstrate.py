"""`doithoai demonstrate`: five invented authorities, each dialogue at another stage."""

from argparse import ArgumentParser
from time import monotonic

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from doithoai.core.refusal import Refused
from doithoai.faces.cli.demonstration.load import Loaded, is_loaded, load
from doithoai.faces.cli.demonstration.welcome import welcome
from doithoai.faces.common import callers
from doithoai.faces.common.refusals import sentence_of


class Command(BaseCommand):
    help = "Nạp dữ liệu trình diễn: năm cơ quan hư cấu, mỗi cuộc đối thoại ở một chặng"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--keep", action="store_true", help="có sẵn rồi thì giữ nguyên, không báo lỗi")

    def handle(self, *_args: object, keep: bool, **_options: object) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        try:
            if keep and is_loaded():
                self.stdout.write("Bản trình diễn đã có sẵn, giữ nguyên.")
                self.stdout.write(welcome(None, callers.today()))
                return
            self.stdout.write("Đang nạp bản trình diễn, chờ khoảng một phút …")
            self.stdout.write(self._load())
        except Refused as refused:
            raise CommandError(sentence_of(refused)) from None

    def _load(self) -> str:
        began = monotonic()
        loaded: Loaded = load(callers.moment())
        self.stdout.write(f"Xong sau {monotonic() - began:.0f} giây.")
        if loaded.refused:
            self.stdout.write(f"({len(loaded.refused)} bước bỏ qua vì hôm nay quy định không cho làm.)")
        return welcome(loaded, callers.today())
