"""A file of opinions on its way in, row by row."""

from typing import Self

from django.db import models
from django.db.models import Q

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.models import Authority, Group
from doithoai.apps.petitions.models import Petition
from doithoai.core.intake.rows import RowState

BATCH_STATES = ["open", "running", "done", "cancelled"]
"""open: read, shown, not yet imported."""


class ImportBatch(models.Model):
    """One file that somebody handed in. The file itself is not kept: a row of it may be a denunciation."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    dialogue = models.ForeignKey(Dialogue, null=True, on_delete=models.PROTECT, related_name="+")
    group = models.ForeignKey(Group, null=True, on_delete=models.PROTECT, related_name="+")
    """Whose file it is, for the rows that name no group."""
    channel = models.CharField(max_length=20)
    received_on = models.DateField()
    """The day for the rows that tell none."""
    file_name = models.CharField(max_length=200)
    headers = models.JSONField(default=list)
    """The names of the file's columns."""
    columns = models.JSONField(default=dict)
    """What they mean: column of core/intake/columns.py -> place in `headers`."""
    with_repeats = models.BooleanField(default=False)
    """Rows that repeat another row of the file are imported too."""
    state = models.CharField(max_length=10, default="open")
    created_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    started_by_id = models.BigIntegerField(null=True)
    started_by_name = models.CharField(max_length=200)
    started_by_role = models.CharField(max_length=20)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(state__in=BATCH_STATES), name="import_state_known")]
        indexes = [models.Index(fields=["authority", "-id"], name="import_newest")]
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.file_name


class ImportRowQuerySet(models.QuerySet["ImportRow"]):
    def waiting(self, batch: ImportBatch) -> Self:
        """What the queue still has to import of a confirmed batch."""
        states = [RowState.READY, RowState.TWICE] if batch.with_repeats else [RowState.READY]
        return self.filter(batch=batch, state__in=states)


class ImportRow(models.Model):
    """One row of the file. Its words go when they have become a petition, or were not taken."""

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    """The row as Excel counts it."""
    cells = models.JSONField(default=list)
    state = models.CharField(max_length=10, default=RowState.READY.value)
    fingerprint = models.CharField(max_length=64, default="")
    twin = models.PositiveIntegerField(null=True)
    """The row of the same file that it repeats."""
    petition = models.OneToOneField(Petition, null=True, on_delete=models.PROTECT, related_name="import_row")
    is_repeat = models.BooleanField(default=False)
    """Imported although it repeats another row."""

    objects = ImportRowQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["batch", "number"], name="import_row_once"),
            models.UniqueConstraint(
                fields=["fingerprint"], condition=Q(petition__isnull=False, is_repeat=False), name="row_imported_once"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in RowState]), name="import_row_state_known"
            ),
            models.CheckConstraint(
                condition=~Q(state=RowState.IMPORTED.value) | Q(petition__isnull=False),
                name="imported_row_is_petition",
            ),
        ]
        indexes = [models.Index(fields=["batch", "state", "number"], name="import_row_by_state")]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.batch_id}/{self.number}"
