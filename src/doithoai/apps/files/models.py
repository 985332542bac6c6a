"""Files that people attach: the row knows, the storage keeps."""

from django.db import models


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

    def __str__(self) -> str:
        return self.name
