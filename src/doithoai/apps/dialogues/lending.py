"""While the hall of a dialogue runs on a laptop nothing of the hall changes here."""

from datetime import datetime

from django.conf import settings

from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.caller import HANOI
from doithoai.core.onsite.refusals import DialogueLent, HallBroughtBack


def refuse_lent(dialogue_id: int) -> None:
    """Ask after a lock: it reads anew. Raises `DialogueLent`; on the laptop itself `HallBroughtBack`."""
    lent = Dialogue.objects.filter(pk=dialogue_id).exclude(lent_to="").values_list("lent_to", "lent_at").first()
    if lent is None:
        return
    if settings.HALL:
        raise HallBroughtBack(at=_said(lent[1]))
    raise DialogueLent(laptop=lent[0], at=_said(lent[1]))


def _said(at: datetime | None) -> str:
    return f"{at.astimezone(HANOI):%H:%M %d/%m/%Y}" if at else ""
