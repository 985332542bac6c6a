"""What follows from what happened to a petition, and what is done at night."""

from datetime import datetime, timedelta

from django.db.models import Q

from doithoai.apps.audit.models import Event
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.organisations.access import real_authorities
from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.actions.forget_petition import forget_petition
from doithoai.apps.suggestions.actions.learn_from_petition import learn_from_petition
from doithoai.apps.suggestions.actions.suggest_for_petition import suggest_for_petition
from doithoai.apps.suggestions.models import Learned, StoredSubject
from doithoai.apps.suggestions.reading import NEVER_READ
from doithoai.apps.suggestions.vocabulary import count_again
from doithoai.core.caller import HANOI, system_caller
from doithoai.core.triage.suggesting.archive import READING

SELDOM_KEPT = timedelta(days=730)
"""How long a phrase that only one petition had is remembered."""
A_TIME = 25
"""Petitions of the archive that one job reads: they stay locked until it ends, a second at most."""


def read_petition(*, now: datetime, event_id: int) -> None:
    """A petition came in, or is open again: read it and suggest."""
    event = Event.objects.get(pk=event_id)
    if not _is_real(event):
        return
    suggest_for_petition(system_caller(now, authority_id=event.authority_id or 0), petition_id=event.petition_id or 0)


def learn(*, now: datetime, event_id: int) -> None:
    """An officer decided something on a petition."""
    event = Event.objects.get(pk=event_id)
    if not _is_real(event):
        return
    learn_from_petition(system_caller(now, authority_id=event.authority_id or 0), petition_id=event.petition_id or 0)


def _is_real(event: Event) -> bool:
    """A rehearsal teaches nothing."""
    return real_authorities().filter(pk=event.authority_id or 0).exists()


def forget(*, now: datetime, event_id: int) -> None:
    """A petition was sealed."""
    event = Event.objects.get(pk=event_id)
    forget_petition(system_caller(now, authority_id=event.authority_id or 0), petition_id=event.petition_id or 0)


def read_archive(*, now: datetime, after: int = 0) -> None:
    """Read some petitions that were never read, or otherwise than today, and go on after them until none is left.

    Stopped at any moment it goes on where it was: what is read is stored, and each night begins anew.
    """
    due = Petition.objects.exclude(state__in=NEVER_READ).filter(pk__gt=after, authority__practice_of__isnull=True)
    due = due.filter(Q(subject__isnull=True) | Q(subject__reading__lt=READING))
    rows = list(due.order_by("pk").values_list("pk", "authority_id")[:A_TIME])
    for petition_id, authority_id in rows:
        caller = system_caller(now, authority_id=authority_id)
        suggest_for_petition(caller, petition_id=petition_id)
        learn_from_petition(caller, petition_id=petition_id)
    if rows:
        last = rows[-1][0]
        enqueue("suggestions.read_archive", now=now, key=f"suggestions.read_archive:{last}", after=last)


def forget_seldom(*, now: datetime) -> None:
    """Phrases that one petition had, long ago, teach nothing: the counts do not grow for ever."""
    before = now.astimezone(HANOI).date() - SELDOM_KEPT
    Learned.objects.filter(texts__lte=1, last_on__lt=before).delete()


def count_words(*, now: datetime) -> None:
    """Count the words of each authority's newest petitions again, one job for each."""
    for authority_id in StoredSubject.objects.order_by().values_list("authority_id", flat=True).distinct():
        enqueue("suggestions.count_words_of", now=now, authority_id=authority_id)


def count_words_of(*, now: datetime, authority_id: int) -> None:
    """Count the words of one authority's newest petitions again."""
    count_again(authority_id)
