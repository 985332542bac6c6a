"""`doithoai hall`: the whole session on this laptop, on the hall's own network, without Internet."""

import os
import threading
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections, connection

from doithoai.apps.onsite.envelopes import pack_in
from doithoai.apps.onsite.loading import load_pack
from doithoai.apps.onsite.models import HallPack
from doithoai.core.refusal import Refused
from doithoai.faces.cli.hall_surroundings import LOOPBACK, options
from doithoai.faces.cli.management.commands.back_up import copy_database, copy_new_files
from doithoai.faces.cli.management.commands.serve import Keeper, parts
from doithoai.faces.cli.passphrases import ask_passphrase
from doithoai.faces.common import callers
from doithoai.faces.common.refusals import sentence_of

Say = Callable[[str], object]


class Command(BaseCommand):
    help = "Chạy hội nghị trên máy này tại hội trường, không cần Internet"

    def add_arguments(self, parser: ArgumentParser) -> None:
        options(parser)

    def handle(self, *_args: object, pack: Path | None, port: int, **given: object) -> None:
        if connection.vendor != "sqlite":
            raise CommandError("Máy hội trường dùng cơ sở dữ liệu riêng (SQLite).")
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        here = self._pack(pack)
        # what is sealed in the hall is locked so that the server can open it
        os.environ["DOITHOAI_SEAL_KEY"] = here.secret
        self._welcome(here)
        stop = threading.Event()
        if isinstance(folder := given["copy_to"], Path):
            keep_copying(folder, here.dialogue.code, float(str(given["every"])), stop, self.stderr.write)
        host = settings.SITE_URL.split("//")[1].rsplit(":", 1)[0]
        tls = _tls(given["certificate"], given["certificate_key"])
        Keeper(hall_parts(host, port, tls)).run()
        stop.set()

    def _pack(self, file: Path | None) -> HallPack:
        here = HallPack.objects.select_related("dialogue").first()
        if here is not None and file is None:
            return here
        if file is None:
            raise CommandError("Máy này chưa có hội nghị nào. Xin chạy: doithoai hall --pack TỆP-GÓI")
        try:
            content = file.read_bytes()
            found = pack_in(content, passphrase=ask_passphrase("Mật khẩu của gói: ").strip())
            return load_pack(found, now=callers.moment())
        except OSError as error:
            raise CommandError(f"Không đọc được {file}: {error.strerror}.") from None
        except Refused as refused:
            raise CommandError(sentence_of(refused)) from None

    def _welcome(self, here: HallPack) -> None:
        site, code = settings.SITE_URL, here.dialogue.code
        lines = [
            f"Hội nghị: {here.dialogue.title}",
            f"Trang của máy này, có mã QR cho điện thoại: {site}/ban-lam-viec/doi-thoai/{code}/ra-hoi-truong/",
            "Mọi người đăng nhập bằng tên và mật khẩu như ở cơ quan.",
        ]
        if LOOPBACK in site:
            lines.append("Chỉ máy này vào được. Để điện thoại vào: chạy lại với --address hỏi.")
        else:
            lines.append("Nối máy này với bộ phát Wi-Fi bằng dây, tắt chế độ ngủ, cắm nguồn.")
        if here.written_at:
            lines.append("Tệp mang về đã ghi; muốn làm tiếp xin bấm «Tiếp tục tại hội trường» trên trang đó.")
        self.stdout.write("\n".join([*lines, "Xong việc: doithoai return-hall. (Bấm Ctrl+C để dừng)"]))


def _tls(certificate: object, key: object) -> tuple[str, str] | None:
    return (str(certificate), str(key)) if certificate and key else None


def hall_parts(host: str, port: int, tls: tuple[str, str] | None) -> list[list[str]]:
    """Pages and feed; no queue: what follows from the hall is done by the server, once."""
    pages, feed, _ = parts(host, port, 2)
    if tls is not None:
        pages[3:3] = ["--ssl-certificate", tls[0], "--ssl-keyfile", tls[1]]
        feed[3:3] = ["--ssl-certfile", tls[0], "--ssl-keyfile", tls[1]]
    return [pages, feed]


def keep_copying(folder: Path, code: str, every: float, stop: threading.Event, say: Say) -> threading.Thread:
    """A whole copy every so many seconds beside the work; two take turns, so that a pulled stick leaves one whole."""

    def work() -> None:
        turn = 0
        while not stop.wait(every if turn else 0):
            try:
                folder.mkdir(parents=True, exist_ok=True)
                copy_database(folder / f"hoi-truong-{code}-{turn % 2 + 1}.sqlite3")
                copy_new_files(Path(settings.FILES_ROOT), folder / "files")
            except Exception as error:  # the hall goes on without the stick; the next round tries again
                say(f"Chưa chép được ra {folder}: {error}")
            close_old_connections()
            turn += 1

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread
