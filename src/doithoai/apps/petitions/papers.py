"""The letters about one petition: plain facts for `core.papers`."""

from doithoai.apps.organisations.models import Authority, Membership
from doithoai.apps.petitions.models import Petition
from doithoai.core.caller import Role
from doithoai.core.papers.frame import Frame, Issuer
from doithoai.core.papers.kinds.transfer import TransferFacts, TransferredPetition, transfer_paper
from doithoai.core.papers.paper import Paper, PaperFormat, Signature
from doithoai.core.papers.signature import SignerRole, SigningOrgan, capacity_lines

ORGANS = {
    "ubnd": SigningOrgan("Ủy ban nhân dân", "Chủ tịch", "Phó Chủ tịch", "Chánh Văn phòng"),
    "hdnd": SigningOrgan("Hội đồng nhân dân", "Chủ tịch", "Phó Chủ tịch", "Chánh Văn phòng"),
    "party_committee": SigningOrgan("Ban Thường vụ", "Bí thư", "Phó Bí thư", "Chánh Văn phòng"),
    "front": SigningOrgan("Ban Thường trực", "Chủ tịch", "Phó Chủ tịch", "Chánh Văn phòng"),
}


def transfer_paper_of(petition: Petition) -> Paper:
    """The draft letter to the body that receives the petition; the citizen's name does not stand in it."""
    dialogue = petition.dialogue
    occasion = (
        f"Qua {dialogue.title[:1].lower()}{dialogue.title[1:]}" if dialogue else "Qua tiếp nhận ý kiến của Nhân dân"
    )
    area = petition.group.name if petition.group else petition.place or petition.authority.short_name
    content = petition.public_text or petition.text
    carried = TransferredPetition(petition.code, content, area, petition.received_on, petition.state_reason)
    return transfer_paper(
        TransferFacts(
            frame=_frame(petition.authority),
            addressee=petition.transferred_to,
            subject=f"chuyển kiến nghị mã số {petition.code} đến cơ quan có thẩm quyền",
            occasion=occasion,
            petitions=(carried,),
        )
    )


def _frame(authority: Authority) -> Frame:
    layout = PaperFormat(authority.format)
    chair = Membership.objects.filter(authority=authority, role=Role.CHAIR.value).select_related("person").first()
    lines = capacity_lines(ORGANS[authority.organ], layout, SignerRole.CHAIR)
    issuer = Issuer(
        name=authority.name,
        symbol=authority.symbol,
        place=authority.place,
        format=layout,
        superior=authority.superior_heading,
    )
    return Frame(issuer, (Signature(lines, chair.person.full_name if chair else ""),), ("Như trên",))
