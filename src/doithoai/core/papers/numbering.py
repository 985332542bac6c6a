"""Numbers and symbols of papers (NĐ 30/2020/NĐ-CP, Phụ lục III; HD 36-HD/VPTW)."""

from doithoai.core.papers.catalogue import KINDS
from doithoai.core.papers.paper import PaperFormat, PaperKind
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

_PARTY_LETTER = "CV"


class NotNumbered(Refused):
    """A working paper gets no number from the register."""

    code = "paper_not_numbered"
    sentence = gettext_noop("Đây là tài liệu làm việc, không đánh số và không ban hành. Xin tải về để in hoặc gửi.")


def symbol(kind: PaperKind, issuer_symbol: str, paper_format: PaperFormat, *, drafting_unit: str = "") -> str:
    """`KH-UBND`, `UBND-VP` for a letter of the office (state); `KH/ĐU`, `CV/ĐU` (Party); empty for a working paper."""
    abbreviation = KINDS[kind].abbreviation
    if abbreviation is None:
        return ""
    if paper_format is PaperFormat.PARTY:
        return f"{abbreviation or _PARTY_LETTER}/{issuer_symbol}"
    parts = (abbreviation, issuer_symbol) if abbreviation else (issuer_symbol, drafting_unit)
    return "-".join(part for part in parts if part)


def full_number(number: int, document_symbol: str, paper_format: str) -> str:
    """How others cite the paper: `05/KH-UBND` (state), `58-KH/ĐU` (Party)."""
    joint = "-" if paper_format == PaperFormat.PARTY.value else "/"
    return f"{number:02d}{joint}{document_symbol}"


def series(kind: PaperKind, paper_format: PaperFormat, *, year: int, term: str = "") -> str:
    """The series a number must be unique in: state papers by year, Party papers by kind and term of the committee.

    Without a named term the Party series falls back to the year. Raises NotNumbered for a working paper.
    """
    if not KINDS[kind].is_numbered:
        raise NotNumbered
    if paper_format is PaperFormat.STATE:
        return str(year)
    return f"{term or year}/{KINDS[kind].abbreviation or _PARTY_LETTER}"


def series_of_today(paper_format: PaperFormat, *, year: int, term: str = "") -> list[str]:
    """The series in which papers may be issued now: one for the state format, one by kind for the Party's."""
    numbered = [kind for kind, rule in KINDS.items() if rule.is_numbered]
    return list(dict.fromkeys(series(kind, paper_format, year=year, term=term) for kind in numbered))
