import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.papers.catalogue import KINDS, SignedBy
from doithoai.core.papers.organs import ORGANS
from doithoai.core.papers.paper import PaperFormat, PaperKind, Signature
from doithoai.core.papers.signature import SignerRole, capacity_lines, collective_of
from doithoai.core.papers.signers import MAY_SIGN, OWN_WORDS, capacity_of, is_signed_by_choice, may_sign

R = SignerRole
ORGAN_CODES, FORMATS = st.sampled_from(sorted(ORGANS)), st.sampled_from(PaperFormat)
KINDS_OF_PAPER, ROLES = st.sampled_from(PaperKind), st.sampled_from(SignerRole)
TITLES = st.sampled_from(["", "Phó Chủ tịch", "Trưởng phòng Kinh tế", "Phó Bí thư Thường trực", "Chánh Văn phòng"])
STATE_MARKS, PARTY_MARKS = ("TM. ", "KT. ", "TL. ", "TUQ. ", "Q. "), ("T/M ", "K/T ", "T/L ")


@given(ORGAN_CODES, FORMATS, KINDS_OF_PAPER, ROLES, TITLES)
def test_whoever_may_sign_gets_lines_of_the_layout_that_end_with_a_title(
    code: str, paper_format: PaperFormat, kind: PaperKind, role: SignerRole, title: str
) -> None:
    if not may_sign(kind, role, paper_format) or (role is R.AUTHORISED and not title):
        return
    lines = capacity_lines(ORGANS[code], paper_format, role, title)
    marks, foreign = (STATE_MARKS, PARTY_MARKS) if paper_format is PaperFormat.STATE else (PARTY_MARKS, STATE_MARKS)
    assert all(line == line.upper() and line.strip() for line in lines)
    assert any(line.startswith(marks) for line in lines)
    assert not any(line.startswith(foreign) for line in lines)
    assert role is R.ACTING or lines[-1] == (title.upper() or lines[-1])


@given(ORGAN_CODES, TITLES)
def test_each_capacity_has_its_own_mark(code: str, title: str) -> None:
    organ, head = ORGANS[code], ORGANS[code].head_title.upper()
    assert f"KT. {head}" in capacity_lines(organ, PaperFormat.STATE, R.DEPUTY, title)
    assert capacity_lines(organ, PaperFormat.STATE, R.ACTING, title)[-1] == f"Q. {head}"
    assert capacity_lines(organ, PaperFormat.STATE, R.OFFICE_HEAD)[0] == f"TL. {head}"
    assert capacity_lines(organ, PaperFormat.PARTY, R.OFFICE_HEAD)[0] == f"T/L {organ.collective.upper()}"
    assert capacity_lines(organ, PaperFormat.STATE, R.AUTHORISED, "Trưởng phòng")[0] == f"TUQ. {head}"


@pytest.mark.parametrize("role", [R.ACTING, R.AUTHORISED])
def test_the_party_knows_neither_q_nor_tuq(role: SignerRole) -> None:
    assert not any(may_sign(kind, role, PaperFormat.PARTY) for kind in PaperKind)
    with pytest.raises(ValueError, match="T/M"):
        capacity_lines(ORGANS["party_committee"], PaperFormat.PARTY, role, "Trưởng ban")


def test_nobody_signs_by_authorisation_without_a_title() -> None:
    with pytest.raises(ValueError, match="title"):
        capacity_lines(ORGANS["ubnd"], PaperFormat.STATE, R.AUTHORISED)


def test_the_table_speaks_of_every_paper_that_the_head_signs_and_the_head_may_sign_all_of_them() -> None:
    signed = {kind for kind, rule in KINDS.items() if rule.signed_by is SignedBy.HEAD}
    assert signed <= set(MAY_SIGN)
    assert all(R.CHAIR in roles for roles in MAY_SIGN.values())
    assert not is_signed_by_choice(PaperKind.MINUTES)
    assert set(OWN_WORDS) == set(ORGANS)


@pytest.mark.parametrize(
    ("code", "title", "expected"),
    [
        ("ubnd", "Chủ tịch", (R.CHAIR, "")),
        ("ubnd", "Chủ tịch UBND xã", (R.CHAIR, "")),
        ("ubnd", "Phó Chủ tịch UBND xã An Bình", (R.DEPUTY, "")),
        ("ubnd", "Phó Chủ tịch Thường trực", (R.DEPUTY, "Phó Chủ tịch Thường trực")),
        ("ubnd", "Quyền Chủ tịch", (R.ACTING, "")),
        ("ubnd", "Q. Chủ tịch UBND xã", (R.ACTING, "")),
        ("ubnd", "Chánh Văn phòng HĐND và UBND", (R.OFFICE_HEAD, "")),
        ("ubnd", "Phó Chủ tịch HĐND xã", None),
        ("ubnd", "Chủ tịch UBMTTQ", None),
        ("ubnd", "Phó Chánh Văn phòng", None),
        ("ubnd", "Trưởng phòng Kinh tế", None),
        ("ubnd", "", None),
        ("party_committee", "Phó Bí thư Thường trực", (R.DEPUTY, "Phó Bí thư Thường trực")),
        ("party_committee", "Chủ tịch UBND phường", None),
        ("front", "Phó Chủ tịch UBMTTQ xã", (R.DEPUTY, "")),
    ],
)
def test_a_title_says_in_which_capacity_its_holder_signs(
    code: str, title: str, expected: tuple[SignerRole, str] | None
) -> None:
    assert capacity_of(code, ORGANS[code], title) == expected


@given(st.text(max_size=40), ORGAN_CODES)
def test_any_title_is_read_without_a_crash(title: str, code: str) -> None:
    found = capacity_of(code, ORGANS[code], title)
    assert found is None or found[0] in SignerRole


def test_the_body_in_whose_name_is_signed_is_read_from_the_signature() -> None:
    lines = capacity_lines(ORGANS["ubnd"], PaperFormat.STATE, R.DEPUTY)
    assert collective_of((Signature(lines, "Trần Văn Minh"),)) == "ỦY BAN NHÂN DÂN"
    assert collective_of(()) == ""
