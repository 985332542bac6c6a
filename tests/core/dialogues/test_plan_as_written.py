from datetime import date

import pytest

from doithoai.core.dialogues.from_plan import programme_from
from doithoai.core.dialogues.plan_as_written import as_written
from doithoai.core.dialogues.presets import facts_of, preset
from doithoai.core.law.check import check_plan
from doithoai.core.law.kinds import DialogueKind
from doithoai.core.reading.draft import FoundSession, PlanDraft
from doithoai.core.reading.fields.wording import PlanWording
from doithoai.core.reading.found import Found
from doithoai.core.reading.read import read_plan

PLAN = """ỦY BAN NHÂN DÂN
XÃ AN BÌNH
Số: 12/{symbol}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Bình, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
Đối thoại giữa Ủy ban nhân dân xã An Bình và Nhân dân năm 2026

I. MỤC ĐÍCH, YÊU CẦU
Nghe ý kiến của Nhân dân.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
{signature}
"""


def codes(symbol: str, signature: str) -> set[str]:
    draft = read_plan(PLAN.format(symbol=symbol, signature=signature))
    facts = as_written(facts_of(preset("commune_2025"), on=date(2026, 3, 2)), draft)
    return {finding.code for finding in check_plan(facts)} & {"L12", "L13"}


@pytest.mark.parametrize(
    ("symbol", "signature", "expected"),
    [
        ("KH-UBND", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Minh", set()),
        ("KH-UBND", "T/M BAN CHẤP HÀNH\nBÍ THƯ\nTrần Văn Minh", {"L12"}),
        ("KH-HĐND", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Minh", {"L13"}),
    ],
)
def test_the_paper_itself_is_checked_and_not_what_the_programme_would_write(
    symbol: str, signature: str, expected: set[str]
) -> None:
    assert codes(symbol, signature) == expected


def test_a_plan_of_several_sessions_has_the_venues_of_its_sessions() -> None:
    venues = ("Nhà văn hóa thôn Đông", "Nhà văn hóa thôn Đoài", "Nhà văn hóa thôn Đông")
    draft = PlanDraft(sessions=tuple(FoundSession(venue=Found(venue, 1.0, 1)) for venue in venues))
    programme = programme_from(draft, PlanWording(), base=preset("commune_2025"), kind=DialogueKind.PEOPLE)
    assert programme.place == "Nhà văn hóa thôn Đông; Nhà văn hóa thôn Đoài"
