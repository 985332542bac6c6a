"""A line of the list as the page shows it: icon, word, sentence, and the one page that mends it."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.core.hall.readiness import TITLES, Item, Line, Standing

PAGES: dict[Item, str] = {
    Item.PLAN: "desk:dialogue",
    Item.NOTICE: "desk:announcements",
    Item.LIST: "desk:delegates",
    Item.INVITATIONS: "desk:replies",
    Item.SEATS: "desk:arrange_seats",
    Item.QUESTIONS: "desk:collecting",
    Item.SCREENS: "desk:screens",
    Item.LAPTOP_PACK: "desk:hall_mode",
    Item.PRESENT: "live:door",
    Item.DOORS: "live:door",
    Item.LAST_ROW: "live:screen",
    Item.PHONES: "live:audience",
    Item.PAPER: "desk:hall_prints",
}
FACES: dict[Standing, tuple[str, str | Promise, str]] = {
    Standing.GO: ("circle-check", gettext_lazy("Được"), "done"),
    Standing.LOOK: ("triangle-alert", gettext_lazy("Nên xem"), "soon"),
    Standing.NO_GO: ("circle-alert", gettext_lazy("Chưa được"), "late"),
}


@dataclass(frozen=True)
class ShownLine:
    item: str
    title: str
    words: str
    icon: str
    word: str | Promise
    tone: str
    url: str
    by_hand: bool
    ticked: bool
    at: datetime | None
    by: str


def shown(line: Line, code: str) -> ShownLine:
    """The line in words; its link where a page can mend it."""
    icon, word, tone = FACES[line.standing]
    page = PAGES.get(line.item)
    return ShownLine(
        item=line.item.value,
        title=_(TITLES[line.item]),
        words=_(line.words) % line.values if line.words else "",
        icon=icon,
        word=word,
        tone=tone,
        url=reverse(page, args=[code]) if page else "",
        by_hand=line.is_ticked_by_hand,
        ticked=line.is_ticked_by_hand and line.at is not None,
        at=line.at,
        by=line.by,
    )
