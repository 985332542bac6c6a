"""What a dialogue still owes before its dossier can be closed."""

from dataclasses import dataclass
from datetime import date

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Promise
from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.models import Petition
from doithoai.core.dialogues.lifecycle import DutyState
from doithoai.core.papers.catalogue import KINDS
from doithoai.core.petitions.lifecycle import OPEN_STATES, PetitionState

WAITED_FOR = [kind.value for kind, rule in KINDS.items() if rule.is_numbered]
"""Drafts of these are to be issued; a working paper is done as it is."""


@dataclass(frozen=True)
class OpenMatters:
    """Counts of what is open. `duties` are those of the plan that the closing waits for."""

    unanswered: int
    unsolved: int
    promises: int
    late_promises: int
    duties: int
    drafts: int

    @property
    def nothing(self) -> bool:
        """Everything is done: the dialogue may be closed."""
        return not any((self.unanswered, self.unsolved, self.promises, self.duties, self.drafts))


def open_matters_of(dialogue: Dialogue, *, today: date) -> OpenMatters:
    """Six counts, whoever calls has reached the dialogue."""
    petitions = Petition.objects.filter(dialogue=dialogue)
    promises = Promise.objects.filter(dialogue=dialogue, kept_on__isnull=True)
    return OpenMatters(
        unanswered=petitions.filter(state__in=OPEN_STATES).count(),
        unsolved=petitions.filter(state=PetitionState.ANSWERED).count(),
        promises=promises.count(),
        late_promises=promises.filter(due_on__lt=today).count(),
        duties=dialogue.duties.filter(state__in=[DutyState.PENDING.value, DutyState.OPEN.value]).count(),
        drafts=Paper.objects.filter(dialogue_id=dialogue.pk, state="draft", kind__in=WAITED_FOR).count(),
    )
