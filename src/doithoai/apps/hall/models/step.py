"""The newest acts at the console, kept so that they can be taken back, the last one first."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from doithoai.apps.hall.models.promise import Promise
from doithoai.apps.hall.models.sitting import Sitting, Turn
from doithoai.core.hall.steps import StepKind


class Step(models.Model):
    """What was done with the floor, a question or a promise, and the values before it; gone after a minute."""

    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE, related_name="steps")
    number = models.PositiveIntegerField()
    """The version of the sitting that this step made: who takes it back names it."""
    kind = models.CharField(max_length=20)
    turn = models.ForeignKey(Turn, null=True, on_delete=models.CASCADE, related_name="+")
    promise = models.ForeignKey(Promise, null=True, on_delete=models.CASCADE, related_name="+")
    before = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    done_at = models.DateTimeField()
    done_by_id = models.BigIntegerField(null=True)
    done_by_name = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=[kind.value for kind in StepKind]), name="step_kind_known"),
            models.UniqueConstraint(fields=["sitting", "number"], name="step_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.sitting_id} {self.number}: {self.kind}"
