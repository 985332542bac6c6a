import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from doithoai.faces.live.channel import KEPT, Channel, difference

NAMES = st.sampled_from(["speaker", "question", "queue", "time"])
PICTURES = st.dictionaries(NAMES, st.one_of(st.integers(0, 2), st.text(max_size=2)))


def read(message: bytes) -> tuple[int, dict[str, Any]]:
    mark, data, _, _ = message.decode().split("\n")
    return int(mark.removeprefix("id: ")), json.loads(data.removeprefix("data: "))


def shown(kept: dict[str, Any], message: bytes | None) -> dict[str, Any]:
    """What a page shows after the message: a name that is gone shows nothing."""
    return kept if message is None else {**kept, **read(message)[1]}


def visible(picture: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in picture.items() if value is not None}


@given(st.lists(PICTURES, min_size=1, max_size=KEPT + 20), st.data())
def test_a_page_that_comes_back_at_any_moment_shows_the_newest_picture(
    pictures: list[dict[str, Any]], data: st.DataObject
) -> None:
    channel = Channel(1, pictures[0])
    page, left_at = dict(pictures[0]), data.draw(st.integers(0, len(pictures) - 1))
    marks = [1]
    for version, picture in enumerate(pictures[1:], 2):
        message = channel.take(version, picture)
        if version - 1 <= left_at:
            page = shown(page, message)
            marks.append(version)
    missed = channel.since(marks[-1])
    whole = missed is not None and missed == channel.whole
    assert visible(shown({} if whole else page, missed)) == pictures[-1]


def test_a_change_that_this_page_does_not_show_sends_nothing() -> None:
    channel = Channel(1, {"speaker": "Lê Thị Bưởi"})

    assert channel.take(2, {"speaker": "Lê Thị Bưởi"}) is None
    assert (channel.since(1), channel.since(2)) == (None, None)


def test_a_page_from_before_what_is_kept_or_from_another_life_gets_the_whole() -> None:
    channel = Channel(10, {"n": 0})
    for version in range(11, 12 + KEPT):
        channel.take(version, {"n": version})

    assert channel.since(10) == channel.since(None) == channel.since(10_000) == channel.whole
    assert read(channel.since(12) or b"") == (11 + KEPT, {"n": 11 + KEPT})


def test_a_name_that_is_gone_is_told() -> None:
    assert difference({"a": 1, "b": 2}, {"b": 3}) == {"b": 3, "a": None}
