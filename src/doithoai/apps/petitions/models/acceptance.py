"""How long a unit may take to say whether a matter is its own, and matters that came back too often."""

from datetime import time

from django.db import models
from django.db.models import Q

from doithoai.apps.organisations.models import Authority, Person
from doithoai.apps.petitions.models.petition import Petition
from doithoai.core.petitions.acceptance import HOURS, Lapse


class AcceptanceHours(models.Model):
    """An authority's office hours, and the working hours within which its units accept or send back."""

    authority = models.OneToOneField(Authority, on_delete=models.CASCADE, related_name="acceptance_hours")
    hours = models.PositiveSmallIntegerField(default=HOURS)
    opens_at = models.TimeField(default=time(7, 30))
    noon_from = models.TimeField(default=time(11, 30))
    noon_to = models.TimeField(default=time(13, 30))
    closes_at = models.TimeField(default=time(17, 0))
    lapse = models.CharField(max_length=10, default=Lapse.OFFICE.value)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(lapse__in=[kind.value for kind in Lapse]), name="lapse_known"),
            models.CheckConstraint(condition=Q(hours__gte=1), name="acceptance_hours_some"),
        ]

    def __str__(self) -> str:
        return f"{self.authority_id}: {self.hours}"


class Escalation(models.Model):
    """A petition that units sent back too often: one person of the chair's office must decide who answers."""

    petition = models.ForeignKey(Petition, on_delete=models.CASCADE, related_name="escalations")
    bounces = models.PositiveSmallIntegerField()
    raised_at = models.DateTimeField()
    owner = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    """Who has it; None while the office has nobody."""
    settled_at = models.DateTimeField(null=True)
    settled_by_name = models.CharField(max_length=200, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["petition"], condition=Q(settled_at__isnull=True), name="one_open_escalation"
            )
        ]

    def __str__(self) -> str:
        return f"{self.petition_id}: {self.bounces}"
