"""A unit's part in a petition."""

from django.db import models
from django.db.models import Q

from doithoai.apps.organisations.models import Unit
from doithoai.apps.petitions.models.petition import Petition
from doithoai.core.petitions.lifecycle import OWED_STATES, AssignmentState


class Assignment(models.Model):
    """A unit's part in a petition: one leads, others coordinate, each with its own date."""

    petition = models.ForeignKey(Petition, on_delete=models.CASCADE, related_name="assignments")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="assignments")
    part = models.CharField(max_length=20, default="lead")
    state = models.CharField(max_length=20, default=AssignmentState.OFFERED.value)
    note = models.TextField(default="")
    given_at = models.DateTimeField()
    given_on = models.DateField()
    rule = models.JSONField(null=True)
    due_on = models.DateField(null=True)
    days_ahead = models.PositiveSmallIntegerField(default=0)
    """How many working days before the lead's date a coordinating unit's date lies; 0: a date of its own."""
    provisional = models.BooleanField(default=False)
    responded_at = models.DateTimeField(null=True)
    respond_by = models.DateTimeField(null=True)
    """When the unit must have accepted or sent it back; after a reminder, when the matter moves on."""
    urged_at = models.DateTimeField(null=True)
    lapsed_at = models.DateTimeField(null=True)
    """The unit stayed silent beyond the reminder."""
    sent_back_reason = models.CharField(max_length=400, default="")
    conclusion_received_on = models.DateField(null=True)
    """The day on which this unit received the conclusion notice: its own clock starts here."""
    times_extended = models.PositiveIntegerField(default=0)
    extension_reason = models.CharField(max_length=400, default="")
    first_due_on = models.DateField(null=True)
    """The date before any extension: the old date stays visible."""
    replied_on = models.DateField(null=True)
    contribution = models.TextField(default="")
    """What a coordinating unit writes for the lead unit's answer."""
    reminders_sent = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(part__in=["lead", "coordinating"]), name="assignment_part_known"),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in AssignmentState]), name="assignment_state_known"
            ),
            models.UniqueConstraint(
                fields=["petition"],
                condition=Q(part="lead", state__in=sorted(state.value for state in OWED_STATES)),
                name="one_lead_unit",
            ),
            models.UniqueConstraint(
                fields=["petition", "unit"],
                condition=Q(state__in=sorted(state.value for state in OWED_STATES)),
                name="one_assignment_a_unit",
            ),
        ]
        indexes = [models.Index(fields=["unit", "state", "due_on"], name="assignment_of_unit")]

    def __str__(self) -> str:
        return f"{self.petition_id} -> {self.unit_id}"
