from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.topics.proposing import Candidate, propose
from doithoai.core.topics.reading import candidate_of

TEXTS = [
    "Cống thoát nước ngõ 12 thôn Đông tắc, cứ mưa là ngập nhà dân, đề nghị nạo vét.",
    "Đèn đường chiếu sáng ở thôn Đoài hỏng đã ba tháng",
    "Mương thoát nước trước trường ngập úng mỗi khi mưa lớn",
    "Trường mầm non thiếu lớp thiếu cô",
    "den duong thon nam hong toi om",
    "Học sinh trường mầm non thiếu lớp học",
]
kinds = st.dictionaries(
    st.sampled_from(["đèn", "cống", "rác"]), st.frozensets(st.sampled_from("xyz"), min_size=1), max_size=2
)
candidates = st.lists(
    st.builds(
        Candidate,
        id=st.integers(1, 30),
        code=st.sampled_from(["DI", "TN"]),
        kinds=kinds,
        phrases=st.frozensets(st.sampled_from(["ổ gà", "thiếu lớp", "mất điện"])),
        alike=st.frozensets(st.integers(1, 30), max_size=2),
    ),
    unique_by=lambda row: row.id,
    max_size=20,
)


def test_petitions_of_the_same_matter_are_proposed_with_the_words_that_show_it() -> None:
    found = propose(candidate_of(number, text) for number, text in enumerate(TEXTS))

    assert sorted(proposal.ids for proposal in found) == [(0, 2), (1, 4), (3, 5)]
    lamps = next(proposal for proposal in found if proposal.ids == (1, 4))
    assert (lamps.code, lamps.evidence[0]) == ("DI", "đèn đường")


@given(candidates, st.randoms(use_true_random=False))
def test_the_same_petitions_give_the_same_groups_in_whatever_order(rows: list[Candidate], chance: object) -> None:
    mixed = sorted(rows, key=lambda row: hash((row.id, id(chance))))

    assert propose(rows) == propose(mixed)


@given(candidates)
def test_a_petition_is_proposed_for_one_topic_at_most_and_never_alone(rows: list[Candidate]) -> None:
    found = propose(rows)

    ids = [pk for proposal in found for pk in proposal.ids]
    assert len(ids) == len(set(ids))
    assert set(ids) <= {row.id for row in rows}
    assert all(len(proposal.ids) > 1 for proposal in found)


def test_one_matter_in_two_fields_is_one_topic_of_the_field_of_most() -> None:
    shown = {"cống": frozenset({"cống"})}
    rows = [Candidate(1, "TN", shown), Candidate(2, "TL", shown), Candidate(3, "TN", shown)]

    assert [(found.code, found.ids) for found in propose(rows)] == [("TN", (1, 2, 3))]


def test_one_that_says_the_same_stands_with_the_other_though_it_names_nothing() -> None:
    shown = frozenset({"đèn đường"})
    rows = [
        Candidate(1, "DI", {"đèn": shown}),
        Candidate(2, "DI", {"đèn": shown}),
        Candidate(3, "DI", alike=frozenset({2})),
    ]

    assert [proposal.ids for proposal in propose(rows)] == [(1, 2, 3)]
