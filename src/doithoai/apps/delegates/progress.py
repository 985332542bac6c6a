"""How far the list of delegates is: one fact for the red thread."""

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue


def delegates_settled(dialogue: Dialogue) -> bool:
    """True when the plan asks for no delegates, or some are approved and nobody waits for approval."""
    if not dialogue.quotas.all():
        return True
    states = set(Delegate.objects.filter(dialogue=dialogue).values_list("state", flat=True))
    return "approved" in states and "nominated" not in states
