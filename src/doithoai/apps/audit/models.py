"""The trail: one append-only, hash-chained row per change. The database itself refuses changes (see migrations)."""

from django.db import models


class Chain(models.Model):
    """The last link of one authority's chain; locked while a link is added. Key 0: what belongs to no authority."""

    key = models.BigIntegerField(primary_key=True)
    last_number = models.BigIntegerField(default=0)
    last_hash = models.CharField(max_length=64, default="")

    def __str__(self) -> str:
        return f"{self.key}: {self.last_number}"


class Event(models.Model):
    """What happened: history, trigger of what follows, and raw material of statistics in one row.

    Ids, not foreign keys: the trail lies below every other app and must outlive what it speaks of.
    """

    chain_key = models.BigIntegerField()
    number = models.BigIntegerField()
    at = models.DateTimeField()
    name = models.CharField(max_length=60)
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=200)
    actor_role = models.CharField(max_length=20)
    acting_for_id = models.BigIntegerField(null=True)
    door = models.CharField(max_length=10)
    authority_id = models.BigIntegerField(null=True)
    dialogue_id = models.BigIntegerField(null=True)
    petition_id = models.BigIntegerField(null=True)
    subject_type = models.CharField(max_length=40)
    subject_id = models.BigIntegerField()
    data = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["chain_key", "number"], name="event_number_once_per_chain")]
        indexes = [
            models.Index(fields=["dialogue_id", "id"], name="event_of_dialogue"),
            models.Index(fields=["petition_id", "id"], name="event_of_petition"),
            models.Index(fields=["subject_type", "subject_id", "id"], name="event_of_subject"),
            models.Index(fields=["authority_id", "name", "at"], name="event_of_authority"),
        ]

    def __str__(self) -> str:
        return f"{self.chain_key}/{self.number} {self.name}"
