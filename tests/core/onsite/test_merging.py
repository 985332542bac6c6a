"""Three values of one column: what was, what the hall made of it, what stands at the office now."""

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.onsite.keys import FIRST, first_key, is_made_in_hall, translated
from doithoai.core.onsite.merging import fingerprints, merge

VALUES = st.one_of(st.none(), st.booleans(), st.integers(-5, 5), st.sampled_from(["", "a", "b"]), st.just([1]))
ROWS = st.fixed_dictionaries({"x": VALUES, "y": VALUES})
KEYS = st.integers(FIRST, FIRST + 5)
JSON = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(0, 9), KEYS, KEYS.map(lambda key: f"turn:{key}"), st.just("0912345678")
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)


@given(ROWS, ROWS)
def test_what_only_the_hall_changed_is_written(was: dict[str, object], hall: dict[str, object]) -> None:
    merged = merge(fingerprints(was), hall, was)
    assert fingerprints(was | merged.write) == fingerprints(hall)
    assert merged.differing == {}


@given(ROWS, ROWS)
def test_what_only_the_office_changed_stays(was: dict[str, object], here: dict[str, object]) -> None:
    assert merge(fingerprints(was), was, here).write == {}


@given(ROWS, ROWS, ROWS)
def test_nothing_is_overwritten_untold(
    was: dict[str, object], hall: dict[str, object], here: dict[str, object]
) -> None:
    merged = merge(fingerprints(was), hall, here)
    before, now = fingerprints(was), fingerprints(here)
    assert set(merged.differing) == {name for name in merged.write if now[name] != before[name]}
    assert all(merged.differing[name] == here[name] for name in merged.differing)


@given(ROWS, ROWS, ROWS)
def test_taken_again_nothing_is_left_to_write(
    was: dict[str, object], hall: dict[str, object], here: dict[str, object]
) -> None:
    after = here | merge(fingerprints(was), hall, here).write
    assert merge(fingerprints(hall), hall, after).write == {}


@given(JSON)
def test_every_key_of_the_hall_is_replaced_and_nothing_else(value: object) -> None:
    keys = {FIRST + step: 40 + step for step in range(6)}
    home = translated(value, keys)
    assert str(FIRST)[:14] not in str(home)
    assert translated(home, keys) == home


def test_a_number_that_only_looks_like_a_key_stays() -> None:
    assert translated({"phone": "900000000000009", "n": FIRST + 9}, {FIRST: 1}) == {
        "phone": "900000000000009",
        "n": FIRST + 9,
    }


def test_each_table_counts_in_its_own_room_within_what_browsers_can_count() -> None:
    assert first_key(0) == FIRST
    assert first_key(999) < 2**53
    assert is_made_in_hall(first_key(3) + 1)
    assert not is_made_in_hall(2_147_483_648)
    assert not is_made_in_hall(None)
