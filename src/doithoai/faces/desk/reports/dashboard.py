"""Figures as a page shows them: tiles and bars, each with the address of its cases."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from doithoai.apps.reports.figures import Figures
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.hall.promises import PROMISE_WORDS, PromiseState
from doithoai.core.reports.indicators import DIMENSION_WORDS, FIGURE_WORDS, Dimension, Figure, share
from doithoai.core.reports.words import say_value
from doithoai.faces.common.components.dates import vn_number

F = Figure
BLOCKS: tuple[tuple[str, tuple[Figure, ...]], ...] = (
    ("answers", (F.ANSWERED_IN_HALL, F.ANSWERED_IN_WRITING, F.BEYOND_COMPETENCE, F.UNANSWERED, F.CARRIED_ON)),
    ("punctuality", (F.ON_TIME, F.IN_EXTENSION, F.LATE, F.LATE_OPEN)),
    ("results", (F.SOLVED, F.ANSWERED_UNSOLVED, F.IN_PROGRESS)),
    ("satisfaction", (F.CLEAR, F.UNCLEAR, F.SAID_SOLVED, F.SAID_PARTLY, F.SAID_UNSOLVED)),
    ("when", (F.BEFORE_HALL, F.AT_HALL)),
    ("repeats", (F.CARRIED_IN, F.REOPENED, F.NOT_ANSWERED_IN_HALL)),
)
TONES = {
    F.ON_TIME: "done", F.SOLVED: "done", F.SAID_SOLVED: "done", F.CLEAR: "done",
    F.IN_EXTENSION: "soon", F.SAID_PARTLY: "soon",
    F.LATE: "late", F.LATE_OPEN: "late", F.UNANSWERED: "soon", F.SAID_UNSOLVED: "late", F.UNCLEAR: "late",
}  # fmt: skip
TILES = (F.ALL, F.UNANSWERED, F.LATE_OPEN, F.SOLVED)
MOST_BARS = 15


def dashboard_of(caller: Caller, figures: Figures, *, code: str = "", year: int = 0) -> dict[str, Any]:
    """Tiles and charts; without addresses for those who may not read petitions."""
    linked = reach_of(caller.role, Permission.PETITION_VIEW) is not None
    place = {"doi_thoai": code} if code else {"nam": year}

    def address(**asked: str) -> str:
        return f"{reverse('desk:figure')}?{urlencode({**asked, **place})}" if linked else ""

    return {
        "tiles": [
            (figures.counts[one], _(FIGURE_WORDS[one]), address(so=one.value), "late" if one is F.LATE_OPEN else "")
            for one in TILES
        ],
        "charts": [_chart(name, block, figures, address) for name, block in BLOCKS if _filled(figures, block)],
        "splits": [_split(one, figures, address) for one in Dimension if figures.breakdowns[one]],
        "promised": [(_(PROMISE_WORDS[state]), number) for state, number in figures.promises.items()],
        "promised_sentence": _promise_sentence(figures.promises),
        "attendance": figures.attendance,
        "voices": figures.voices,
        "nothing": not figures.cases,
    }


def _filled(figures: Figures, block: tuple[Figure, ...]) -> bool:
    return any(figures.counts[one] for one in block)


def _chart(name: str, block: tuple[Figure, ...], figures: Figures, address: Any) -> dict[str, Any]:
    rows = [(_(FIGURE_WORDS[one]), figures.counts[one], address(so=one.value), TONES.get(one, "")) for one in block]
    return {"title": _title(name), "sentence": _sentence(name, figures), "rows": rows}


def _title(name: str) -> str:
    return {
        "answers": _("Ý kiến được trả lời thế nào"),
        "punctuality": _("Trả lời có đúng hạn không"),
        "results": _("Việc đã xong chưa"),
        "satisfaction": _("Người dân nói gì về câu trả lời"),
        "when": _("Ý kiến đến lúc nào"),
        "repeats": _("Việc kéo dài, việc không trả lời tại hội nghị"),
    }[name]


def _sentence(name: str, figures: Figures) -> str:
    counts = figures.counts
    answered = counts[F.ANSWERED_IN_HALL] + counts[F.ANSWERED_IN_WRITING]
    whole = counts[F.ALL]
    sentences = {
        "answers": _("%(part)s trong %(whole)s ý kiến đã được trả lời (%(share)s%%)."),
        "punctuality": _("%(on_time)s trong %(part)s câu trả lời ra đúng hạn ban đầu (%(on_time_share)s%%)."),
        "results": _("%(solved)s việc đã giải quyết xong; đã trả lời và đã giải quyết là hai việc khác nhau."),
    }
    return sentences.get(name, "") % {
        "part": vn_number(answered),
        "whole": vn_number(whole),
        "share": share(answered, whole),
        "on_time": vn_number(counts[F.ON_TIME]),
        "on_time_share": share(counts[F.ON_TIME], answered),
        "solved": vn_number(counts[F.SOLVED]),
    }


def _split(dimension: Dimension, figures: Figures, address: Any) -> dict[str, Any]:
    rows = [
        (_(say_value(dimension, value)), number, address(theo=dimension.value, gia_tri=value))
        for value, number in figures.breakdowns[dimension]
    ]
    most = rows[0]
    sentence = _("Nhiều nhất: %(name)s, %(n)s ý kiến.") % {"name": most[0], "n": vn_number(most[1])}
    return {"title": _(DIMENSION_WORDS[dimension]), "sentence": sentence, "rows": rows[:MOST_BARS]}


def _promise_sentence(promises: dict[PromiseState, int]) -> str:
    kept = promises[PromiseState.KEPT] + promises[PromiseState.KEPT_LATE]
    return _("%(kept)s trong %(all)s cam kết đã thực hiện.") % {"kept": kept, "all": sum(promises.values())}
