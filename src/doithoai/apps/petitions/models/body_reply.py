"""The answer of a body to which petitions were passed on."""

from django.db import models

from doithoai.apps.files.models import StoredFile
from doithoai.apps.organisations.models import Authority


class BodyReply(models.Model):
    """One document of another body, registered once and filed to each petition that it answers."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="body_replies")
    body = models.CharField(max_length=200)
    number = models.CharField(max_length=60)
    """Number and symbol as they stand on the document."""
    dated_on = models.DateField()
    received_on = models.DateField()
    text = models.TextField()
    file = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    registered_at = models.DateTimeField()
    registered_by_name = models.CharField(max_length=200)

    def __str__(self) -> str:
        return f"{self.number} {self.body}"
