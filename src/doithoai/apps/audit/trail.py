"""The trail of one authority as a list: filters, pages by the last row seen, and the proof of its chain."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import QuerySet

from doithoai.apps.audit.models import Chain, Event
from doithoai.apps.audit.queries import links
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import HANOI, Caller
from doithoai.core.events import EventName
from doithoai.core.trail import Break, find_break

PAGE = 50


@dataclass(frozen=True, kw_only=True)
class TrailFilter:
    """What to show: part of the actor's name, the subject before the dot of an event, days of Hà Nội, both included."""

    who: str = ""
    subject: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class TrailPage:
    """Newest first; `before` continues the list, None at its end."""

    events: tuple[Event, ...]
    before: int | None


def events_for(caller: Caller) -> QuerySet[Event]:
    """The own authority's events, for roles that may see the trail."""
    if reach_of(caller.role, Permission.AUDIT_VIEW) is None:
        return Event.objects.none()
    return Event.objects.filter(authority_id=caller.authority_id)


def trail(caller: Caller, wanted: TrailFilter, *, before: int | None = None) -> TrailPage:
    """One page of the trail: two queries at most, however long it is."""
    rows = events_for(caller)
    if wanted.subject:
        rows = rows.filter(name__in=[name.value for name in EventName if name.value.startswith(wanted.subject + ".")])
    if wanted.who:
        rows = rows.filter(actor_name__icontains=wanted.who)
    if wanted.first:
        rows = rows.filter(at__gte=_midnight(wanted.first))
    if wanted.last:
        rows = rows.filter(at__lt=_midnight(wanted.last + timedelta(days=1)))
    if before is not None:
        rows = rows.filter(pk__lt=before)
    found = list(rows.order_by("-id")[: PAGE + 1])
    return TrailPage(tuple(found[:PAGE]), found[PAGE - 1].pk if len(found) > PAGE else None)


def _midnight(on: date) -> datetime:
    return datetime.combine(on, time.min, tzinfo=HANOI)


@dataclass(frozen=True)
class ChainProof:
    """How long the own chain is, its last hash, and the first place that does not hold (None: whole)."""

    length: int
    last_hash: str
    broken: Break | None


def chain_proof(caller: Caller) -> ChainProof | None:
    """Reads the whole chain of the own authority; None for who may not see the trail."""
    if reach_of(caller.role, Permission.AUDIT_VIEW) is None:
        return None
    chain = Chain.objects.filter(pk=caller.authority_id).first()
    if chain is None:
        return ChainProof(0, "", None)
    last = Event.objects.filter(chain_key=chain.key).order_by("-number").first()
    whole = last is not None and (last.number, last.hash) == (chain.last_number, chain.last_hash)
    broken = find_break(links(chain.key)) or (None if whole else Break((last.number if last else 0) + 1, "gap"))
    return ChainProof(chain.last_number, chain.last_hash, broken)
