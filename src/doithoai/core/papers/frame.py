"""What stands around the text of every paper: issuer, signatures, recipients."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from doithoai.core.papers.catalogue import KINDS, Form, SignedBy
from doithoai.core.papers.numbering import symbol
from doithoai.core.papers.paper import (
    Appendix,
    Block,
    Bullets,
    Clause,
    Heading,
    LegalBasis,
    Paper,
    PaperFormat,
    PaperKind,
    Paragraph,
    Section,
    Signature,
    Table,
)

END_SIGN = "./."
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True)
class Issuer:
    """The organ that issues: its names, its symbol (`UBND`), the unit that drafts (`VP`), its place and its layout."""

    name: str
    symbol: str
    place: str
    format: PaperFormat
    superior: str = ""
    drafting_unit: str = ""


@dataclass(frozen=True)
class Frame:
    """Everything of a paper that does not depend on its kind; `drafted_on` gives month and year before issue."""

    issuer: Issuer
    signatures: tuple[Signature, ...]
    recipients: tuple[str, ...] = ()
    archive_line: str = "Lưu: VT"
    drafted_on: date | None = None


def framed(
    frame: Frame,
    kind: PaperKind,
    *,
    title: str,
    subject: str,
    blocks: Sequence[Block],
    addressees: tuple[str, ...] = (),
    appendices: tuple[Appendix, ...] = (),
    large: bool = False,
    facts: tuple[tuple[str, str], ...] = (),
) -> Paper:
    """The paper, its number and day still blank, its text closed with the end sign.

    A paper that carries no number bears the day on which it was drafted, and no end sign.
    """
    numbered = KINDS[kind].is_numbered
    return Paper(
        kind=kind,
        heading=_heading(frame, kind),
        title=title,
        subject=subject,
        blocks=ended(tuple(blocks)) if numbered else tuple(blocks),
        signatures=frame.signatures if KINDS[kind].signed_by is not SignedBy.NOBODY else (),
        addressees=addressees,
        recipients=frame.recipients if numbered else (),
        archive_line=frame.archive_line if numbered else "",
        appendices=appendices,
        bare=KINDS[kind].form is Form.PAGE,
        large=large,
        facts=facts,
    )


def _heading(frame: Frame, kind: PaperKind) -> Heading:
    issuer = frame.issuer
    return Heading(
        superior=issuer.superior,
        issuer=issuer.name,
        place=issuer.place,
        number=None,
        symbol=symbol(kind, issuer.symbol, issuer.format, drafting_unit=issuer.drafting_unit),
        issued_on=None if KINDS[kind].is_numbered else frame.drafted_on,
        format=issuer.format,
        drafted_on=frame.drafted_on,
    )


def sections(*parts: tuple[str, Sequence[Block]]) -> tuple[Block, ...]:
    """The parts that have something to say, numbered I, II, III in the order they stand."""
    filled = [(title, blocks) for title, blocks in parts if blocks]
    made: list[Block] = []
    for place, (title, blocks) in enumerate(filled):
        made += [Section(_ROMAN[place], title), *blocks]
    return tuple(made)


def bases(texts: Sequence[str]) -> tuple[Block, ...]:
    """One line for each legal basis."""
    return tuple(LegalBasis(text) for text in texts)


def bullets(items: Sequence[str]) -> tuple[Block, ...]:
    """The items behind dashes, each closed as a sentence; nothing where there are none."""
    return (Bullets(tuple(sentence(item) for item in items)),) if items else ()


def filled_table(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...], widths: tuple[float, ...]) -> Table:
    """The table without the columns in which no row says anything."""
    kept = [place for place in range(len(columns)) if any(row[place].strip() for row in rows)]
    return Table(
        tuple(columns[place] for place in kept),
        tuple(tuple(row[place] for place in kept) for row in rows),
        tuple(widths[place] for place in kept),
    )


def sentence(text: str) -> str:
    """The text with a full stop where it has no closing sign yet."""
    stripped = text.rstrip()
    return stripped if not stripped or stripped[-1] in ".!?…:;" else f"{stripped}."


def ended(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, the last of them closed with the end sign."""
    if not blocks:
        return blocks
    last = blocks[-1]
    if isinstance(last, (Paragraph, Clause)):
        last = replace(last, text=_with_end_sign(last.text))
    elif isinstance(last, Bullets) and last.items:
        last = Bullets((*last.items[:-1], _with_end_sign(last.items[-1])))
    return (*blocks[:-1], last)


def _with_end_sign(text: str) -> str:
    return text.rstrip(" ./;") + END_SIGN
