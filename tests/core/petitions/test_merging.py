from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.petitions.merging import MergedIntoItself, Voice, carrier_of, merge, unmerge
from doithoai.core.refusal import NotPossibleNow, Refused

SIZE = 6
steps = st.lists(st.tuples(st.booleans(), st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)), max_size=30)


def played(moves: list[tuple[bool, int, int]]) -> dict[int, Voice]:
    voices = {number: Voice(number) for number in range(SIZE)}
    for joins, source, target in moves:
        with suppress(Refused):
            voices.update(merge(voices, source, target) if joins else unmerge(voices, source))
    return voices


@given(steps)
def test_no_merging_ever_makes_a_chain_or_a_circle(moves: list[tuple[bool, int, int]]) -> None:
    voices = played(moves)
    for voice in voices.values():
        if voice.merged_into is not None:
            assert voices[voice.merged_into].merged_into is None
            assert voice.merged_into != voice.id


@given(steps)
def test_no_voice_is_ever_lost_or_counted_twice(moves: list[tuple[bool, int, int]]) -> None:
    voices = played(moves)
    assert sum(voice.voices for voice in voices.values() if voice.merged_into is None) == SIZE
    for voice in voices.values():
        carried = [other for other in voices.values() if other.merged_into == voice.id]
        assert voice.voices == 1 + len(carried)


@given(steps, st.integers(0, SIZE - 1), st.integers(0, SIZE - 1))
def test_merging_and_splitting_again_changes_nothing(moves: list[tuple[bool, int, int]], one: int, other: int) -> None:
    voices = played(moves)
    with suppress(Refused):
        joined = {**voices, **merge(voices, one, other)}
        assert {**joined, **unmerge(joined, one)} == voices


def test_merging_into_a_merged_voice_goes_to_its_carrier() -> None:
    voices = {1: Voice(1, voices=2), 2: Voice(2, merged_into=1), 3: Voice(3)}

    changed = merge(voices, 3, 2)

    assert changed[3].merged_into == 1
    assert changed[1].voices == 3
    assert carrier_of({**voices, **changed}, 3) == 1


def test_a_voice_is_not_merged_into_itself_nor_into_what_it_carries() -> None:
    voices = {1: Voice(1, voices=2), 2: Voice(2, merged_into=1)}
    for target in (1, 2):
        with pytest.raises(MergedIntoItself):
            merge(voices, 1, target)


def test_a_merged_voice_is_not_merged_again_before_it_stands_alone() -> None:
    voices = {1: Voice(1, voices=2), 2: Voice(2, merged_into=1), 3: Voice(3)}
    with pytest.raises(NotPossibleNow):
        merge(voices, 2, 3)
    with pytest.raises(NotPossibleNow):
        unmerge(voices, 3)
