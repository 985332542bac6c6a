"""`doithoai receive-mail < message`: one letter from the mail server's pipe into the holding pen."""

import sys
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from doithoai.adapters.mailbox.letter import MOST_BYTES
from doithoai.faces.cli.mailbox import NoAuthority, authority_of_mail, take_letter


class Command(BaseCommand):
    help = "Nhận một thư điện tử từ đầu vào chuẩn vào khay chờ"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--authority", default="", help="mã cơ quan nhận thư, khi hệ thống có nhiều cơ quan")

    def handle(self, *_args: object, authority: str, **_options: object) -> None:
        try:
            letter = take_letter(sys.stdin.buffer.read(MOST_BYTES + 1), authority_of_mail(authority))
        except NoAuthority as error:
            raise CommandError("Chưa rõ thư gửi cơ quan nào. Xin thêm --authority MÃ-CƠ-QUAN.") from error
        if letter is None:
            raise CommandError("Không đọc được thư này.")
        self.stdout.write(f"Đã nhận thư {letter.pk}.")
