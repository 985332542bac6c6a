import pytest

from doithoai.core.papers.paper import PaperFormat
from doithoai.core.papers.signature import SignerRole, SigningOrgan, capacity_lines, minutes_signatures

COMMITTEE = SigningOrgan("Ủy ban nhân dân", "Chủ tịch", "Phó Chủ tịch", "Chánh Văn phòng")
HEAD_ALONE = SigningOrgan("", "Chủ tịch", "Phó Chủ tịch", "Chánh Văn phòng")
PARTY = SigningOrgan("Ban Chấp hành", "Bí thư", "Phó Bí thư", "Chánh Văn phòng")
PARTY_OFFICE = SigningOrgan("", "Chánh Văn phòng", "Phó Chánh Văn phòng")


@pytest.mark.parametrize(
    ("organ", "role", "lines"),
    [
        (COMMITTEE, SignerRole.CHAIR, ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        (COMMITTEE, SignerRole.DEPUTY, ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (COMMITTEE, SignerRole.OFFICE_HEAD, ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
        (HEAD_ALONE, SignerRole.CHAIR, ("CHỦ TỊCH",)),
        (HEAD_ALONE, SignerRole.DEPUTY, ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    ],
)
def test_a_state_signature_says_in_which_capacity(
    organ: SigningOrgan, role: SignerRole, lines: tuple[str, ...]
) -> None:
    assert capacity_lines(organ, PaperFormat.STATE, role) == lines


@pytest.mark.parametrize(
    ("organ", "role", "own_title", "lines"),
    [
        (PARTY, SignerRole.CHAIR, "", ("T/M BAN CHẤP HÀNH", "BÍ THƯ")),
        (
            PARTY,
            SignerRole.DEPUTY,
            "Phó Bí thư Thường trực",
            ("T/M BAN CHẤP HÀNH", "PHÓ BÍ THƯ THƯỜNG TRỰC"),
        ),
        (PARTY, SignerRole.OFFICE_HEAD, "", ("T/L BAN CHẤP HÀNH", "CHÁNH VĂN PHÒNG")),
        (PARTY_OFFICE, SignerRole.DEPUTY, "", ("K/T CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")),
    ],
)
def test_a_party_signature_uses_the_slash(
    organ: SigningOrgan, role: SignerRole, own_title: str, lines: tuple[str, ...]
) -> None:
    assert capacity_lines(organ, PaperFormat.PARTY, role, own_title) == lines


def test_minutes_are_signed_by_the_secretary_first_and_the_chair_second() -> None:
    secretary, chair = minutes_signatures("Lê Thị Ghi", "Trần Văn Chủ")
    assert (secretary.name, chair.name) == ("Lê Thị Ghi", "Trần Văn Chủ")
