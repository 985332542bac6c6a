"""Letters by e-mail: what became of each, and the pen in which those lie that nobody could place."""

from django.db import models
from django.db.models import Q

from doithoai.apps.files.models import StoredFile
from doithoai.apps.organisations.models import Authority
from doithoai.apps.petitions.models import Petition
from doithoai.core.intake.letters import LetterState


class Letter(models.Model):
    """One letter. Its words stay here only while it is held: then they are a petition, a message, or gone."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="letters")
    key = models.CharField(max_length=64)
    """Of the message: the same letter delivered twice is one."""
    state = models.CharField(max_length=12, default=LetterState.HELD.value)
    sender = models.CharField(max_length=200, default="")
    address = models.CharField(max_length=254, default="")
    subject = models.CharField(max_length=300, default="")
    text = models.TextField(default="")
    is_suspect = models.BooleanField(default=False)
    """The word check of the gate found something."""
    refused_files = models.JSONField(default=list)
    """Why files were not kept, in words."""
    sent_at = models.DateTimeField(null=True)
    arrived_at = models.DateTimeField()
    petition = models.ForeignKey(Petition, null=True, on_delete=models.PROTECT, related_name="letters")
    """What it became, or to which it was filed."""
    settled_at = models.DateTimeField(null=True)
    settled_by_name = models.CharField(max_length=200, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "key"], name="letter_once"),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in LetterState]), name="mail_letter_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state=LetterState.HELD.value) | Q(text="", settled_at__isnull=False),
                name="settled_letter_keeps_no_words",
            ),
        ]
        indexes = [models.Index(fields=["authority", "state", "-id"], name="letter_by_state")]

    def __str__(self) -> str:
        return f"{self.authority_id}: {self.state}"


class LetterFile(models.Model):
    """One file that came with a letter that is held."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.letter_id}: {self.file_id}"
