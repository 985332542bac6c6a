"""The letters about one petition: plain facts for `core.papers`."""

from datetime import date

from doithoai.apps.dialogues.paper_frame import frame_of_papers
from doithoai.apps.organisations.paper_frame import frame_of_authority
from doithoai.apps.petitions.for_papers import content_in_paper
from doithoai.apps.petitions.models import Petition
from doithoai.core.papers.frame import Frame
from doithoai.core.papers.kinds.transfer import TransferFacts, TransferredPetition, transfer_paper
from doithoai.core.papers.paper import Paper


def transfer_paper_of(petition: Petition, *, drafted_on: date) -> Paper:
    """The draft letter to the body that receives the petition; the citizen's name does not stand in it."""
    dialogue = petition.dialogue
    occasion = (
        f"Qua {dialogue.title[:1].lower()}{dialogue.title[1:]}" if dialogue else "Qua tiếp nhận ý kiến của Nhân dân"
    )
    area = petition.group.name if petition.group else petition.place or petition.authority.short_name
    content = content_in_paper(petition)
    carried = TransferredPetition(petition.code, content, area, petition.received_on, petition.state_reason)
    return transfer_paper(
        TransferFacts(
            frame=_frame(petition, drafted_on),
            addressee=petition.transferred_to,
            subject=f"chuyển kiến nghị mã số {petition.code} đến cơ quan có thẩm quyền",
            occasion=occasion,
            petitions=(carried,),
        )
    )


def _frame(petition: Petition, drafted_on: date) -> Frame:
    if petition.dialogue is not None:
        return frame_of_papers(petition.dialogue, drafted_on=drafted_on, recipients=("Như trên",))
    return frame_of_authority(petition.authority, on=drafted_on, recipients=("Như trên",))
