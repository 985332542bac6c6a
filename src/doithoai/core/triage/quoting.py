"""The words a suggestion rests on, as the citizen typed them."""

import re
from collections.abc import Iterable

from doithoai.core.text.folding import folded
from doithoai.core.triage.suggesting.models import EMPTY_WORDS

MOST = 5


def quoted(text: str, reasons: Iterable[str]) -> list[str]:
    """The reasons that stand in the text, as typed there, each once; what lies in another is left out.

    Single words that say nothing, and figures, are left out: nobody is convinced by them.
    """
    plain = folded(text)
    found: list[tuple[int, int]] = []
    for reason in reasons:
        phrase = " ".join(folded(reason.strip("~=")).text.split())
        if not phrase or phrase.isdigit() or phrase in EMPTY_WORDS:
            continue
        place = _search(phrase, plain.text)
        if place is None:
            continue
        within = [span for span in found if place.start() <= span[0] and span[1] <= place.end()]
        if not any(place.start() < end and start < place.end() for start, end in found if (start, end) not in within):
            found = [span for span in found if span not in within] + [place.span()]
    spans = (plain.given(start, end) for start, end in found[:MOST])
    return [" ".join(text[start:end].split()) for start, end in spans]


def quoted_places(text: str, names: Iterable[str]) -> list[str]:
    """Names of places as typed; a number stands with the word before it, as in `ngõ 12`."""
    plain = folded(text).text
    told = []
    for name in names:
        found = re.search(rf"[a-z]+ (?:so )?0*{re.escape(name)}(?![a-z0-9])", plain) if name[:1].isdigit() else None
        told.append(found[0] if found else name)
    return quoted(text, told)


def _search(phrase: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<![a-z0-9]){re.escape(phrase)}(?![a-z0-9])", text)
