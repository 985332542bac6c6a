"""What may be weak in an answer, told while it is written and while it is approved. A hint never stops anybody.

Every hint rests on something that can be counted or pointed at; the thresholds stand here and nowhere else.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from doithoai.core.petitions.answer_templates import open_places
from doithoai.core.petitions.answer_wording import (
    dates_work,
    is_promise,
    only_receives,
    says_date,
    says_done,
    sentences_of,
    telling_words,
    words_of_sentence,
)
from doithoai.core.text.normalise import fold, tidy
from doithoai.core.wording import gettext_noop

LONG_SENTENCE = 45
"""Words (syllables) in a sentence above which a reader must begin again."""
COPIED_RUN = 7
"""So many words in the same order as in the question are copied, not a turn of speech."""
COPIED_SHARE = 0.5
"""The share of an answer's words that stand in copied runs."""
SPOKEN_SHARE = 0.34
"""The share of a point's telling words that must stand in the answer."""


class HintKind(StrEnum):
    """What may be weak."""

    ONLY_RECEIVED = "only_received"
    COPIES_QUESTION = "copies_question"
    POINT_UNSPOKEN = "point_unspoken"
    NO_DATE = "no_date"
    NO_PROOF = "no_proof"
    LEFT_OPEN = "left_open"
    HARD_TO_READ = "hard_to_read"


SENTENCES: Mapping[HintKind, str] = {
    HintKind.ONLY_RECEIVED: gettext_noop(
        "Câu trả lời mới chỉ nói đã tiếp nhận. Người dân cần biết đã làm gì, sẽ làm gì, hoặc vì sao chưa làm được."
    ),
    HintKind.COPIES_QUESTION: gettext_noop("{percent} phần trăm số chữ chép lại lời hỏi. Người hỏi đã biết phần ấy."),
    HintKind.POINT_UNSPOKEN: gettext_noop("Chưa thấy nói đến nội dung {number}."),
    HintKind.NO_DATE: gettext_noop("Có lời hứa mà chưa có ngày."),
    HintKind.NO_PROOF: gettext_noop("Câu trả lời nói việc đã làm xong. Xin kèm ảnh hoặc văn bản để người dân thấy."),
    HintKind.LEFT_OPEN: gettext_noop("Còn chỗ chưa điền."),
    HintKind.HARD_TO_READ: gettext_noop(
        "{count} câu dài hơn {limit} chữ, câu dài nhất {most} chữ. Tách thành câu ngắn thì dễ đọc hơn."
    ),
}


@dataclass(frozen=True)
class Hint:
    """One hint: its kind, what fills the places of its sentence, and the words of the answer or point it is about."""

    kind: HintKind
    values: Mapping[str, object] = field(default_factory=dict)
    words: str = ""

    @property
    def sentence(self) -> str:
        """The Vietnamese sentence, with its places still open."""
        return SENTENCES[self.kind]

    def say(self, translated: str | None = None) -> str:
        """The sentence with its places filled; pass the translated sentence when there is one."""
        return (translated or self.sentence).format(**self.values)


@dataclass(frozen=True)
class Asked:
    """What the answer is to: the citizen's words, the numbered points, and how many files stand with the answer."""

    question: str
    points: Sequence[tuple[int, str]] = ()
    files: int = 0


def hints_for(answer: str, asked: Asked) -> list[Hint]:
    """The hints in the order of `HintKind`; none for an empty answer. The same text always has the same hints."""
    text = tidy(answer)
    sentences = sentences_of(text)
    if not sentences:
        return []
    judges: tuple[Callable[[], Iterable[Hint]], ...] = (
        lambda: _only_received(sentences),
        lambda: _copies_question(text, asked.question),
        lambda: _points_unspoken(text, asked.points),
        lambda: _no_date(sentences),
        lambda: _no_proof(sentences, asked.files),
        lambda: _left_open(text),
        lambda: _hard_to_read(sentences),
    )
    return [hint for judge in judges for hint in judge()]


def _only_received(sentences: Sequence[str]) -> Iterable[Hint]:
    if only_receives(sentences):
        yield Hint(HintKind.ONLY_RECEIVED)


def copied_share(answer: str, question: str) -> float:
    """Which share of the answer's words stands in runs of `COPIED_RUN` words that the question has too (0 to 1)."""
    said, asked = _plain_words(answer), _plain_words(question)
    runs = {tuple(asked[at : at + COPIED_RUN]) for at in range(len(asked) - COPIED_RUN + 1)}
    copied: set[int] = set()
    for at in range(len(said) - COPIED_RUN + 1):
        if tuple(said[at : at + COPIED_RUN]) in runs:
            copied.update(range(at, at + COPIED_RUN))
    return len(copied) / len(said) if said else 0.0


def _copies_question(text: str, question: str) -> Iterable[Hint]:
    share = copied_share(text, question)
    if share >= COPIED_SHARE:
        yield Hint(HintKind.COPIES_QUESTION, {"percent": round(100 * share)})


def speaks_of(answer: str, number: int, point: str) -> bool:
    """True when the answer names the point's number or holds enough of its telling words."""
    plain = fold(answer)
    by_number = rf"\b(?:noi dung|y|diem|cau|muc)(?: thu)?(?: so)? {number}\b"
    if re.search(by_number, plain) or re.search(rf"^\s*{number}\s*[.):](?!\d)", answer, re.MULTILINE):
        return True
    telling = telling_words(point)
    said = set(_plain_words(answer))
    return not telling or len(telling & said) / len(telling) >= SPOKEN_SHARE


def _points_unspoken(text: str, points: Sequence[tuple[int, str]]) -> Iterable[Hint]:
    for number, point in points:
        if not speaks_of(text, number, point):
            yield Hint(HintKind.POINT_UNSPOKEN, {"number": number}, point)


def _no_date(sentences: Sequence[str]) -> Iterable[Hint]:
    for at, sentence in enumerate(sentences):
        after = sentences[at + 1] if at + 1 < len(sentences) else ""
        if is_promise(sentence) and not says_date(sentence) and not dates_work(after):
            yield Hint(HintKind.NO_DATE, words=sentence)
            return


def _no_proof(sentences: Sequence[str], files: int) -> Iterable[Hint]:
    done = next((sentence for sentence in sentences if says_done(sentence)), "")
    if done and not files:
        yield Hint(HintKind.NO_PROOF, words=done)


def _left_open(text: str) -> Iterable[Hint]:
    places = open_places(text)
    if places:
        yield Hint(HintKind.LEFT_OPEN, words=" ".join(dict.fromkeys(places)))


def _hard_to_read(sentences: Sequence[str]) -> Iterable[Hint]:
    long = [sentence for sentence in sentences if len(words_of_sentence(sentence)) > LONG_SENTENCE]
    if long:
        longest = max(long, key=lambda sentence: len(words_of_sentence(sentence)))
        values = {"count": len(long), "limit": LONG_SENTENCE, "most": len(words_of_sentence(longest))}
        yield Hint(HintKind.HARD_TO_READ, values, longest)


def _plain_words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(text))
