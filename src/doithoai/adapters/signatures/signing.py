"""Sign a PDF as PAdES B-B, with the visible signature that the decree asks for. Only people's own machines sign."""

import logging
import tempfile
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import Any

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, InnerScaling, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import StaticStampStyle

from doithoai.adapters.signatures import place
from doithoai.adapters.signatures.reading import open_pdf
from doithoai.adapters.signatures.stamp import BLACK, BLUE, POINTS_PER_MM, RED, Picture, Stamp, draw_stamp
from doithoai.core.caller import HANOI
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

SEAL_MM = 36
"""How wide a seal is drawn whose picture does not say its real size."""
_PLAIN = (170.0, 34.0)
logging.getLogger("pyhanko").setLevel(logging.ERROR)  # it warns of roundings of a hundredth of a point
logging.getLogger("fontTools").setLevel(logging.ERROR)


class SigningRole(StrEnum):
    """Whose signature is put, and so how and where it is shown."""

    PERSON = "person"
    ORGAN = "organ"
    ATTACHMENT = "attachment"


class NotAPaperToSign(Refused):
    """The file is no readable PDF, is locked, or holds what must not be signed."""

    code = "not_a_paper_to_sign"
    sentence = gettext_noop("Không đọc được tệp PDF này để ký.")


@dataclass(frozen=True)
class Shown:
    """What the signature shows. `number`: above which name of several (minutes: 1 the secretary, 2 the chair)."""

    role: SigningRole
    picture: Picture | None = None
    lines: tuple[str, ...] = ()
    number: int | None = None
    width_mm: float | None = None


class _PaperSigner(signers.PdfSigner):
    """pyHanko's signer with the moment of the caller instead of its own clock."""

    moment: datetime

    def init_signing_session(self, *args: Any, **more: Any) -> PdfSigningSession:
        session = super().init_signing_session(*args, **more)
        session.system_time = self.moment
        return session


def sign_pdf(data: bytes, signer: signers.Signer, shown: Shown, *, now: datetime) -> bytes:
    """The file with one more signature at its end: what was there before keeps its bytes. Raises NotAPaperToSign."""
    moment = now.astimezone(HANOI).replace(microsecond=0)
    try:
        reader = open_pdf(data)
        name = f"{shown.role.value}-{len(reader.embedded_signatures) + 1}"
        page, box = _placed(reader, shown)
        with tempfile.TemporaryDirectory(prefix="doithoai-sign-") as folder:
            style = _style(shown, box, moment, Path(folder))
            spec = fields.SigFieldSpec(name, on_page=page, box=box and tuple(round(side) for side in box))  # type: ignore[arg-type]
            meta = signers.PdfSignatureMetadata(field_name=name, subfilter=fields.SigSeedSubFilter.PADES)
            paper_signer = _PaperSigner(meta, signer, stamp_style=style, new_field_spec=spec)
            paper_signer.moment = moment
            made: BytesIO = paper_signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(data), strict=reader.strict))
            return made.getvalue()
    except (PdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as broken:
        raise NotAPaperToSign from broken


def has_place(data: bytes) -> bool:
    """Whether the file marks where signatures stand; without a mark a signature is not shown on the page."""
    try:
        return bool(place.signature_spots(open_pdf(data)))
    except (PdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        return False


def _placed(reader: PdfFileReader, shown: Shown) -> tuple[int, place.Box | None]:
    if shown.role is SigningRole.ATTACHMENT:
        return 0, place.corner_box(reader)
    spots = place.signature_spots(reader)
    spot = spots.get(shown.number or max(spots, default=0))
    if spot is None:
        return 0, None
    ratio = shown.picture.ratio if shown.picture else _PLAIN[0] / _PLAIN[1]
    if shown.role is SigningRole.PERSON:
        return spot.page, place.person_box(spot, ratio, shown.width_mm)
    person = place.last_signature_box(reader, spot) or place.person_box(spot, place.ROOM_MM[0] / place.ROOM_MM[1])
    wide = shown.width_mm or (shown.picture.width_mm if shown.picture else 44) or SEAL_MM
    return spot.page, place.organ_box(person, ratio, wide, over=1 / 3 if shown.picture else 0)


def _style(shown: Shown, box: place.Box | None, moment: datetime, folder: Path) -> StaticStampStyle | None:
    if box is None:
        return None
    width, height = box[2] - box[0], box[3] - box[1]
    lines = (*shown.lines, moment.isoformat())
    if shown.role is SigningRole.ATTACHMENT:
        stamp = Stamp(width, height, None, lines, size=10, colour=BLACK, right=True)
    else:
        colour = BLUE if shown.role is SigningRole.PERSON else RED
        stamp = Stamp(width, height, shown.picture, lines, size=min(8, width / POINTS_PER_MM / 6), colour=colour)
    return StaticStampStyle.from_pdf_file(
        str(draw_stamp(stamp, folder)),
        border_width=0,
        background_opacity=1,
        background_layout=SimpleBoxLayoutRule(
            x_align=AxisAlignment.ALIGN_MID,
            y_align=AxisAlignment.ALIGN_MID,
            margins=Margins.uniform(0),
            inner_content_scaling=InnerScaling.STRETCH_TO_FIT,
        ),
    )
