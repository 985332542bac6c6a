"""`doithoai verify-paper FILE`: who signed a PDF, when, and whether it still holds."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import localtime

from doithoai.adapters.signatures.apart import check_apart
from doithoai.adapters.signatures.roots import read_roots
from doithoai.core.papers.signing import FileCheck, Problem, SignatureCheck, Trust, refuse_unfit
from doithoai.core.refusal import Refused
from doithoai.faces.common import callers
from doithoai.faces.common.refusals import sentence_of
from doithoai.faces.common.signature_words import signature_in_words

BROKEN, ISSUER_UNKNOWN = 1, 3


class Command(BaseCommand):
    help = "Kiểm tra các chữ ký số trong một tệp PDF; mã kết thúc 0: tốt, 1: hỏng, 3: chưa xác minh được nơi cấp"
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="tệp PDF đã ký")
        parser.add_argument("--roots", type=Path, help="thư mục chứng thư gốc (mặc định: DOITHOAI_SIGNATURE_ROOTS)")
        parser.add_argument(
            "--issued", type=Path, help="tệp PDF lúc ban hành: tệp đã ký phải là tệp này có thêm chữ ký"
        )

    def handle(self, *_args: object, **given: Any) -> None:
        data, issued = bytes_of(given["file"]), bytes_of(given["issued"]) if given["issued"] else b""
        if not data.startswith(issued):
            raise CommandError("Tệp đã ký không phải là tệp lúc ban hành có thêm chữ ký.", returncode=BROKEN)
        roots = given["roots"] or settings.SIGNATURE_ROOTS
        for name in read_roots(roots).unreadable:
            self.stderr.write(f"Không đọc được chứng thư: {name}")
        check = check_apart(data, roots=roots, now=callers.moment(), issued_size=len(issued))
        for number, signature in enumerate(check.signatures, start=1):
            self.stdout.write("\n".join(lines_of(number, signature, check)))
        try:
            refuse_unfit(check, FileCheck(Problem.NONE), now=callers.moment())
        except Refused as refused:
            raise CommandError(sentence_of(refused), returncode=BROKEN) from None
        if any(signature.trust is not Trust.TRUSTED for signature in check.signatures):
            raise CommandError("Chữ ký nguyên vẹn, chưa xác minh được nơi cấp chứng thư.", returncode=ISSUER_UNKNOWN)
        self.stdout.write("Mọi chữ ký đều nguyên vẹn và xác minh được nơi cấp.")


def lines_of(number: int, signature: SignatureCheck, check: FileCheck) -> list[str]:
    """One signature as rows of a small table."""
    words = signature_in_words(signature)
    when = f"{localtime(signature.signed_at):%d/%m/%Y %H:%M:%S %z}" if signature.signed_at else "không ghi"
    rows = {
        "Người ký": f"{words['name']} ({words['whose']})",
        "Cơ quan": signature.organisation or "không ghi",
        "Thời điểm ký": when,
        "Kết quả": words["verdict"],
        "Phạm vi": f"bản {signature.revision}/{check.revisions} của tệp",
        "Số chứng thư": signature.serial,
    }
    lines = [f"Chữ ký {number}", *(f"  {name:<14}{value}" for name, value in rows.items())]
    return [*lines, *(f"  {sentence}" for sentence in words["sentences"])]


def bytes_of(path: Path) -> bytes:
    """The file, or a sentence that says why not."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise CommandError(f"Không đọc được {path}: {error.strerror}.") from error
