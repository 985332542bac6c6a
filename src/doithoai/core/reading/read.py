"""The plan reader itself: from the text of a plan to its draft."""

import re

from doithoai.core.reading.deadlines import deadlines_of
from doithoai.core.reading.draft import PlanDraft
from doithoai.core.reading.duties import duties_of
from doithoai.core.reading.flat import flat
from doithoai.core.reading.sessions import read_sessions
from doithoai.core.reading.times import read_time
from doithoai.core.reading.venues import read_venue
from doithoai.core.reading.zones import Zones, zones_of

_YEAR = re.compile(r"\bnam (20\d\d)\b")


def read_plan(text: str) -> PlanDraft:
    """The draft of a plan, each value with its line and confidence; what the text does not say stays silent.

    Never raises: any text is read, and one that is no plan gives a draft of silence.
    """
    zones = zones_of(text)
    return PlanDraft(
        time=read_time(zones),
        sessions=read_sessions(zones),
        venue=read_venue(zones),
        deadlines=deadlines_of(zones, _year_of_days(zones)),
        duties=duties_of(zones),
    )


def _year_of_days(zones: Zones) -> int | None:
    """The year of days written without one: that of the title, else the first that the text names."""
    years = [_YEAR.search(flat(line.text)) for line in (*zones.title, *zones.head, *zones.lines)]
    return next((int(hit[1]) for hit in years if hit), None)
