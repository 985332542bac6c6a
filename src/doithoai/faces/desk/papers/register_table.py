"""The register of outgoing papers as a page, a sheet of paper and a workbook: the same columns everywhere."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import Http404, QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.register_lines import Register, RegisterLine, register_of, series_with_numbers, years_of
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.papers.numbering import full_number
from doithoai.faces.common.paper_faces import PAPER_FACES
from doithoai.faces.common.paper_words import KIND_WORDS

COLUMNS = (
    gettext_noop("Số"),
    gettext_noop("Ký hiệu"),
    gettext_noop("Ngày ban hành"),
    gettext_noop("Loại"),
    gettext_noop("Trích yếu"),
    gettext_noop("Người ký"),
    gettext_noop("Nơi nhận"),
    gettext_noop("Tình trạng"),
)
WIDTHS = (10, 14, 14, 22, 50, 24, 40, 40)
Row = Sequence[str | int | date | None]


def chosen(caller: Caller, query: QueryDict) -> tuple[list[str], str, int | None]:
    """The series, the one that the address names (else the newest) and its year, if any. Raises Http404 for others."""
    known = series_with_numbers(caller)
    series = query.get("so") or (known[0] if known else "")
    if series and series not in known:
        raise Http404
    year = query.get("nam", "")
    if year and year not in {str(each) for each in years_of(caller, series)}:
        raise Http404
    return known, series, int(year) if year else None


def register_context(caller: Caller, query: QueryDict) -> dict[str, Any]:
    """What the page shows."""
    known, series, year = chosen(caller, query)
    register = register_of(caller, series, year=year) if series else None
    years = years_of(caller, series) if "/" in series else []
    whole = caller.only_dialogue_id is None
    may = whole and reach_of(caller.role, Permission.PAPER_ISSUE) is not None
    return {
        "register": register,
        "series": series,
        "year": year,
        "title": title_of(series, year),
        "rows": [shown(line) for line in register.lines] if register else [],
        "series_chips": [_chip(f"?{urlencode({'so': each})}", words_of(each), each == series) for each in known],
        "year_chips": [_chip(_year_address(series, each, year), str(each), each == year) for each in years],
        "may_reserve": may and register is not None,
        "whole": whole,
        "missing": bool(register and any(line.state == "missing" for line in register.lines)),
    }


def title_of(series: str, year: int | None) -> str:
    """What stands over the printed register."""
    if not series:
        return _("Sổ đăng ký văn bản đi")
    words = _("Sổ đăng ký văn bản đi – %(series)s") % {"series": words_of(series)}
    return f"{words}, {_('năm %(year)s') % {'year': year}}" if year else words


def words_of(series: str) -> str:
    """`2026` -> `năm 2026`; `2025-2030/KH` -> `KH, nhiệm kỳ 2025-2030`."""
    period, _slash, abbreviation = series.partition("/")
    if not abbreviation:
        return _("năm %(year)s") % {"year": period}
    if "-" in period:
        return _("%(kind)s, nhiệm kỳ %(term)s") % {"kind": abbreviation, "term": period}
    return _("%(kind)s, năm %(year)s") % {"kind": abbreviation, "year": period}


def _year_address(series: str, year: int, here: int | None) -> str:
    return f"?{urlencode([('so', series)] if year == here else [('so', series), ('nam', str(year))])}"


def _chip(url: str, text: str, on: bool) -> dict[str, Any]:
    return {"url": url, "text": text, "on": on}


def shown(line: RegisterLine) -> dict[str, Any]:
    """One line in words."""
    return {
        "line": line,
        "numbers": numbers_of(line),
        "kind": KIND_WORDS[line.paper.kind] if line.paper else "",
        "recipients": "; ".join(line.recipients),
        "face": PAPER_FACES[line.state],
        "note": note_of(line),
    }


def numbers_of(line: RegisterLine) -> str:
    """`07`, or `12–15` for several numbers without a paper."""
    return f"{line.first:02d}" if line.first == line.last else f"{line.first:02d}–{line.last:02d}"


def note_of(line: RegisterLine) -> str:
    """Why it is no longer in force, what stands in its place, what it replaced, or why the number bears no paper."""
    words = [line.reason]
    if line.paper is not None:
        successor = getattr(line.paper, "successor", None)
        if successor is not None and successor.number:
            words.append(_("Được thay bằng số %(number)s.") % {"number": cited(successor)})
        if line.paper.replaces is not None:
            words.append(_("Thay thế số %(number)s.") % {"number": cited(line.paper.replaces)})
    return " ".join(each if each[-1] in ".!?" else f"{each}." for each in words if each)


def cited(paper: Paper) -> str:
    """The paper as others name it: `05/KH-UBND`, `58-KH/ĐU`."""
    return full_number(paper.number or 0, paper.symbol, paper.format)


def workbook_rows(register: Register) -> list[Row]:
    """The lines as the workbook holds them."""
    return [_row(line) for line in register.lines]


def _row(line: RegisterLine) -> Row:
    state = ". ".join(each for each in (str(PAPER_FACES[line.state].word), note_of(line)) if each)
    row = line.paper
    if row is None:
        return (numbers_of(line), "", None, "", "", "", "", state)
    kind, recipients = str(KIND_WORDS[row.kind]), "; ".join(line.recipients)
    return (line.first, row.symbol, row.issued_on, kind, row.title, row.signer_name, recipients, state)
