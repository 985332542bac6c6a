import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.petitions.lifecycle import AnswerStage, PetitionState
from doithoai.core.topics.picture import LETTER, PAD, Tile, label, tiles
from doithoai.core.topics.state import TopicState, topic_state

sizes = st.lists(st.integers(1, 500), min_size=1, max_size=40).map(lambda row: sorted(row, reverse=True))


@given(sizes, st.sampled_from([(1000.0, 520.0), (340.0, 640.0)]))
def test_every_tile_is_as_large_as_its_voices_and_lies_within_the_picture(
    row: list[int], frame: tuple[float, float]
) -> None:
    laid = tiles(row, *frame)

    for size, tile in zip(row, laid, strict=True):
        assert tile.width * tile.height == pytest.approx(size * frame[0] * frame[1] / sum(row), rel=1e-6)
        assert min(tile.x, tile.y) >= -1e-6
        assert max(tile.x + tile.width - frame[0], tile.y + tile.height - frame[1]) <= 1e-6


@given(sizes)
def test_no_two_tiles_lie_over_each_other(row: list[int]) -> None:
    laid = tiles(row, 1000, 520)
    for at, one in enumerate(laid):
        for other in laid[at + 1 :]:
            across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
            down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
            assert across <= 1e-6 or down <= 1e-6


@given(st.text(alphabet="ổb ", max_size=80), st.floats(10, 400), st.floats(10, 300))
def test_a_name_stands_whole_lines_within_its_tile_or_not_at_all(words: str, width: float, height: float) -> None:
    for line in label(words, Tile(0, 0, width, height), 15):
        assert len(line) * 15 * LETTER <= width - 2 * PAD + 1e-6


def test_a_topic_is_as_far_as_its_petitions_and_its_answer() -> None:
    received, assigned, answered = PetitionState.RECEIVED, PetitionState.ASSIGNED, PetitionState.ANSWERED
    assert topic_state([], None) == TopicState.WAITING
    assert topic_state([received, received], None) == TopicState.WAITING
    assert topic_state([received, assigned], AnswerStage.DRAFTING) == TopicState.AT_UNIT
    assert topic_state([assigned], AnswerStage.OFFICE) == TopicState.IN_APPROVAL
    assert topic_state([assigned, answered], AnswerStage.PUBLISHED) == TopicState.PARTLY
    assert topic_state([answered, PetitionState.TRANSFERRED], None) == TopicState.ANSWERED
