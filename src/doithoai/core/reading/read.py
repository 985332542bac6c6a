"""The plan reader itself: from the text of a plan to its draft."""

import re

from doithoai.core.reading.draft import FoundTime, PlanDraft
from doithoai.core.reading.fields.agendas import read_agenda
from doithoai.core.reading.fields.bases import legal_bases_of
from doithoai.core.reading.fields.closing import recipients_of, signer_of
from doithoai.core.reading.fields.contents import read_forms, read_topics
from doithoai.core.reading.fields.deadlines import deadlines_of
from doithoai.core.reading.fields.duties import duties_of
from doithoai.core.reading.fields.heading import heading_of
from doithoai.core.reading.fields.people import read_chairs, read_deputy
from doithoai.core.reading.fields.quotas import read_expected_attendance, read_quotas
from doithoai.core.reading.fields.secretaries import read_secretary
from doithoai.core.reading.fields.sessions import read_sessions
from doithoai.core.reading.fields.subject import Subject, subject_of
from doithoai.core.reading.fields.times import read_time
from doithoai.core.reading.fields.venues import read_venue
from doithoai.core.reading.found import Found
from doithoai.core.reading.layout.flat import flat
from doithoai.core.reading.layout.zones import Zones, zones_of

_YEAR = re.compile(r"\bnam (20\d\d)\b")


def read_plan(text: str) -> PlanDraft:
    """The draft of a plan, each value with its line and confidence; what the text does not say stays silent.

    Never raises: any text is read, and one that is no plan gives a draft of silence.
    """
    zones = zones_of(text)
    heading = heading_of(zones)
    subject = subject_of(zones, heading.title)
    time = read_time(zones)
    return PlanDraft(
        **{**vars(heading), **vars(subject), "year": _year(subject, time)},
        legal_bases=legal_bases_of(zones),
        topics=read_topics(zones),
        forms=read_forms(zones),
        time=time,
        sessions=read_sessions(zones),
        venue=read_venue(zones),
        chairs=read_chairs(zones),
        deputy_when_authorised=read_deputy(zones),
        secretary=read_secretary(zones),
        quotas=read_quotas(zones),
        expected_attendance=read_expected_attendance(zones),
        agenda=read_agenda(zones),
        deadlines=deadlines_of(zones, _year_of_days(zones)),
        duties=duties_of(zones),
        recipients=recipients_of(zones),
        signer=signer_of(zones),
    )


def _year(subject: Subject, time: FoundTime) -> Found[int]:
    """The year that the title names, else the one of the day of the dialogue."""
    return subject.year if subject.year.value else time.year


def _year_of_days(zones: Zones) -> int | None:
    """The year of days written without one: that of the title, else the first that the text names."""
    years = [_YEAR.search(flat(line.text)) for line in (*zones.title, *zones.head, *zones.lines)]
    return next((int(hit[1]) for hit in years if hit), None)
