"""What the laptop brings back: its rows beside those of the departure."""

import json
from base64 import b64encode
from datetime import datetime
from typing import Any

from doithoai.apps.files.carrying import carried_bytes
from doithoai.apps.files.models import StoredFile
from doithoai.apps.jobs.models import Job
from doithoai.apps.onsite.carried import CARRIED, Carried
from doithoai.apps.onsite.envelopes import Changed, Changes, Return
from doithoai.apps.onsite.models import HallPack
from doithoai.apps.onsite.packing import Rows, schema
from doithoai.apps.onsite.trail import new_events
from doithoai.apps.onsite.values import Packed, packed
from doithoai.core.onsite.keys import FIRST

LATER_JOBS = ("petitions.publish_held",)
"""Jobs that an act queues by itself for later, not by way of an event; all others follow from the events again."""


def return_of(pack: HallPack, *, now: datetime, final: bool) -> Return:
    """Everything that was made, changed or dropped here since the departure."""
    departed: Rows = json.loads(pack.rows)
    tables = {
        each.label: _changes(each, departed.get(each.label, {}), set(pack.told.get(each.label, [])))
        for each in CARRIED
        if each.returns
    }
    return Return(
        key=pack.key,
        copy_key=pack.copy_key,
        laptop=pack.laptop,
        dialogue_id=pack.dialogue_id,
        written_at=now.isoformat(),
        schema=schema(),
        final=final,
        chain=pack.chain,
        tables={label: each for label, each in tables.items() if each != Changes()},
        events=new_events(pack.dialogue.authority_id),
        files=_files(),
        jobs=[_later(job) for job in Job.objects.filter(name__in=LATER_JOBS, state="ready").order_by("pk")],
    )


def told_rows(back: Return) -> dict[str, list[int]]:
    """Label -> keys of every row that the return speaks of."""
    return {
        label: sorted({*each.made, *(changed.key for changed in each.changed), *each.gone})
        for label, each in back.tables.items()
    }


def _changes(carried: Carried, departed: dict[str, Packed], told: set[int]) -> Changes:
    made: dict[int, Packed] = {}
    changed: list[Changed] = []
    there: set[int] = set()
    for row in carried.table._base_manager.order_by("pk"):
        there.add(row.pk)
        values, before = packed(row), departed.get(str(row.pk))
        for name in carried.never:
            values.pop(name)
        if before is None:
            made[row.pk] = values
        elif row.pk in told or any(before.get(name, value) != value for name, value in values.items()):
            changed.append(Changed(row.pk, {name: before.get(name, value) for name, value in values.items()}, values))
    gone = sorted(({int(key) for key in departed} | told) - there)
    return Changes(made=made, changed=changed, gone=gone)


def _later(job: Job) -> dict[str, Any]:
    return {"name": job.name, "arguments": job.arguments, "key": job.key, "run_at": job.run_at.isoformat()}


def _files() -> dict[str, str]:
    found: dict[str, str] = {}
    for file in StoredFile.objects.filter(pk__gte=FIRST):
        for key in filter(None, (file.key, file.small_key)):
            found[key] = b64encode(carried_bytes(key)).decode()
    return found
