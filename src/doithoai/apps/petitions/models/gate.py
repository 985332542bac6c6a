"""What was stopped at the door, and what is to be sealed."""

from django.db import models
from django.db.models import Q

from doithoai.apps.organisations.models import Authority
from doithoai.apps.petitions.models.petition import Petition


class GateCount(models.Model):
    """How many were stopped at the gate on a day, by kind: a number, never a text."""

    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="+")
    on = models.DateField()
    kind = models.CharField(max_length=20)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "on", "kind"], name="gate_count_once_a_day")]

    def __str__(self) -> str:
        return f"{self.on} {self.kind}: {self.count}"


class SealRequest(models.Model):
    """One person suspects a denunciation; a second one confirms before it is sealed."""

    petition = models.ForeignKey(Petition, on_delete=models.CASCADE, related_name="seal_requests")
    asked_by_id = models.BigIntegerField()
    asked_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["petition"], condition=Q(settled_at__isnull=True), name="one_open_seal_request"
            )
        ]

    def __str__(self) -> str:
        return f"{self.petition_id}"
