"""Practising before the day: the runs of a rehearsal, and what a person has ticked in the hall."""

from django.db import models
from django.db.models import Q

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.models import Authority


class Rehearsal(models.Model):
    """One run: a dialogue practised on a copy of it in the authority's practice twin."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="rehearsals")
    """The real authority: one run at a time in it."""
    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="rehearsals")
    practice = models.OneToOneField(Dialogue, on_delete=models.PROTECT, related_name="rehearsal_of")
    """The copy, in the twin."""
    started_at = models.DateTimeField()
    started_by_name = models.CharField(max_length=200)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority"], condition=Q(ended_at__isnull=True), name="one_running_rehearsal"
            )
        ]
        ordering = ["started_at", "id"]

    def __str__(self) -> str:
        return self.practice.code


class ReadinessTick(models.Model):
    """Somebody tried it in the hall and says so, with name and time."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="readiness_ticks")
    item = models.CharField(max_length=30)
    """core.hall.readiness.ITEMS."""
    ticked_at = models.DateTimeField()
    ticked_by_name = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dialogue", "item"], name="readiness_ticked_once")]

    def __str__(self) -> str:
        return f"{self.dialogue_id} {self.item}"
