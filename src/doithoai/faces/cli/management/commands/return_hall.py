"""`doithoai return-hall FILE`: on the laptop, write what the server takes back."""

import os
from argparse import ArgumentParser
from pathlib import Path

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from doithoai.apps.onsite.actions.write_return import write_return
from doithoai.apps.onsite.models import HallPack
from doithoai.core.caller import Door, system_caller
from doithoai.faces.common import callers


class Command(BaseCommand):
    help = "Ghi tệp mang hội nghị về máy chủ (chạy trên máy hội trường)"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, nargs="?", help="tệp sẽ ghi; không ghi: tự đặt tên")
        parser.add_argument("--interim", action="store_true", help="bản giữa chừng: hội nghị còn tiếp trên máy này")

    def handle(self, *_args: object, file: Path | None, interim: bool, **_options: object) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        pack = HallPack.objects.select_related("dialogue").first()
        if pack is None:
            raise CommandError("Máy này không giữ hội nghị nào.")
        now = callers.moment()
        place = file or Path(f"mang-ve-{pack.dialogue.code}-{now:%Y%m%d-%H%M%S}.doithoai")
        caller = system_caller(now, authority_id=pack.dialogue.authority_id, door=Door.CLI)
        content = write_return(caller, final=not interim)
        try:
            write_whole(place, content)
        except OSError as error:
            raise CommandError(f"Không ghi được {place}: {error.strerror}. Xin chạy lại với chỗ khác.") from None
        self.stdout.write(
            f"Đã ghi {place}. Trên máy chủ: doithoai take-hall-back {place.name}, hoặc nộp tại trang Hội nghị."
        )


def write_whole(place: Path, content: bytes) -> None:
    """The final name only for a file that is whole and on the disk."""
    part = place.with_name(f".{place.name}.part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(place)
