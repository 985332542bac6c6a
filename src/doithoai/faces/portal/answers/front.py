"""What the first page, and the page of an authority, open with."""

from datetime import datetime
from typing import Any

from doithoai.apps.dialogues.access import collecting_dialogues
from doithoai.apps.dialogues.queries import public_list
from doithoai.apps.reports.public import public_petitions, with_answers
from doithoai.core.caller import HANOI

NEXT, NEWEST = 5, 3


def front_of(*, now: datetime, slug: str = "") -> dict[str, Any]:
    """Which dialogues collect now, which come next, the newest answers; of one authority when its slug is given."""
    today = now.astimezone(HANOI).date()
    collecting = collecting_dialogues(now).select_related("authority").order_by("starts_on", "id")
    coming = public_list(slug).filter(state="issued", starts_on__gte=today).order_by("starts_on", "id")
    if slug:
        collecting = collecting.filter(authority__slug=slug)
    return {
        "collecting": list(collecting[:NEXT]),
        "coming": list(coming[:NEXT]),
        "newest": with_answers(list(public_petitions(authority_slug=slug)[:NEWEST])),
    }
