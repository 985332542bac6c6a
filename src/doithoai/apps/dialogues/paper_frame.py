"""What stands around every paper of a dialogue: who issues it and who signs."""

from datetime import date

from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.papers.frame import Frame, Issuer
from doithoai.core.papers.organs import ORGANS
from doithoai.core.papers.paper import PaperFormat, Signature
from doithoai.core.papers.signature import SignerRole, capacity_lines


def issuer_of(dialogue: Dialogue) -> Issuer:
    """The authority as its papers name it."""
    authority = dialogue.authority
    return Issuer(
        name=authority.name,
        symbol=authority.symbol,
        place=authority.place,
        format=PaperFormat(authority.format),
        superior=authority.superior_heading,
        drafting_unit="VP",
    )


def frame_of_papers(
    dialogue: Dialogue, *, drafted_on: date, recipients: tuple[str, ...] = (), signer: SignerRole = SignerRole.CHAIR
) -> Frame:
    """Issuer, signature of the chair (name blank where none is set yet) and recipients."""
    authority = dialogue.authority
    lines = capacity_lines(ORGANS[authority.organ], PaperFormat(authority.format), signer)
    name = dialogue.chair.full_name if dialogue.chair else ""
    return Frame(
        issuer=issuer_of(dialogue),
        signatures=(Signature(lines, name),),
        recipients=recipients,
        archive_line="Lưu: VT",
        drafted_on=drafted_on,
    )
