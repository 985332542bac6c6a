"""Queues what the schedule names, once a day each, and catches up a run that was missed."""

from datetime import datetime
from importlib import import_module

from django.db import transaction

from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.jobs.models import Tick
from doithoai.core.caller import HANOI


def enqueue_scheduled(now: datetime) -> list[str]:
    """Queue each daily job whose hour has come today and that was not queued today; the names queued."""
    local = now.astimezone(HANOI)
    schedule = import_module("doithoai.project.schedule").SCHEDULE
    return [name for name, hour in schedule.items() if local.time() >= hour and _tick(name, now)]


@transaction.atomic
def _tick(name: str, now: datetime) -> bool:
    today = now.astimezone(HANOI).date()
    _, fresh = Tick.objects.get_or_create(name=name, defaults={"last_on": today})
    tick = Tick.objects.select_for_update(no_key=True).get(name=name)
    if not fresh and tick.last_on >= today:
        return False
    tick.last_on = today
    tick.save(update_fields=["last_on"])
    enqueue(name, now=now)
    return True
