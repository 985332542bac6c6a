"""How long a matter lay on each desk, in words and as bars."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.desk_days import days_of
from doithoai.apps.petitions.queries.case import Case
from doithoai.core.caller import Caller
from doithoai.core.petitions.desk_days import PLACE_WORDS, DeskDays


def desk_lines(desks: Sequence[DeskDays]) -> list[dict[str, Any]]:
    """One line a desk: its words, its days, how long a bar (percent of the longest), whether it lies there now."""
    most = max((desk.days for desk in desks), default=0) or 1
    return [
        {
            "label": f"{_(PLACE_WORDS[desk.place])}{f' ({desk.unit})' if desk.unit else ''}",
            "days": _in_words(desk.days),
            "percent": max(round(100 * desk.days / most), 2),
            "here": desk.here,
        }
        for desk in desks
    ]


def _in_words(days: int) -> str:
    if not days:
        return _("trong ngày")
    return ngettext("%(n)s ngày làm việc", "%(n)s ngày làm việc", days) % {"n": days}


def case_desks(caller: Caller, case: Case) -> list[dict[str, Any]]:
    """The lines of one case; its trail is read already."""
    found = days_of(case.events, caller.today, case.calendar or work_calendar())
    return desk_lines(found.get(case.petition.pk, []))
