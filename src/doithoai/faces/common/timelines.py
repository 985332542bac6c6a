"""Events of the trail as knots on the red thread."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext, pgettext

from doithoai.apps.audit.models import Event
from doithoai.core.event_details import DETAILS, PUBLIC_DETAILS, PUBLIC_EVENTS
from doithoai.core.event_sentences import SENTENCES
from doithoai.core.events import EventName
from doithoai.faces.common.components.threads import Event as Knot


def timeline_of(events: Iterable[Event], *, public: bool = False) -> list[Knot]:
    """The knots, in the order given. With `public` only what everybody may read, without the names of people."""
    told = [event for event in events if not public or EventName(event.name) in PUBLIC_EVENTS]
    return [_knot(event, public=public) for event in told]


def _knot(event: Event, *, public: bool) -> Knot:
    keys = PUBLIC_DETAILS if public else tuple(DETAILS)
    details = [_detail(key, event.data[key]) for key in keys if event.data.get(key)]
    return Knot(
        text=pgettext("event", SENTENCES[EventName(event.name)]),
        at=event.at,
        who="" if public else _who(event),
        detail=" · ".join(details),
    )


def _who(event: Event) -> str:
    """Who did it; a deputy or stand-in with the person in whose place."""
    absent = event.data.get("acting_for")
    if not absent:
        return event.actor_name
    return gettext("%(person)s thay %(absent)s") % {"person": event.actor_name, "absent": absent}


def _detail(key: str, value: object) -> str:
    return gettext(DETAILS[key]).format(value=_words(value))


def _words(value: object) -> str:
    try:
        return date.fromisoformat(str(value)).strftime("%d/%m/%Y")
    except ValueError:
        return str(value)
