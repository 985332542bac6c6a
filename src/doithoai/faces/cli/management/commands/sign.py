"""`doithoai sign FILE.pdf`: put a digital signature on a paper, with a PFX file or a token, on the signer's machine."""

import getpass
import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from pyhanko.sign.signers import Signer

from doithoai.adapters.signatures.keys import pfx_signer, token_signer
from doithoai.adapters.signatures.signing import Shown, SigningRole, has_place, sign_pdf
from doithoai.adapters.signatures.stamp import read_picture
from doithoai.core.refusal import Refused
from doithoai.faces.cli.management.commands.verify_paper import bytes_of
from doithoai.faces.common import callers
from doithoai.faces.common.refusals import sentence_of

PIN = "DOITHOAI_SIGN_PIN"


class Command(BaseCommand):
    help = f"Ký số một tệp PDF; mật khẩu PFX hoặc mã PIN được hỏi, hoặc lấy từ biến môi trường {PIN}"
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="tệp PDF cần ký")
        key = parser.add_mutually_exclusive_group(required=True)
        key.add_argument("--pfx", type=Path, help="tệp PFX (PKCS#12) của người ký")
        key.add_argument("--pkcs11", metavar="LIB", help="thư viện PKCS#11 của thiết bị ký")
        parser.add_argument("--slot", type=int, help="số khe của thiết bị")
        parser.add_argument("--token", help="tên thiết bị")
        parser.add_argument("--certificate", help="nhãn chứng thư trên thiết bị")
        parser.add_argument("--role", choices=[role.value for role in SigningRole], default="person")
        parser.add_argument("--picture", type=Path, help="ảnh chữ ký hoặc con dấu, PNG nền trong suốt")
        parser.add_argument(
            "--width-mm", type=float, help="bề rộng ảnh, tính bằng mi-li-mét (con dấu: kích thước thật)"
        )
        parser.add_argument(
            "--number", type=int, choices=[1, 2], help="ký trên tên thứ mấy (biên bản: 1 thư ký, 2 chủ trì)"
        )
        parser.add_argument(
            "--text", action="append", default=[], help="dòng chữ ghi kèm, ví dụ số và ký hiệu, tên cơ quan"
        )
        parser.add_argument("--out", type=Path, help="tệp kết quả (mặc định: thêm -da-ky vào tên)")

    def handle(self, *_args: object, **given: Any) -> None:
        if given["pkcs11"] and not given["certificate"]:
            raise CommandError("Xin ghi nhãn chứng thư trên thiết bị: --certificate.")
        data, out = bytes_of(given["file"]), given["out"] or _beside(given["file"])
        try:
            shown = _shown(given)
            with signer_of(given) as signer:
                made = sign_pdf(data, signer, shown, now=callers.moment())
        except Refused as refused:
            raise CommandError(sentence_of(refused)) from None
        try:
            out.write_bytes(made)
        except OSError as error:
            raise CommandError(f"Không ghi được {out}: {error.strerror}.") from error
        if shown.role is not SigningRole.ATTACHMENT and not has_place(data):
            self.stdout.write("Tệp không đánh dấu chỗ ký, nên chữ ký không hiện trên trang.")
        self.stdout.write(f"Đã ký: {out}")


def _shown(given: dict[str, Any]) -> Shown:
    picture = read_picture(bytes_of(given["picture"])) if given["picture"] else None
    role = SigningRole(given["role"])
    return Shown(role, picture, tuple(given["text"]), given["number"], given["width_mm"])


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.stem}-da-ky.pdf")


@contextmanager
def signer_of(given: dict[str, Any]) -> Iterator[Signer]:
    """What signs, while it may; the password or PIN never stands on the command line."""
    secret = _secret("Mật khẩu của tệp PFX: " if given["pfx"] else "Mã PIN của thiết bị: ")
    if given["pfx"]:
        yield pfx_signer(bytes_of(given["pfx"]), secret)
        return
    asked = {"certificate": given["certificate"], "slot": given["slot"], "token": given["token"]}
    with token_signer(given["pkcs11"], pin=secret, **asked) as signer:
        yield signer


def _secret(prompt: str) -> str:
    if PIN in os.environ:
        return os.environ[PIN]
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    return sys.stdin.readline().rstrip("\r\n")
