"""What stands around every paper of a dialogue: who issues it and who signs."""

from dataclasses import replace
from datetime import date

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.paper_frame import frame_of_authority
from doithoai.core.dialogues.presets import preset
from doithoai.core.papers.frame import Frame
from doithoai.core.papers.organs import ORGANS
from doithoai.core.papers.paper import PaperFormat
from doithoai.core.papers.signature import SignerRole, capacity_lines


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


def chair_capacity(dialogue: Dialogue) -> tuple[str, ...]:
    """The lines above the name when the head signs the plan, whoever that is on the day."""
    known = ORGANS[dialogue.authority.organ]
    organ = replace(known, collective=_collective(dialogue) or known.collective)
    return capacity_lines(organ, PaperFormat(dialogue.authority.format), SignerRole.CHAIR)


def _collective(dialogue: Dialogue) -> str:
    """A Party committee signs its dialogue papers in the name that its programme states (Ban Chấp hành)."""
    if dialogue.authority.format != PaperFormat.PARTY.value:
        return ""
    first = next(iter(preset(dialogue.preset).signature), "")
    return first.removeprefix("T/M ").strip() if first.startswith("T/M ") else ""
