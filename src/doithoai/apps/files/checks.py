"""What `doithoai check --deploy` says about the scanner."""

from io import BytesIO
from typing import Any

from django.core.checks import CheckMessage, Tags, register
from django.core.checks import Warning as Caution

from doithoai.adapters.antivirus import ScannerUnavailable
from doithoai.apps.files.scanning import scanner

NONE = Caution(
    "Không có máy quét mã độc: tệp PDF, Word, Excel người dân gửi được nhận mà không quét, không tệp nào bị giữ chờ.",
    hint="Cài clamd rồi đặt DOITHOAI_CLAMD.",
    id="files.W001",
)


@register(Tags.security, deploy=True)
def check_scanner(app_configs: Any, **_: Any) -> list[CheckMessage]:
    """One sentence where there is no scanner, or where it does not answer."""
    found = scanner()
    if found is None:
        return [NONE]
    try:
        found.scan(BytesIO(b"doithoai"))
    except ScannerUnavailable as away:
        sentence = f"clamd không trả lời ({away}): tệp người dân gửi phải nằm chờ, chưa ai mở được."
        return [Caution(sentence, hint="Xem dịch vụ clamd và DOITHOAI_CLAMD.", id="files.W002")]
    return []
