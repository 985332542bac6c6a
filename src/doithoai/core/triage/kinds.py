"""What is suggested for a petition, and what became of it."""

from collections.abc import Collection
from enum import StrEnum

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class SuggestionKind(StrEnum):
    """One kind of suggestion: each is made, shown, settled and counted by itself."""

    LEGAL_TYPE = "legal_type"
    FIELD = "field"
    LEVEL = "level"
    UNIT = "unit"
    POINTS = "points"
    DUPLICATE = "duplicate"
    """Another open petition of the same matter in the same place."""
    REPEAT = "repeat"
    """An earlier petition of the same matter: of another dialogue, or answered already."""


class Outcome(StrEnum):
    """What an officer did after a suggestion."""

    OPEN = ""
    ACCEPTED = "accepted"
    CHANGED = "changed"


PAIRED = frozenset({SuggestionKind.DUPLICATE, SuggestionKind.REPEAT})
"""Kinds that name another petition."""


def outcome_of(suggested: str, chosen: Collection[str]) -> Outcome:
    """Accepted when what was suggested is (among) what the officer chose."""
    return Outcome.ACCEPTED if suggested in chosen else Outcome.CHANGED


class SuggestionSettled(Refused):
    """Somebody decided already, here or through a form."""

    code = "suggestion_settled"
    sentence = gettext_noop("Gợi ý này đã có người quyết định rồi. Xin tải lại trang.")
