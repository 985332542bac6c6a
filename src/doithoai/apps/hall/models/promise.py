"""What was promised in the hall."""

from django.db import models

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.files.models import StoredFile
from doithoai.apps.hall.models.sitting import Turn
from doithoai.apps.organisations.models import Unit
from doithoai.apps.petitions.models import Petition


class Promise(models.Model):
    """What was promised in the hall: by which unit, until when. The next dialogue opens with these."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="promises")
    turn = models.ForeignKey(Turn, null=True, on_delete=models.PROTECT, related_name="promises")
    petition = models.ForeignKey(Petition, null=True, on_delete=models.PROTECT, related_name="promises")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="promises")
    text = models.CharField(max_length=600)
    due_on = models.DateField()
    made_at = models.DateTimeField()
    made_by_name = models.CharField(max_length=200)
    first_due_on = models.DateField(null=True)
    """The date as it was promised, where it was moved: it stays visible."""
    moved_reason = models.CharField(max_length=400, default="")
    kept_on = models.DateField(null=True)
    proof_note = models.CharField(max_length=600, default="")
    proof = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    is_public = models.BooleanField(default=True)
    conclusion_received_on = models.DateField(null=True)
    """The day on which the unit received the conclusion notice that names this promise."""

    class Meta:
        indexes = [models.Index(fields=["unit", "kept_on", "due_on"], name="promise_of_unit")]
        ordering = ["due_on", "id"]

    def __str__(self) -> str:
        return self.text[:60]
