from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.triage.learning import Precedent, Tally, phrases_of, precedent, surprise_of, weighed
from doithoai.core.triage.quoting import quoted, quoted_places

CODES = ["GT", "TL", "TN", "NN", "KH"]
CHANCES = st.lists(st.floats(0.01, 1), min_size=5, max_size=5).map(
    lambda shares: sorted(
        ((code, share / sum(shares)) for code, share in zip(CODES, shares, strict=True)), key=lambda row: -row[1]
    )
)


def test_phrases_are_given_as_typed_and_do_not_cross_a_comma() -> None:
    found = phrases_of("Mương Bà Lãnh, ruộng khô")

    assert found["muong ba lanh"] == "Mương Bà Lãnh"
    assert "lanh ruong" not in found


@given(st.text(max_size=300))
def test_every_phrase_stands_in_the_text(text: str) -> None:
    tidied = " ".join(text.split())

    assert all(typed in tidied for typed in phrases_of(text).values())


@given(st.sampled_from(CODES), st.integers(6, 40), CHANCES)
def test_what_is_always_decided_the_same_way_becomes_likelier(
    code: str, texts: int, chances: list[tuple[str, float]]
) -> None:
    totals = dict.fromkeys(CODES, 10)
    found = precedent({"muong ba lanh": Tally({code: texts})}, totals)

    mixed = dict(weighed(chances, found))

    assert found == Precedent(code, "muong ba lanh", texts, texts, ())
    assert mixed[code] > dict(chances)[code]
    assert abs(sum(mixed.values()) - 1) < 1e-6
    assert max(mixed, key=lambda each: mixed[each]) == code


@given(st.dictionaries(st.text(min_size=1), st.builds(Tally, st.just({"GT": 1, "TL": 1})), max_size=5), CHANCES)
def test_where_decisions_differ_nothing_is_learned(found: dict[str, Tally], chances: list[tuple[str, float]]) -> None:
    assert precedent(found, {"GT": 50, "TL": 50}) is None
    assert weighed(chances, None) == chances


def test_what_is_usual_everywhere_is_no_evidence() -> None:
    assert precedent({"de nghi xa": Tally({"GT": 40})}, {"GT": 900, "TL": 20}) is None


def test_two_petitions_are_too_few() -> None:
    assert precedent({"muong ba lanh": Tally({"TL": 2})}, {"GT": 900}) is None


@given(st.integers(1, 50), st.integers(0, 50), st.floats(0.01, 0.99))
def test_surprise_is_never_negative_and_grows_with_agreement(agreeing: int, others: int, usual: float) -> None:
    told = surprise_of(agreeing, agreeing + others, usual=usual)

    assert told >= -1e-9
    assert surprise_of(agreeing + others, agreeing + others, usual=usual) >= told - 1e-9


def test_reasons_are_quoted_as_typed_without_those_that_lie_in_a_longer_one() -> None:
    text = "Cứ MƯA LÀ NGẬP, đề nghị nạo vét 12 cống"

    assert quoted(text, ["ngap", "mưa là ngập", "0", "12", "nao vet", "khong co"]) == ["MƯA LÀ NGẬP", "nạo vét"]


@given(st.text(max_size=200), st.lists(st.text(max_size=12), max_size=6))
def test_whatever_is_quoted_stands_in_the_text(text: str, reasons: list[str]) -> None:
    tidied = " ".join(text.split())

    assert all(words in tidied for words in quoted(text, reasons))


def test_a_number_is_quoted_with_the_word_before_it() -> None:
    assert quoted_places("Ở Ngõ 12 đường Trần Phú", ["12", "tran phu"]) == ["Ngõ 12", "Trần Phú"]
