"""`doithoai take-hall-back FILE`: on the server, merge what a laptop brought back."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from doithoai.apps.onsite.actions.take_hall_back import Taken
from doithoai.apps.onsite.actions.take_hall_back import take_hall_back as take
from doithoai.apps.onsite.envelopes import pack_key_of
from doithoai.apps.onsite.models import Loan
from doithoai.core.caller import Door, system_caller
from doithoai.core.refusal import Refused
from doithoai.faces.common import callers
from doithoai.faces.common.refusals import sentence_of


class Command(BaseCommand):
    help = "Nhận hội nghị từ máy hội trường về"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="tệp mang về")

    def handle(self, *_args: object, file: Path, **_options: object) -> None:
        try:
            content = file.read_bytes()
            loan = Loan.objects.select_related("dialogue").filter(key=pack_key_of(content)).first()
            of = loan.dialogue.authority_id if loan else 0
            caller = system_caller(callers.moment(), authority_id=of, door=Door.CLI)
            self.stdout.write(said(take(caller, content=content)))
        except OSError as error:
            raise CommandError(f"Không đọc được {file}: {error.strerror}.") from None
        except Refused as refused:
            raise CommandError(sentence_of(refused)) from None


def said(taken: Taken) -> str:
    """What was merged, in one line each."""
    if not taken.is_new:
        return "Tệp này đã được nhận trước đó; không có gì thay đổi."
    told = taken.brought
    lines = [
        f"Đã nhận từ máy «{taken.loan.laptop}»: {told.sittings} phiên, {told.turns} lượt phát biểu, "
        f"{told.decisions} quyết định, {len(told.promises)} cam kết, {told.present} người có mặt "
        f"({len(told.walk_ins)} ngoài danh sách), {len(told.petitions)} ý kiến mới, {taken.events} dòng nhật ký."
    ]
    if taken.conflicts:
        lines.append(f"Có {len(taken.conflicts)} chỗ cần người xem lại, tại trang Mang hội nghị ra hội trường.")
    return "\n".join(lines)
