"""Messages to people: written once, sent once, and kept."""

from django.db import models


class MutedAuthority(models.Model):
    """An authority from which nobody ever gets a message: a rehearsal."""

    authority_id = models.BigIntegerField(primary_key=True)

    def __str__(self) -> str:
        return f"{self.authority_id}"


class Notice(models.Model):
    """One message to one address. `key` makes it unique: the same notice is never sent twice."""

    key = models.CharField(max_length=160, unique=True)
    authority_id = models.BigIntegerField(null=True)
    person_id = models.BigIntegerField(null=True)
    petition_id = models.BigIntegerField(null=True)
    channel = models.CharField(max_length=10, default="email")
    address = models.CharField(max_length=200)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    written_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    error = models.TextField(default="")
    seen_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["person_id", "-written_at"], name="notice_of_person")]

    def __str__(self) -> str:
        return f"{self.address}: {self.subject}"
