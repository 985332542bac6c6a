"""`doithoai back-up FOLDER`: a whole copy of the database and the files, made while people work."""

import os
import shutil
from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from doithoai.faces.common import callers


class Command(BaseCommand):
    help = "Sao lưu cơ sở dữ liệu và các tệp vào một thư mục"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="thư mục nhận bản sao")

    def handle(self, *_args: object, folder: Path, **_options: object) -> None:
        if connection.vendor != "sqlite":
            raise CommandError("Cơ sở dữ liệu là PostgreSQL: xin dùng pg_dump cho dữ liệu và chép thư mục tệp.")
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CommandError(f"Không ghi được vào {folder}: {error.strerror}.") from error
        copy = folder / f"doithoai-{callers.moment():%Y%m%d-%H%M%S}.sqlite3"
        copy_database(copy)
        # Files are named by their content and never change, so only new ones need copying.
        copied = copy_new_files(Path(settings.FILES_ROOT), folder / "files")
        self.stdout.write(f"Đã sao lưu: {copy} và {copied} tệp mới.")


def copy_database(target: Path) -> None:
    """One consistent moment of the SQLite database; a half-made copy never bears the final name.

    VACUUM INTO copies rows, not pages: what was deleted or rolled back, sealed words among it, is not in the copy.
    """
    part = target.with_suffix(".part")
    part.unlink(missing_ok=True)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(part)])
    with part.open("rb") as written:
        os.fsync(written.fileno())
    part.replace(target)


def copy_new_files(source: Path, target: Path) -> int:
    """Copy what the target does not hold yet; how many files that were."""
    new = [file for file in source.rglob("*") if file.is_file() and not file.name.startswith(".")]
    new = [file for file in new if not (target / file.relative_to(source)).exists()]
    for file in new:
        place = target / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_name(f".{place.name}.part")
        shutil.copyfile(file, part)
        part.replace(place)
    return len(new)
