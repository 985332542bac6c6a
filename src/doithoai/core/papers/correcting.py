"""The corrected paper that comes in the place of an issued one: the same words, and which paper it replaces."""

from dataclasses import replace
from datetime import date

from doithoai.core.papers.frame import END_SIGN, ended
from doithoai.core.papers.numbering import full_number
from doithoai.core.papers.paper import Block, Bullets, Clause, Paper, Paragraph, long_date
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class ReplacementInHand(Refused):
    """One corrected paper stands in the place of one paper."""

    code = "paper_replacement_in_hand"
    sentence = gettext_noop("Văn bản này đã có bản thay thế đang soạn hoặc đã ban hành. Xin mở bản ấy để làm tiếp.")


class CorrectionDatedBefore(Refused):
    """What corrects a paper is not older than it."""

    code = "paper_correction_dated_before"
    field = "issued_on"
    sentence = gettext_noop("Ngày ban hành không được trước ngày của văn bản được thay thế ({issued_on:%d/%m/%Y}).")


def corrected(paper: Paper, *, today: date) -> Paper:
    """The draft of the successor of an issued paper, number and day blank. Raises ValueError for an unissued one."""
    heading = paper.heading
    if not heading.number or heading.issued_on is None:
        raise ValueError("only an issued paper is replaced")
    name = paper.title.capitalize() if paper.title else "Công văn"
    cited = full_number(int(heading.number), heading.symbol, heading.format)
    day = long_date(heading.issued_on)
    clause = Paragraph(f"{name} này thay thế {name} số {cited} {day} của {heading.issuer}.")
    return replace(
        paper,
        heading=replace(heading, number=None, issued_on=None, drafted_on=today),
        blocks=ended((*_reopened(paper), clause)),
    )


def _reopened(paper: Paper) -> tuple[Block, ...]:
    if not paper.blocks:
        return ()
    *earlier, last = paper.blocks
    if isinstance(last, (Paragraph, Clause)):
        last = replace(last, text=_open(last.text))
    elif isinstance(last, Bullets) and last.items:
        last = Bullets((*last.items[:-1], _open(last.items[-1])))
    return (*earlier, last)


def _open(text: str) -> str:
    return f"{text.removesuffix(END_SIGN)}." if text.endswith(END_SIGN) else text
