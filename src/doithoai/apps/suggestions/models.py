"""What was read of petitions, what is suggested for them, and what an authority's decisions have taught."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from doithoai.apps.organisations.models import Authority
from doithoai.apps.petitions.models import Petition
from doithoai.core.triage.kinds import Outcome, SuggestionKind


class StoredSubject(models.Model):
    """What is compared of one petition, so that its text need not be read again for every new one."""

    petition = models.OneToOneField(Petition, on_delete=models.CASCADE, primary_key=True, related_name="subject")
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="+")
    reading = models.PositiveIntegerField()
    """By which way of reading (`archive.READING`): a lower number than today's is read again."""
    row = models.JSONField()
    names = models.JSONField(default=dict)
    """Names of places that it tells of, for reading texts without capitals."""

    class Meta:
        indexes = [models.Index(fields=["authority", "-petition"], name="subject_newest")]

    def __str__(self) -> str:
        return f"{self.petition_id}"


class SubjectKey(models.Model):
    """A petition is found by this key: 64 bits of a hash over the authority and what the key is made of."""

    pk = models.CompositePrimaryKey("key", "petition")
    key = models.BigIntegerField()
    petition = models.ForeignKey(Petition, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return f"{self.key} {self.petition_id}"


class CommonKey(models.Model):
    """A word that so many petitions have that nothing is found by it any more: its rows are gone."""

    key = models.BigIntegerField(primary_key=True)

    def __str__(self) -> str:
        return f"{self.key}"


class Vocabulary(models.Model):
    """How often words and topics stand in the newest petitions of an authority, and the names of its places."""

    authority = models.OneToOneField(Authority, on_delete=models.CASCADE, primary_key=True, related_name="+")
    texts = models.PositiveIntegerField(default=0)
    words = models.JSONField(default=dict)
    topics = models.JSONField(default=dict)
    names = models.JSONField(default=list)
    short = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"{self.authority_id}: {self.texts}"


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    def open(self) -> Self:
        """No officer has decided yet."""
        return self.filter(outcome=Outcome.OPEN.value)


class Suggestion(models.Model):
    """One suggestion for one petition, with what it rests on and what became of it."""

    petition = models.ForeignKey(Petition, on_delete=models.CASCADE, related_name="suggestions")
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20)
    value = models.CharField(max_length=40, default="")
    """A legal type, a code of a field, a level, the id of a unit, a number of points; empty for another petition."""
    other = models.ForeignKey(Petition, null=True, on_delete=models.CASCADE, related_name="suggested_for")
    confidence = models.FloatField(null=True)
    words = models.JSONField(default=list)
    """The words of the petition it rests on, as typed."""
    case_ids = models.JSONField(default=list)
    """Earlier petitions it rests on."""
    detail = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    outcome = models.CharField(max_length=10, default=Outcome.OPEN.value)
    settled_at = models.DateTimeField(null=True)

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in SuggestionKind]), name="suggestion_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=[outcome.value for outcome in Outcome]), name="suggestion_outcome_known"
            ),
            models.CheckConstraint(condition=~Q(other=F("petition")), name="suggestion_of_another"),
            models.UniqueConstraint(
                fields=["petition", "kind"], condition=Q(other__isnull=True), name="one_suggestion_of_a_kind"
            ),
            models.UniqueConstraint(fields=["petition", "kind", "other"], name="one_suggestion_of_a_pair"),
        ]
        indexes = [
            models.Index(
                fields=["authority", "settled_at"], condition=Q(settled_at__isnull=False), name="suggestion_settled"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.petition_id} {self.kind} {self.value}"


class Learned(models.Model):
    """How petitions with one phrase (or of one field, at one spot) were decided; the phrase itself is not kept."""

    key = models.BigIntegerField(primary_key=True)
    """64 bits of a hash over the authority and the phrase."""
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="+")
    texts = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict)
    """Kind -> value -> petitions."""
    case_ids = models.JSONField(default=list)
    last_on = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["texts", "last_on"], name="learned_seldom")]

    def __str__(self) -> str:
        return f"{self.key}"


class Lesson(models.Model):
    """What one petition has taught, so that a decision that is changed later is taken back and counted anew."""

    petition = models.OneToOneField(Petition, on_delete=models.CASCADE, primary_key=True, related_name="lesson")
    taught = models.JSONField()
    """Pairs of keys and of what was counted under each of them."""

    def __str__(self) -> str:
        return f"{self.petition_id}"
