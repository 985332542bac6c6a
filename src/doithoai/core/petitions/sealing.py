"""A suspected denunciation is closed to everybody, but only when two different people agree."""

import re
from collections.abc import Iterable

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class SecondPersonNeeded(Refused):
    """The one who asked may not confirm."""

    code = "second_person_needed"
    sentence = gettext_noop(
        "Việc niêm phong cần hai người. Người đề nghị không tự xác nhận được; xin nhờ người thứ hai."
    )


class AlreadyAsked(Refused):
    """There is an open request to seal."""

    code = "seal_already_asked"
    sentence = gettext_noop("Đã có người đề nghị niêm phong ý kiến này và đang chờ người thứ hai xác nhận.")


class EnvelopeUnreadable(Refused):
    """The key of the installation is not the one with which the envelope was closed."""

    code = "envelope_unreadable"
    sentence = gettext_noop(
        "Không mở được phong bì bằng khóa niêm phong hiện tại. Xin báo người quản trị hệ thống khôi phục khóa cũ."
    )


LEAST_TELLING = 20
"""Letters from which on a sentence is so much somebody's own that a draft which holds it holds the petition."""
_ENDS = re.compile(r"[.;!?\n]+\s*")


def telling_sentences(texts: Iterable[str]) -> frozenset[str]:
    """The sentences by which the words of a petition are known again in drafts of papers."""
    parts = (part.strip() for text in texts for part in (text, *_ENDS.split(text)))
    return frozenset(part for part in parts if len(part) >= LEAST_TELLING)


def check_second_person(asked_by: int, confirmed_by: int | None) -> None:
    """Raises `SecondPersonNeeded` when the same person, or nobody known, would confirm."""
    if confirmed_by is None or asked_by == confirmed_by:
        raise SecondPersonNeeded()


def without_case(text: str, code: str, left: str) -> str:
    """A message of the day in which `left` stands for the line that names this code, and for the items under it."""
    lines: list[str] = []
    within = False
    for line in text.split("\n"):
        within = within and line.startswith("- ")
        if code in line:
            lines.append(left)
            within = not line.startswith("- ")
        elif not within:
            lines.append(line)
    return "\n".join(lines)
