from doithoai.core.refusal import Refused


class TooMany(Refused):
    code = "too_many"
    sentence = "Chỉ được {limit} lần."


def test_a_refusal_says_its_sentence_with_the_places_filled() -> None:
    assert TooMany(limit=2).say() == "Chỉ được 2 lần."


def test_a_translated_sentence_is_filled_in_the_same_way() -> None:
    assert TooMany(limit=2).say("Only {limit} times.") == "Only 2 times."
