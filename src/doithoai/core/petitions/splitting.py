"""One letter that speaks of two matters for two units becomes two petitions: the words stay the citizen's own."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from doithoai.core.petitions.points import PointText
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

_WORD = re.compile(r"\w+")


class WordsNotTheirs(Refused):
    """The words of the second petition are not all in the first."""

    code = "words_not_theirs"
    sentence = gettext_noop(
        "Ý kiến mới chỉ gồm những chữ người dân đã viết: được bớt, không được thêm hay sửa. Chữ không có: «{word}»."
    )
    field = "words"


class NothingToSplitOff(Refused):
    """No words were left for the second petition."""

    code = "nothing_to_split_off"
    sentence = gettext_noop("Xin để lại phần lời của việc thứ hai.")
    field = "words"


class NothingStays(Refused):
    """Everything would go to the second petition."""

    code = "nothing_stays"
    sentence = gettext_noop("Xin bớt phần lời của việc thứ nhất: ý kiến mới không thể gồm toàn bộ ý kiến cũ.")
    field = "words"


class PointStays(Refused):
    """An answered point may not be moved, nor may all of them."""

    code = "point_stays"
    sentence = gettext_noop("Nội dung đã trả lời phải ở lại, và ý kiến cũ phải còn ít nhất một nội dung.")
    field = "points"


@dataclass(frozen=True)
class Split:
    """What goes to the second petition, and the points of both, numbered anew."""

    words: str
    moved: list[PointText]
    kept: list[PointText]


def split(text: str, words: str, points: Sequence[PointText], moved: Collection[int]) -> Split:
    """`words`: what is left of `text` for the second matter; `moved`: the numbers of the points that go with it.

    Raises NothingToSplitOff, NothingStays, WordsNotTheirs, PointStays.
    """
    taken = tidy(words)
    if not taken:
        raise NothingToSplitOff()
    _check_taken(text, taken)
    going = [point for point in points if point.order in moved]
    staying = [point for point in points if point.order not in moved]
    if any(point.answered_on for point in going) or (points and not staying):
        raise PointStays()
    return Split(taken, _numbered(going) if len(going) > 1 else [], _numbered(staying))


def _check_taken(text: str, taken: str) -> None:
    """The words stand in the text in this order; something of the text is left out."""
    whole, wanted = _WORD.findall(tidy(text)), _WORD.findall(taken)
    if not wanted:
        raise NothingToSplitOff()
    if len(wanted) >= len(whole):
        raise NothingStays()
    left = iter(whole)
    for word in wanted:
        if not any(word == other for other in left):
            raise WordsNotTheirs(word=word)


def _numbered(points: Sequence[PointText]) -> list[PointText]:
    return [PointText(order, point.text, point.answered_on) for order, point in enumerate(points, start=1)]
