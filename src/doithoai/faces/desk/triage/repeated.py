"""What became of a matter that was raised before: what was promised or answered, and how it stands."""

from collections import defaultdict
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from doithoai.apps.hall.promise_queries import PromiseRow, promises_of_petitions
from doithoai.apps.petitions.models import Answer, Petition
from doithoai.apps.suggestions.models import Suggestion
from doithoai.apps.suggestions.queries import answers_given
from doithoai.core.caller import Caller
from doithoai.core.hall.promises import PROMISE_WORDS, PromiseState
from doithoai.faces.common.promise_faces import PROMISE_FACES
from doithoai.faces.desk.triage.words import STATES


@dataclass(frozen=True)
class Repeat:
    """An earlier petition of the same matter and the newest promise or answer to it."""

    row: Suggestion
    other: Petition
    promise: PromiseRow | None
    answer: Answer | None
    merge_url: str = ""

    @property
    def words(self) -> list[str]:
        """The words of the petition that both tell of."""
        words: list[str] = self.row.words
        return words

    @property
    def state(self) -> str | Promise:
        """How it stands: the promise, where there is one."""
        return _(PROMISE_WORDS[self.promise.state]) if self.promise else STATES[self.other.state]

    @property
    def face(self) -> str:
        """The state of the design system."""
        if self.promise:
            return PROMISE_FACES[self.promise.state]
        return "done" if self.other.solved_on or self.other.answered_on else "open"

    @property
    def is_broken(self) -> bool:
        """It was promised, and the day has passed."""
        return self.promise is not None and self.promise.state == PromiseState.LATE


def repeats_shown(caller: Caller, rows: list[Suggestion]) -> list[Repeat]:
    """Broken promises first, then the most alike; two queries, none without rows."""
    if not rows:
        return []
    others = [row.other for row in rows if row.other is not None]
    ids = [other.pk for other in others]
    promises: defaultdict[int, list[PromiseRow]] = defaultdict(list)
    for promised in promises_of_petitions(caller, ids):
        promises[promised.promise.petition_id or 0].append(promised)
    answers = answers_given(ids)
    shown = [
        Repeat(row, row.other, next(iter(promises[row.other.pk]), None), answers.get(row.other.pk), _merge_url(row))
        for row in rows
        if row.other is not None
    ]
    return sorted(shown, key=lambda one: (not one.is_broken, -(one.row.confidence or 0)))


def _merge_url(row: Suggestion) -> str:
    into = row.other.code if row.other else ""
    return f"{reverse('desk:merge_petitions', args=[row.petition.code])}?vao={into}"
