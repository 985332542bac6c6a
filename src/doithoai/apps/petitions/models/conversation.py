"""What the office and the one who raised a matter write to each other."""

from django.db import models

from doithoai.apps.organisations.models import Unit
from doithoai.apps.petitions.models.petition import Petition


class Message(models.Model):
    """A question of the office, or what the citizen answered by the secret link. Only these two sides read it."""

    petition = models.ForeignKey(Petition, on_delete=models.CASCADE, related_name="messages")
    by_citizen = models.BooleanField()
    text = models.TextField()
    unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    """Whose question; None for the office of the authority and for the citizen."""
    written_at = models.DateTimeField()
    written_by_id = models.BigIntegerField(null=True)
    written_by_name = models.CharField(max_length=200, default="")
    submission_key = models.CharField(max_length=64, unique=True)
    """The same form sent twice is stored once."""

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.petition_id}: {self.text[:40]}"
