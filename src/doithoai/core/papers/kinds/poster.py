"""The poster (áp phích): when, where, about what, how to take part; to be read from three metres."""

from dataclasses import dataclass

from doithoai.core.papers.frame import Frame, framed
from doithoai.core.papers.paper import Block, Display, Paper, PaperKind, QrCode
from doithoai.core.text.spoken import spelled_out

WIDTH_MM, HEIGHT_MM = 172.0, 250.0
"""The room within the frame of an A4 page."""
_MM_PER_POINT = 25.4 / 72
_LARGER = 2**0.5
"""From A4 to A3."""
SCALES = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.52, 0.44)
"""How far the type shrinks until everything stands on one page."""


@dataclass(frozen=True)
class PosterFacts:
    """What the poster says; `address` is where its code leads; `large` makes it A3."""

    frame: Frame
    title: str
    when: str
    venue: str
    address: str
    contents: tuple[str, ...] = ()
    how_to_take_part: tuple[str, ...] = ()
    opinions_until: str = ""
    contact: str = ""
    large: bool = False


def poster_paper(facts: PosterFacts) -> Paper:
    """The poster, its type as large as one page allows."""
    scale = next((each for each in SCALES if height_of(_lines(facts, each)) <= HEIGHT_MM), SCALES[-1])
    blocks = _lines(facts, scale)
    if facts.large:
        blocks = tuple(_enlarged(block) for block in blocks)
    return framed(
        facts.frame, PaperKind.POSTER, title="Áp phích", subject=facts.title, blocks=blocks, large=facts.large
    )


def _lines(facts: PosterFacts, scale: float) -> tuple[Block, ...]:
    def line(text: str, size: float, *, bold: bool = True, before: float = 2) -> Display:
        return Display(spelled_out(text), round(size * scale, 1), bold, round(before * scale, 1))

    made: list[Block] = [
        line(facts.frame.issuer.name.upper(), 20, before=0),
        line(facts.title.upper(), 36, before=7),
        line(facts.when, 34, before=9),
        line(facts.venue, 30, before=4),
    ]
    for label, texts in (("Nội dung", facts.contents), ("Cách tham gia", facts.how_to_take_part)):
        kept = [text.rstrip(" .;") for text in texts if text.strip()]
        if kept:
            made.append(line(label.upper(), 20, before=8))
            made += [line(text, 24, bold=False, before=1.5) for text in kept]
    if facts.opinions_until:
        made.append(line(f"Nhận ý kiến gửi trước đến hết {facts.opinions_until}", 24, before=4))
    if facts.contact:
        made.append(line(f"Liên hệ: {facts.contact}", 20, bold=False, before=3))
    made.append(QrCode(facts.address, "Quét mã để xem kế hoạch và gửi ý kiến", round(min(62, max(30, 44 * scale)), 1)))
    return tuple(made)


def height_of(blocks: tuple[Block, ...]) -> float:
    """How much of the page the lines take, in mm, rather more than less."""
    return sum(_block_height(block) for block in blocks)


def _block_height(block: Block) -> float:
    if isinstance(block, QrCode):
        return block.size_mm + 20
    if not isinstance(block, Display):
        return 0.0
    em = block.size * _MM_PER_POINT
    # capitals and bold letters of the serif face are wider than the others
    wide = 0.62 if block.text.isupper() else 0.42
    lines = -(-len(block.text) * em * wide // WIDTH_MM)
    return block.before_mm + max(1.0, lines) * em * 1.22


def _enlarged(block: Block) -> Block:
    if isinstance(block, QrCode):
        return QrCode(block.address, block.caption, round(block.size_mm * _LARGER, 1))
    if isinstance(block, Display):
        return Display(block.text, round(block.size * _LARGER, 1), block.bold, round(block.before_mm * _LARGER, 1))
    return block
