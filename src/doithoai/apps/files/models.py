"""Files that people attach: the row knows, the storage keeps."""

from django.db import models

from doithoai.core.files import FileState


class StoredFile(models.Model):
    """One checked file. `key` is its place in the storage, by content; `name` is the cleaned name shown to people."""

    key = models.CharField(max_length=200)
    name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    authority_id = models.BigIntegerField(null=True)
    stored_at = models.DateTimeField()
    stored_by_id = models.BigIntegerField(null=True)
    public_token = models.CharField(max_length=43, unique=True)
    """What the download address carries: never the row id, so that nobody can count or guess files."""
    state = models.CharField(max_length=12, default=FileState.READY.value)
    found = models.CharField(max_length=100, blank=True, default="")
    """What the scanner called it, once it was refused."""
    small_key = models.CharField(max_length=200, blank=True, default="")
    """A picture's small copy in the storage; the same as `key` where the picture itself is small."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=[each.value for each in FileState]), name="file_state_known"
            )
        ]
        indexes = [
            models.Index(fields=["id"], name="file_to_scan", condition=models.Q(state=FileState.QUARANTINED.value))
        ]

    def __str__(self) -> str:
        return self.name
