"""`doithoai pack-hall CODE FILE`: lend the hall of a dialogue to a laptop and write its pack."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.onsite.actions.lend_dialogue import lend_dialogue
from doithoai.core.caller import Door, system_caller
from doithoai.core.refusal import Refused
from doithoai.faces.cli.passphrases import ask_passphrase
from doithoai.faces.common import callers
from doithoai.faces.common.refusals import sentence_of


class Command(BaseCommand):
    help = "Mang một hội nghị ra hội trường: ghi gói cho máy hội trường, và từ đó ở đây không đổi được"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("code", help="mã cuộc đối thoại, như trong địa chỉ trang")
        parser.add_argument("file", type=Path, help="tệp gói sẽ ghi")
        parser.add_argument("--laptop", required=True, help="tên máy mang đi, ai cũng thấy")

    def handle(self, *_args: object, code: str, file: Path, laptop: str, **_options: object) -> None:
        dialogue = Dialogue.objects.filter(code=code).first()
        if dialogue is None:
            raise CommandError(f"Không có cuộc đối thoại «{code}».")
        if file.exists():
            raise CommandError(f"{file} đã có; xin đặt tên khác.")
        caller = system_caller(callers.moment(), authority_id=dialogue.authority_id, door=Door.CLI)
        try:
            # no pack, no loan: a full disk takes the loan back with it
            with transaction.atomic(), file.open("xb") as place:
                phrase = ask_passphrase("Mật khẩu cho gói (ít nhất 12 ký tự): ")
                _, content = lend_dialogue(caller, dialogue_id=dialogue.pk, laptop=laptop, passphrase=phrase)
                place.write(content)
        except OSError as error:
            raise CommandError(f"Không ghi được {file}: {error.strerror}.") from None
        except Refused as refused:
            file.unlink(missing_ok=True)
            raise CommandError(sentence_of(refused)) from None
        self.stdout.write(f"Đã ghi {file}. Trên máy «{laptop}»: make hall PACK={file.name}")
