"""Opinion polls by show of phones: consultative, never a decision."""

from django.db import models
from django.db.models import Q

from doithoai.apps.dialogues.models import Dialogue


class Poll(models.Model):
    """One question to those in the hall, with two to six choices; one at a time is open."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="polls")
    question = models.CharField(max_length=200)
    choices = models.JSONField()
    """The words of the choices, in the order shown."""
    opened_at = models.DateTimeField()
    opened_by_name = models.CharField(max_length=200)
    closed_at = models.DateTimeField(null=True)
    shown = models.BooleanField(default=False)
    """Whether everybody sees the result: after closing by itself, before it by choice of the chair."""
    on_screen = models.BooleanField(default=True)
    """Whether phones and screens show the poll at all; taken down when the sitting goes on."""
    result = models.JSONField(null=True)
    """The votes for each choice as they stood when the poll was closed; None while it is open."""
    told_at = models.DateTimeField()
    """When the live pages were last told of new votes."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dialogue"], condition=Q(closed_at__isnull=True), name="one_open_poll_a_dialogue"
            )
        ]
        ordering = ["opened_at", "id"]

    def __str__(self) -> str:
        return self.question


class Vote(models.Model):
    """The choice of one phone, which nobody can lead back to the phone: only a digest of its key is kept."""

    poll = models.ForeignKey(Poll, on_delete=models.CASCADE, related_name="votes")
    phone = models.CharField(max_length=64)
    choice = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["poll", "phone"], name="one_vote_a_phone")]

    def __str__(self) -> str:
        return f"{self.poll_id}: {self.choice}"
