"""What may stand in one topic: petitions of one dialogue that speak of the same matter, each in one topic at most."""

from collections.abc import Iterable
from dataclasses import dataclass

from doithoai.core.petitions.lifecycle import UNCOUNTED_STATES, PetitionState
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

LONGEST_TITLE = 160


class TitleMissing(Refused):
    """A topic without a name."""

    code = "topic_title_missing"
    sentence = gettext_noop("Xin đặt tên chủ đề, ví dụ «Thoát nước, ngập úng ở thôn Đông».")
    field = "title"


class NothingGathered(Refused):
    """No petition was chosen."""

    code = "nothing_gathered"
    sentence = gettext_noop("Xin chọn ít nhất một ý kiến để đưa vào chủ đề.")


class NotOfThisDialogue(Refused):
    """The petitions belong to another dialogue than the topic, or to none."""

    code = "not_of_this_dialogue"
    sentence = gettext_noop("Chủ đề gom ý kiến của một cuộc đối thoại. Không cùng cuộc: {codes}.")


class InAnotherTopic(Refused):
    """A petition stands in one topic at most."""

    code = "in_another_topic"
    sentence = gettext_noop("Đã nằm trong chủ đề khác: {codes}. Xin đưa ra khỏi chủ đề kia trước.")


class NotInTopic(Refused):
    """Somebody took the petition out meanwhile, or it never stood there."""

    code = "not_in_topic"
    sentence = gettext_noop("Ý kiến không còn nằm trong chủ đề này.")


class CannotBeGathered(Refused):
    """Sealed, diverted and merged petitions stand in no topic; a merged one goes with its carrier."""

    code = "cannot_be_gathered"
    sentence = gettext_noop("Không đưa vào chủ đề được (đã gộp hoặc không còn thuộc đối thoại): {codes}.")


@dataclass(frozen=True)
class Gathered:
    """One petition as gathering sees it; `topic` is the one it stands in, of the dialogue `topic_dialogue`."""

    code: str
    state: PetitionState
    dialogue: int | None
    topic: int | None = None
    topic_dialogue: int | None = None


def check_title(title: str) -> str:
    """The title in one line. Raises TitleMissing."""
    words = " ".join(tidy(title).split())[:LONGEST_TITLE]
    if not words:
        raise TitleMissing()
    return words


def dialogue_of(petitions: Iterable[Gathered]) -> int:
    """The one dialogue of them all. Raises NothingGathered, NotOfThisDialogue."""
    rows = list(petitions)
    if not rows:
        raise NothingGathered()
    first = next((row.dialogue for row in rows if row.dialogue is not None), None)
    strange = [row.code for row in rows if row.dialogue is None or row.dialogue != first]
    if first is None or strange:
        raise NotOfThisDialogue(codes=", ".join(strange))
    return first


def check_gathered(petitions: Iterable[Gathered], topic: int | None, dialogue: int) -> None:
    """Raises CannotBeGathered, NotOfThisDialogue, InAnotherTopic with the codes that are in the way.

    What stands in a topic of an earlier dialogue may go on to one of the dialogue it was carried over to.
    """
    rows = list(petitions)
    refusals: tuple[tuple[type[Refused], list[str]], ...] = (
        (CannotBeGathered, [row.code for row in rows if row.state in UNCOUNTED_STATES]),
        (NotOfThisDialogue, [row.code for row in rows if row.dialogue != dialogue]),
        (
            InAnotherTopic,
            [row.code for row in rows if row.topic not in (None, topic) and row.topic_dialogue == dialogue],
        ),
    )
    for refusal, codes in refusals:
        if codes:
            raise refusal(codes=", ".join(codes))
