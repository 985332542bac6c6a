"""The paper of a kind that counts for a dialogue."""

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.papers.models import Paper
from doithoai.core.papers.paper import PaperKind


def newest_of_kind(dialogue: Dialogue, kind: PaperKind) -> Paper | None:
    """The issued paper of a kind, else its newest draft that corrects no other."""
    rows = Paper.objects.filter(dialogue_id=dialogue.pk, kind=kind.value, state__in=["draft", "issued"])
    rows = rows.exclude(state="draft", replaces__isnull=False)
    rows = rows.select_related("pdf", "docx")
    return rows.order_by("-state", "-id").first()
