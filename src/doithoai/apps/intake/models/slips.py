"""Opinion slips of paper, printed with their codes beforehand."""

from django.db import models
from django.db.models import Q

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.models import Group
from doithoai.apps.petitions.models import Petition


class SlipSheet(models.Model):
    """Slips printed in one go for a dialogue and, mostly, one group."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="slip_sheets")
    group = models.ForeignKey(Group, null=True, on_delete=models.PROTECT, related_name="+")
    per_page = models.PositiveSmallIntegerField()
    first_number = models.PositiveIntegerField()
    count = models.PositiveIntegerField()
    printed_at = models.DateTimeField()
    printed_by_name = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(per_page__in=[2, 4]), name="slips_two_or_four"),
            models.UniqueConstraint(fields=["dialogue", "first_number"], name="slips_numbered_once"),
        ]
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.dialogue_id}: {self.first_number}+{self.count}"


class Slip(models.Model):
    """One slip; its code is the code of the petition that it becomes."""

    sheet = models.ForeignKey(SlipSheet, on_delete=models.CASCADE, related_name="slips")
    number = models.PositiveIntegerField()
    code = models.CharField(max_length=12, unique=True)
    petition = models.OneToOneField(Petition, null=True, on_delete=models.PROTECT, related_name="slip")
    entered_at = models.DateTimeField(null=True)
    entered_by_name = models.CharField(max_length=200, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sheet", "number"], name="slip_number_once")]
        ordering = ["number"]

    def __str__(self) -> str:
        return self.code
