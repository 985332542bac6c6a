"""The gate at the door: a suspected denunciation is stopped before its text is stored.

A denunciation never enters a dialogue, and the name of the one who denounces is a state secret (Luật Tố cáo
25/2018/QH14, Điều 9; Quyết định 774/QĐ-TTg). The word check is careful on purpose: it asks, it does not judge.
"""

import re
import unicodedata
from collections.abc import Iterable

from doithoai.core.petitions.legal_type import GateAnswer
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import fold
from doithoai.core.wording import gettext_noop

STOPPED_BY_WORDS = "theo_tu_ngu"
"""The kind under which a stop by the word check is counted."""
COUNTED_KINDS = frozenset({GateAnswer.DISAGREE.value, GateAnswer.DENOUNCE.value, STOPPED_BY_WORDS})

SUSPECT_WORDS = (
    "tố cáo",
    "tố giác",
    "tham nhũng",
    "tham ô",
    "hối lộ",
    "nhận tiền lót tay",
    "đòi tiền lót tay",
    "vòi tiền",
    "vòi vĩnh",
    "biển thủ",
    "ăn chặn",
    "bảo kê",
    "chiếm đoạt",
    "đánh người",
    "đánh đập",
    "hành hung",
    "xâm hại",
    "lợi dụng chức vụ",
    "lợi dụng chức quyền",
    "lạm dụng chức vụ",
    "lạm quyền",
    "làm giả hồ sơ",
    "làm giả giấy tờ",
)
HARMLESS_PHRASES = (
    "giải quyết khiếu nại, tố cáo",
    "giải quyết khiếu nại tố cáo",
    "giải quyết tố cáo",
    "luật tố cáo",
    "luật khiếu nại, tố cáo",
    "phòng, chống tham nhũng",
    "phòng chống tham nhũng",
    "chống tham nhũng",
    "phòng chống xâm hại",
    "phòng, chống xâm hại",
)
"""What speaks of the subject in general and accuses nobody."""
_AMBIGUOUS_PLAIN = {"to giac", "hanh hung", "danh nguoi", "bao ke", "an chan", "voi tien", "tham o"}
"""Phrases that are ordinary words when the marks are left out; not looked for in a text without marks."""


class LooksLikeDenunciation(Refused):
    """The text speaks of a violation of law by somebody and the citizen has not said that it is no denunciation."""

    code = "looks_like_denunciation"
    field = "text"
    sentence = gettext_noop(
        "Nội dung giống như một đơn tố cáo nên chưa được lưu. Tố cáo được tiếp nhận riêng và giữ kín tên người gửi."
    )


class WrongDoor(Refused):
    """A complaint or a denunciation: guided to its own procedure, nothing is stored."""

    code = "wrong_door"
    field = "gate"
    sentence = gettext_noop(
        "Khiếu nại và tố cáo không gửi qua đối thoại. Xin hướng dẫn người dân đến nơi tiếp công dân."
    )


def suspect_words(text: str) -> tuple[str, ...]:
    """The phrases in the text that make it look like a denunciation, in the order of the list; empty: none."""
    spoken = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    if fold(spoken) == spoken:  # typed without marks
        plain = [phrase for phrase in map(fold, SUSPECT_WORDS) if phrase not in _AMBIGUOUS_PLAIN]
        return _found(spoken, plain, map(fold, HARMLESS_PHRASES))
    return _found(spoken, SUSPECT_WORDS, HARMLESS_PHRASES)


def _found(spoken: str, suspect: Iterable[str], harmless: Iterable[str]) -> tuple[str, ...]:
    for phrase in sorted(harmless, key=len, reverse=True):
        spoken = spoken.replace(phrase, " ")
    return tuple(phrase for phrase in suspect if re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", spoken))


def pass_gate(answer: GateAnswer) -> None:
    """Only suggestions, requests and reports of facts pass. Raises `WrongDoor` otherwise."""
    if answer != GateAnswer.SUGGEST:
        raise WrongDoor()


def pass_words(text: str, *, is_no_denunciation: bool) -> bool:
    """Whether the text is suspect although the citizen says that it is no denunciation: the secretary looks again.

    Raises `LooksLikeDenunciation` for a suspect text without that word of the citizen.
    """
    suspect = bool(suspect_words(text))
    if suspect and not is_no_denunciation:
        raise LooksLikeDenunciation()
    return suspect
