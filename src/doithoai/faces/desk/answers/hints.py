"""The hints of an answer in the words of its page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from doithoai.apps.petitions.models import Petition, Point
from doithoai.apps.petitions.queries.answers import AnswerDesk
from doithoai.apps.petitions.queries.drafting import answer_files
from doithoai.core.petitions.answer_hints import Asked, Hint, HintKind, hints_for

QUOTED = 160


@dataclass(frozen=True)
class ShownHint:
    """One hint as a sentence, with the words it is about."""

    kind: HintKind
    sentence: str
    words: str


def hints_shown(text: str, petition: Petition, points: Iterable[Point], files: int) -> Sequence[ShownHint]:
    """What may be weak in these words, as sentences in the reader's language."""
    asked = Asked(petition.text, tuple((point.order, point.text) for point in points), files)
    return [ShownHint(hint.kind, hint.say(_(hint.sentence)), _quoted(hint)) for hint in hints_for(text, asked)]


def judged(desk: AnswerDesk) -> dict[str, Any]:
    """What the person who decides sees under the saved words: hints, and the files that go out with them."""
    files = answer_files(desk.answer)
    return {"hints": hints_shown(desk.text, desk.petition, desk.points, len(files)), "files": files}


def _quoted(hint: Hint) -> str:
    return hint.words if len(hint.words) <= QUOTED else hint.words[:QUOTED].rsplit(" ", 1)[0] + " …"
