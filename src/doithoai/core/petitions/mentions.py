"""Whom an internal note calls: @ and the name of a person who may read it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import fold, tidy
from doithoai.core.wording import gettext_noop

LONGEST_NOTE = 4000
_CALL = re.compile(r"(?<![\w.@])@(?=[^\W\d_])")
_SHOWN = 40


class NoteEmpty(Refused):
    """A note without words."""

    code = "note_empty"
    sentence = gettext_noop("Xin ghi điều cần trao đổi.")
    field = "text"


class NoteTooLong(Refused):
    """A note longer than anybody reads."""

    code = "note_too_long"
    sentence = gettext_noop("Một lần trao đổi dài tối đa {most} chữ cái. Xin tách làm hai.")
    field = "text"


class NobodyOfThatName(Refused):
    """An @ that calls nobody who may read the note."""

    code = "nobody_of_that_name"
    sentence = gettext_noop(
        "Không rõ @{name} là ai trong số những người xem được ý kiến này. Xin chọn tên trong danh sách."
    )
    field = "text"


@dataclass(frozen=True)
class Colleague:
    """A person who may be called: the name, and the unit that tells two people of one name apart."""

    person_id: int
    name: str
    unit: str = ""

    @property
    def label(self) -> str:
        """The name with its unit."""
        return f"{self.name} ({self.unit})" if self.unit else self.name


def check_note(text: str) -> str:
    """The words as they are kept. Raises `NoteEmpty`, `NoteTooLong`."""
    words = tidy(text)
    if not words:
        raise NoteEmpty()
    if len(words) > LONGEST_NOTE:
        raise NoteTooLong(most=LONGEST_NOTE)
    return words


def called(text: str, colleagues: Iterable[Colleague]) -> list[int]:
    """The ids of the people whom the words call, in the order of the words, each once.

    Marks and case do not count. A name that two people bear needs the unit after it, as the list inserts it.
    Raises `NobodyOfThatName` for a call that fits nobody, or more than one.
    """
    names = _names(colleagues)
    found: list[int] = []
    for call in _CALL.finditer(text):
        rest = fold(text[call.end() : call.end() + 300])
        # the longest fitting name is meant: «Lan Anh» and not «Lan»
        fitting = max((name for name in names if _begins(rest, name)), key=len, default="")
        if len(names.get(fitting, ())) != 1:
            raise NobodyOfThatName(name=text[call.end() :].split("\n")[0][:_SHOWN].strip())
        found += [person for person in names[fitting] if person not in found]
    return found


def _names(colleagues: Iterable[Colleague]) -> dict[str, set[int]]:
    names: dict[str, set[int]] = {}
    for each in colleagues:
        for name in (fold(each.name), fold(each.label)):
            names.setdefault(name, set()).add(each.person_id)
    return names


def _begins(rest: str, name: str) -> bool:
    return bool(name) and rest.startswith(name) and not rest[len(name) : len(name) + 1].isalnum()
