"""The words a suggestion rests on, as the citizen typed them."""

import re
from collections.abc import Iterable

from doithoai.core.text.folding import folded
from doithoai.core.triage.suggesting.models import EMPTY_WORDS

MOST = 5


def quoted(text: str, reasons: Iterable[str]) -> list[str]:
    """The reasons that stand in the text, as typed there, each once; what lies within a longer one is left out.

    Single words that say nothing, and figures, are left out: nobody is convinced by them.
    """
    plain = folded(text)
    found: list[tuple[int, int]] = []
    for reason in reasons:
        phrase = " ".join(folded(reason.strip("~=")).text.split())
        if not phrase or phrase.isdigit() or phrase in EMPTY_WORDS:
            continue
        place = re.search(rf"(?<![a-z0-9]){re.escape(phrase)}(?![a-z0-9])", plain.text)
        if place and not any(start <= place.start() and place.end() <= end for start, end in found):
            found = [(start, end) for start, end in found if not (place.start() <= start and end <= place.end())]
            found.append(place.span())
    spans = (plain.given(start, end) for start, end in found[:MOST])
    return [" ".join(text[start:end].split()) for start, end in spans]
