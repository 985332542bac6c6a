"""The letters about one petition: plain facts for `core.papers`."""

from collections.abc import Sequence
from datetime import date

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.paper_frame import frame_of_papers
from doithoai.apps.organisations.paper_frame import frame_of_authority
from doithoai.apps.petitions.for_papers import content_in_paper
from doithoai.apps.petitions.models import Petition
from doithoai.core.papers.frame import Frame
from doithoai.core.papers.kinds.transfer import TransferFacts, TransferredPetition, transfer_paper
from doithoai.core.papers.paper import Paper
from doithoai.core.papers.phrases import occasion

COPIES = ("Như trên",)


def transfer_paper_of(petition: Petition, *, drafted_on: date) -> Paper:
    """The draft letter to the body that receives the petition; the citizen's name does not stand in it."""
    dialogue = petition.dialogue
    frame = _frame(petition, drafted_on)
    subject = f"chuyển kiến nghị mã số {petition.code} đến cơ quan có thẩm quyền"
    facts = TransferFacts(frame, petition.transferred_to, subject, _occasion(dialogue), (_carried(petition),))
    return transfer_paper(facts)


def compiled_transfer_of(dialogue: Dialogue, body: str, petitions: Sequence[Petition], *, drafted_on: date) -> Paper:
    """One letter to one body about all that goes there, with a list; no citizen's name stands in it."""
    frame = frame_of_papers(dialogue, drafted_on=drafted_on, recipients=COPIES)
    carried = tuple(_carried(petition) for petition in petitions)
    return transfer_paper(TransferFacts(frame, body, compiled_subject(body), _occasion(dialogue), carried))


def compiled_subject(body: str) -> str:
    """By its subject the draft to a body is found again."""
    return f"chuyển các kiến nghị vượt thẩm quyền đến {body}"[:500]


def _occasion(dialogue: Dialogue | None) -> str:
    if dialogue is None:
        return "Qua tiếp nhận ý kiến của Nhân dân"
    return f"Qua {occasion(dialogue.title)}"


def _carried(petition: Petition) -> TransferredPetition:
    area = petition.group.name if petition.group else petition.place or petition.authority.short_name
    content = content_in_paper(petition)
    return TransferredPetition(petition.code, content, area, petition.received_on, petition.state_reason)


def _frame(petition: Petition, drafted_on: date) -> Frame:
    if petition.dialogue is not None:
        return frame_of_papers(petition.dialogue, drafted_on=drafted_on, recipients=COPIES)
    return frame_of_authority(petition.authority, on=drafted_on, recipients=COPIES)
