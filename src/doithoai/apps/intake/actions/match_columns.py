"""Somebody corrects what the columns of a file mean; every row is judged anew."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from doithoai.apps.intake.access import locked_batch
from doithoai.apps.intake.judging import judge
from doithoai.apps.intake.models import ImportBatch, ImportRow
from doithoai.apps.organisations.access import groups_for
from doithoai.core.caller import Caller
from doithoai.core.intake.columns import Column, check_columns
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def match_columns(
    caller: Caller,
    *,
    batch_id: int,
    columns: Mapping[Column, int],
    group_id: int | None = None,
    received_on: date | None = None,
) -> ImportBatch:
    """Keep the choice of columns, the group and the day for empty cells. Raises `NoTextColumn`, `ColumnTwice`,
    or NotPossibleNow for a file that is no longer open.
    """
    batch = locked_batch(caller, batch_id)
    if batch.state != "open":
        raise NotPossibleNow()
    check_columns(columns, batch.headers)
    batch.columns = {column.value: place for column, place in columns.items()}
    batch.group = groups_for(caller).get(pk=group_id) if group_id else None
    batch.received_on = received_on or batch.received_on
    batch.save(update_fields=["columns", "group", "received_on"])
    rows = list(batch.rows.all())
    judge(caller, batch, rows)
    ImportRow.objects.bulk_update(rows, ["state", "fingerprint", "twin"], batch_size=500)
    return batch
