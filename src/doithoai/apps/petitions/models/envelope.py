"""The envelope of a sealed petition: its words, readable only with the key of the installation."""

from django.db import models

from doithoai.apps.files.models import StoredFile
from doithoai.apps.petitions.models.petition import Petition


class Envelope(models.Model):
    """All words of one sealed petition, closed with the installation's key (see adapters/envelopes)."""

    petition = models.OneToOneField(Petition, on_delete=models.CASCADE, related_name="envelope")
    content = models.TextField()
    closed_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.petition_id}"


class SealedFile(models.Model):
    """One file that came with a sealed petition; the stored bytes are closed like the words."""

    envelope = models.ForeignKey(Envelope, on_delete=models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    description = models.TextField()
    """Name, type and purpose of the file: closed too, a name says much."""

    def __str__(self) -> str:
        return f"{self.envelope_id}: {self.file_id}"
