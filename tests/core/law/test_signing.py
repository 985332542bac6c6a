from datetime import date

import pytest

from doithoai.core.law.check import PlanFacts, check_plan
from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.law.signing import lines_of


def found(code: str, **values: object) -> list[str]:
    facts = PlanFacts(kind=DialogueKind.LAND, level=Level.COMMUNE, on=date(2026, 3, 2), **values)  # type: ignore[arg-type]
    return [finding.what for finding in check_plan(facts) if finding.code == code]


RIGHT = [
    ("ubnd", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
    ("ubnd", ("TM. UBND", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    ("ubnd", ("CHỦ TỊCH",)),
    ("ubnd", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    ("ubnd", ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
    ("hdnd", ("TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH")),
    ("hdnd", ("CHỦ TỊCH",)),
    ("party_committee", ("T/M BAN CHẤP HÀNH", "PHÓ BÍ THƯ THƯỜNG TRỰC")),
    ("party_committee", ("T/M BAN THƯỜNG VỤ", "BÍ THƯ")),
    ("front", ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH")),
]
WRONG = [
    ("ubnd", ("T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "lối văn bản của Đảng"),
    ("ubnd", ("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"), "UBND ban hành"),
    ("ubnd", ("PHÓ CHỦ TỊCH",), "không ghi ký thay"),
    ("ubnd", ("BÍ THƯ",), "chức danh Đảng"),
    ("hdnd", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Hội đồng nhân dân ban hành"),
    ("party_committee", ("TM. BAN CHẤP HÀNH", "BÍ THƯ"), "lối văn bản nhà nước"),
    ("party_committee", ("T/M BAN CHẤP HÀNH", "CHỦ TỊCH"), "chức danh chính quyền"),
    ("front", ("TM. UBND", "CHỦ TỊCH"), "Mặt trận Tổ quốc ban hành"),
    ("ubnd", (), "chưa ghi quyền hạn"),
]


@pytest.mark.parametrize(("organ", "lines"), RIGHT)
def test_a_signature_that_fits_its_organ_is_told_nothing(organ: str, lines: tuple[str, ...]) -> None:
    assert found("L12", organ=organ, capacity=lines) == []


@pytest.mark.parametrize(("organ", "lines", "words"), WRONG)
def test_a_signature_of_another_organ_or_layout_is_told(organ: str, lines: tuple[str, ...], words: str) -> None:
    assert any(words in what for what in found("L12", organ=organ, capacity=lines))


@pytest.mark.parametrize(
    ("organ", "symbol"),
    [("ubnd", "KH-UBND"), ("ubnd", "/KH - UBND"), ("hdnd", "KH-HĐND"), ("party_committee", "KH/ĐU"),
     ("party_committee", "KH/TU"), ("front", "KH-MTTQ-BTT")],
)  # fmt: skip
def test_a_symbol_that_fits_is_told_nothing(organ: str, symbol: str) -> None:
    assert found("L13", organ=organ, symbol=symbol) == []


@pytest.mark.parametrize(
    ("organ", "symbol", "words"),
    [
        ("ubnd", "KH/ĐU", "không phải của cơ quan"),
        ("ubnd", "KH/UBND", "lối viết"),
        ("ubnd", "TB-UBND", "không phải ký hiệu của kế hoạch"),
        ("ubnd", "UBND", "không phải ký hiệu của kế hoạch"),
        ("party_committee", "KH-ĐU", "lối viết"),
        ("party_committee", "KH-UBND", "không phải của cơ quan"),
        ("hdnd", "KH-UBND", "không phải của cơ quan"),
    ],
)
def test_a_symbol_of_another_organ_kind_or_layout_is_told(organ: str, symbol: str, words: str) -> None:
    assert any(words in what for what in found("L13", organ=organ, symbol=symbol))


@pytest.mark.parametrize(
    ("capacity", "title", "lines"),
    [
        ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", 3),
        ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", None, 3),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", 2),
        ("T/M BAN CHẤP HÀNH", "PHÓ BÍ THƯ THƯỜNG TRỰC", 2),
        (None, "CHỦ TỊCH", 1),
        (None, None, 0),
    ],
)
def test_lines_that_run_on_are_parted_again(capacity: str | None, title: str | None, lines: int) -> None:
    parted = lines_of(capacity, title)
    assert len(parted) == lines
    assert " ".join(parted) == " ".join(part for part in (capacity, title) if part)


def test_of_an_organ_that_nobody_knows_nothing_is_said() -> None:
    assert found("L12", capacity=("T/M BAN CHẤP HÀNH",)) == []
    assert found("L13", symbol="KH/ĐU") == []
