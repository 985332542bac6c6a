"""What stands around every paper of a dialogue: who issues it and who signs."""

from datetime import date

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.paper_frame import frame_of_authority
from doithoai.core.dialogues.presets import preset
from doithoai.core.papers.frame import Frame
from doithoai.core.papers.paper import PaperFormat


def frame_of_papers(dialogue: Dialogue, *, drafted_on: date, recipients: tuple[str, ...] = ()) -> Frame:
    """Issuer, signature and recipients: the chair of the dialogue signs, or the deputy authorised for that day."""
    return frame_of_authority(
        dialogue.authority,
        on=drafted_on,
        recipients=recipients,
        chair=dialogue.chair,
        dialogue_id=dialogue.pk,
        collective=_collective(dialogue),
    )


def _collective(dialogue: Dialogue) -> str:
    """A Party committee signs its dialogue papers in the name that its programme states (Ban Chấp hành)."""
    if dialogue.authority.format != PaperFormat.PARTY.value:
        return ""
    first = next(iter(preset(dialogue.preset).signature), "")
    return first.removeprefix("T/M ").strip() if first.startswith("T/M ") else ""
