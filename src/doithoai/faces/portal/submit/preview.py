"""What everybody will be able to read, before it is sent: what tells who somebody is stands out and can be covered."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doithoai.core.text.masking import MARK, private_pieces
from doithoai.core.text.personal_data import PersonalData

KIND_WORDS: dict[PersonalData, str | Promise] = {
    PersonalData.EMAIL: _("Thư điện tử"),
    PersonalData.BANK_ACCOUNT: _("Số tài khoản"),
    PersonalData.CITIZEN_ID: _("Số căn cước"),
    PersonalData.PHONE: _("Số điện thoại"),
    PersonalData.PLATE: _("Biển số xe"),
    PersonalData.ADDRESS: _("Địa chỉ nhà"),
    PersonalData.NAME: _("Tên người"),
}


@dataclass(frozen=True)
class PreviewPiece:
    """A run of the words; `kind` is empty where nothing was found in it."""

    text: str
    kind: str | Promise = ""
    covered: bool = False

    @property
    def shown(self) -> str:
        """What the public reads of it."""
        return MARK if self.covered else self.text


def preview_of(text: str, covered: tuple[str, ...]) -> list[PreviewPiece]:
    """The words in order; the pieces that the citizen covered carry the mark."""
    return [
        PreviewPiece(piece.text, KIND_WORDS[piece.kind], piece.text in covered)
        if piece.kind
        else PreviewPiece(piece.text)
        for piece in private_pieces(text)
    ]


def found_in(pieces: list[PreviewPiece]) -> list[PreviewPiece]:
    """What was found, each once, in the order of the words."""
    return list({piece.text: piece for piece in pieces if piece.kind}.values())


def covered_after(covered: tuple[str, ...], text: str, *, cover: list[str], uncover: list[str]) -> tuple[str, ...]:
    """What is covered after a tap; only what was found in the words can be."""
    found = [piece.text for piece in found_in(preview_of(text, ()))]
    return tuple(one for one in found if (one in covered or one in cover) and one not in uncover)
