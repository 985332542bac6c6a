"""Opinion slips for printing: two or four on a page, each with its number, its code and two square codes."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from doithoai.adapters.documents.codes import code_as_svg
from doithoai.adapters.documents.typesetting import typeset_apart

WORDS = {
    "heading": "PHIẾU GÓP Ý",
    "number": "Số",
    "code": "Mã phiếu",
    "group": "Tổ dân phố, thôn",
    "opinion": "Ý kiến của ông/bà (mỗi phiếu một việc: việc gì, ở đâu, mong muốn thế nào)",
    "name": "Họ và tên (không bắt buộc)",
    "phone": "Số điện thoại (không bắt buộc)",
    "gate": "Không ghi đơn tố cáo, khiếu nại vào phiếu này: xin gửi riêng tại nơi tiếp công dân, để được giữ kín tên.",
    "cut": "Cắt theo đường này, ông/bà giữ phần dưới",
    "keep": "Chụp mã vuông, hoặc gõ mã ở trang tra cứu, để xem ý kiến đến đâu:",
}


@dataclass(frozen=True)
class PrintedSlip:
    """One slip: `entry` is the address that opens it at the counter, `follow` the one for the citizen."""

    number: int
    code: str
    entry: str
    follow: str


def render_slips(
    slips: Sequence[PrintedSlip], *, authority: str, title: str, group: str, track: str, per_page: int, at: datetime
) -> bytes:
    """The slips as an A4 PDF, `per_page` (2 or 4) on each page. `track`: the address of the search page, to be read."""
    content = {
        "authority": authority,
        "title": title,
        "group": group,
        "track": track,
        "per_page": per_page,
        "words": WORDS,
        "slips": [
            {
                "number": f"{slip.number:04d}",
                "code": slip.code,
                "entry": code_as_svg(slip.entry),
                "follow": code_as_svg(slip.follow),
            }
            for slip in slips
        ],
    }
    return typeset_apart({"content": json.dumps(content)}, at.replace(microsecond=0), template="slips.typ")
