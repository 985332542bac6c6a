"""Reports that were sent: the figures as they stood on that day."""

from django.db import models

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.files.models import StoredFile


class IssuedReport(models.Model):
    """The report of results of a dialogue, with its figures frozen and its paper; what a superior reads."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="reports")
    authority_id = models.BigIntegerField()
    paper_id = models.BigIntegerField()
    cases = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    """The list of cases as a workbook: it holds petitions, so it stays with the authority that reports."""
    figures = models.JSONField()
    issued_on = models.DateField()
    issued_by_name = models.CharField(max_length=200)

    class Meta:
        indexes = [models.Index(fields=["authority_id", "-issued_on"], name="report_of_authority")]

    def __str__(self) -> str:
        return f"{self.dialogue_id} {self.issued_on}"
