"""What stands around every paper of a dialogue: who issues it and who signs."""

from dataclasses import dataclass, replace
from datetime import date

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.paper_frame import frame_of_authority, signer_of
from doithoai.core.dialogues.presets import preset
from doithoai.core.papers.frame import Frame
from doithoai.core.papers.organs import ORGANS
from doithoai.core.papers.paper import PaperFormat
from doithoai.core.papers.signature import SignerRole, capacity_lines
from doithoai.core.text.abbreviations import in_full


@dataclass(frozen=True)
class Presiding:
    """Who presides on a day, as papers record it; the name is blank while nobody is known."""

    name: str
    title: str

    @property
    def words(self) -> str:
        """`Tô Thị Bích, Phó Chủ tịch Ủy ban nhân dân phường`."""
        return ", ".join(part for part in (self.name, self.title) if part)


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


def chair_title(dialogue: Dialogue) -> str:
    """The title of who chairs by the plan, written out; papers do not abbreviate it."""
    return in_full(dialogue.chair_title) or "Người chủ trì"


def presiding_at(dialogue: Dialogue, on: date) -> Presiding:
    """Who presides: the chair with the title of the plan, or the deputy authorised for that day with the own title."""
    signer = signer_of(dialogue.authority, on=on, chair=dialogue.chair, dialogue_id=dialogue.pk)
    stands_in = dialogue.chair is not None and signer.name not in ("", dialogue.chair.full_name)
    return Presiding(
        signer.name, in_full(signer.full_title) if stands_in and signer.full_title else chair_title(dialogue)
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
