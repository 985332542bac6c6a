"""Work that follows a change, queued in the transaction of the change (an outbox with leases)."""

from django.db import models


class Job(models.Model):
    """One call of a registered function. At least once: a job whose worker died is run again after its lease."""

    name = models.CharField(max_length=80)
    arguments = models.JSONField(default=dict)
    key = models.CharField(max_length=120, null=True, unique=True)
    run_at = models.DateTimeField()
    state = models.CharField(max_length=10, default="ready")
    attempts = models.PositiveIntegerField(default=0)
    leased_until = models.DateTimeField(null=True)
    leased_by = models.CharField(max_length=60, default="")
    last_error = models.TextField(default="")
    created_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=["ready", "done", "dead"]), name="job_state_known")
        ]
        indexes = [models.Index(fields=["state", "run_at"], name="job_to_run")]

    def __str__(self) -> str:
        return f"{self.name} {self.arguments}"


class Tick(models.Model):
    """When a periodic job was last queued, so that a missed run is caught up and none is queued twice."""

    name = models.CharField(max_length=80, primary_key=True)
    last_on = models.DateField()

    def __str__(self) -> str:
        return f"{self.name} {self.last_on}"
