"""When a dialogue takes place, in the reader's language; papers write it by `core.dialogues.time.say_time`."""

from django.utils.translation import gettext as _

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.plan_paper import time_of
from doithoai.core.deadlines.rule import ROMAN
from doithoai.core.dialogues.programme import TimeKind
from doithoai.core.dialogues.time import DialogueTime
from doithoai.faces.common.components.dates import vn_date, vn_time


def when_words(dialogue: Dialogue) -> str:
    """14 giờ 30, Thứ Năm, 28/11/2024; a window, a quarter, or announced later."""
    return time_words(time_of(dialogue), year=dialogue.year)


def time_words(when: DialogueTime, *, year: int) -> str:
    """The same of a time that belongs to no dialogue yet."""
    if when.kind is TimeKind.ANNOUNCED_LATER:
        return when.text or _("Thời gian cụ thể thông báo sau")
    if when.kind is TimeKind.QUARTER:
        quarter = ROMAN[(when.quarter or 1) - 1]
        return _("Quý %(quarter)s năm %(year)s; ngày cụ thể thông báo sau") % {"quarter": quarter, "year": year}
    if when.starts_on == when.ends_on:
        days = vn_date(when.starts_on)
    else:
        days = _("từ %(first)s đến %(last)s") % {"first": vn_date(when.starts_on), "last": vn_date(when.ends_on)}
    words = f"{vn_time(when.starts_at)}, {days}" if when.starts_at else days
    return _("%(when)s (dự kiến)") % {"when": words} if when.tentative else words
