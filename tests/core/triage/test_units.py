from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.triage.units import Ground, History, suggested_unit

UNITS = frozenset({"1", "2", "3"})
COUNTS = st.dictionaries(st.sampled_from(sorted(UNITS)), st.integers(0, 20))
HISTORIES = st.lists(
    st.builds(History, st.sampled_from(list(Ground)), st.just("GT"), COUNTS, COUNTS, st.just(())), max_size=6
)


def history(led: dict[str, int], back: dict[str, int] | None = None, ground: Ground = Ground.FIELD) -> History:
    return History(ground, "GT", led, back or {})


def test_the_unit_that_led_most_is_suggested_with_its_ground() -> None:
    row = history({"1": 6, "2": 1})

    found = suggested_unit([row], UNITS)

    assert found is not None
    assert (found.unit, found.history) == ("1", row)


def test_what_came_back_speaks_against_a_unit() -> None:
    found = suggested_unit([history({"1": 4, "2": 3}, {"1": 3})], UNITS)

    assert found is not None
    assert found.unit == "2"


def test_the_same_spot_and_field_say_more_than_the_field_alone() -> None:
    rows = [history({"1": 6}), history({"2": 5}, ground=Ground.FIELD_AND_SPOT)]

    found = suggested_unit(rows, UNITS)

    assert found is not None
    assert found.unit == "2"


def test_a_unit_that_is_no_more_is_not_suggested() -> None:
    assert suggested_unit([history({"9": 30})], UNITS) is None


@given(HISTORIES)
def test_a_suggestion_is_a_known_unit_with_a_confidence_below_one(rows: list[History]) -> None:
    found = suggested_unit(rows, UNITS)

    assert found is None or (found.unit in UNITS and 0 < found.confidence < 1)


@given(HISTORIES, st.integers(1, 20))
def test_sending_back_never_helps_a_unit(rows: list[History], more: int) -> None:
    before = suggested_unit(rows, UNITS)
    worse = [row._replace(sent_back={**row.sent_back, "1": row.sent_back.get("1", 0) + more}) for row in rows]
    after = suggested_unit(worse, UNITS)

    if before is None or before.unit != "1":
        assert after is None or after.unit != "1" or before is None
    elif after is not None and after.unit == "1":
        assert after.confidence <= before.confidence
