"""What stands around an answer while it is written: templates, unsaved words, notes among colleagues."""

from django.db import models
from django.db.models import Q

from doithoai.apps.organisations.models import Authority
from doithoai.apps.petitions.models.field import Field
from doithoai.apps.petitions.models.petition import Petition
from doithoai.core.petitions.answer_templates import TemplateKind


class AnswerTemplate(models.Model):
    """Plain text kept by an authority for its answers, or a provision to cite; see core/petitions/answer_templates."""

    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="answer_templates")
    kind = models.CharField(max_length=10, default=TemplateKind.ANSWER.value)
    title = models.CharField(max_length=120)
    text = models.TextField()
    field = models.ForeignKey(Field, null=True, on_delete=models.SET_NULL, related_name="+")
    """The field of petitions for which it is meant; None: every field."""
    changed_at = models.DateTimeField()
    changed_by_name = models.CharField(max_length=200)
    dropped_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in TemplateKind]), name="answer_template_kind_known"
            )
        ]

    def __str__(self) -> str:
        return self.title


class WorkingCopy(models.Model):
    """One person's open page of one answer: the words that are not saved yet, and when the page was last seen open."""

    petition = models.ForeignKey(Petition, on_delete=models.CASCADE, related_name="working_copies")
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    text = models.TextField(default="")
    answered_points = models.JSONField(default=list)
    seen_version = models.PositiveIntegerField(default=0)
    """The version of the answer over which these words are written."""
    number = models.PositiveIntegerField(default=0)
    """Rises with every keeping: a second page of the same person is told that it is not the newest."""
    kept_at = models.DateTimeField(null=True)
    """None: the page is open, nothing unsaved."""
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["petition", "person_id"], name="one_working_copy_a_person")]

    def __str__(self) -> str:
        return f"{self.petition_id}: {self.person_name}"


class Note(models.Model):
    """What colleagues say to each other about a petition. Never public, never in a paper, sealed with the petition."""

    petition = models.ForeignKey(Petition, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField()
    written_by_id = models.BigIntegerField(null=True)
    written_by_name = models.CharField(max_length=200)
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.petition_id}: {self.written_by_name}"


class Mention(models.Model):
    """A colleague whom a note calls."""

    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="mentions")
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    told_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["note", "person_id"], name="mentioned_once_a_note")]
        indexes = [models.Index(fields=["person_id", "read_at"], name="mention_of_person")]

    def __str__(self) -> str:
        return self.person_name
