"""Petitions of one matter gathered in a topic, and the one answer that all of them get."""

from django.db import models
from django.db.models import Q

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.models import Authority, Unit
from doithoai.apps.petitions.models import Petition
from doithoai.core.petitions.lifecycle import AnswerStage


class Topic(models.Model):
    """Petitions of a dialogue that speak of the same matter: looser than merging, each keeps its own life."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="topics")
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="gathered")
    title = models.CharField(max_length=160)
    lead_unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="topics")
    opened_at = models.DateTimeField()
    opened_by_name = models.CharField(max_length=200)

    class Meta:
        indexes = [models.Index(fields=["dialogue", "id"], name="topic_of_dialogue")]

    def __str__(self) -> str:
        return self.title


class TopicMember(models.Model):
    """A petition in a topic, with what the common answer says to it alone."""

    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="members")
    petition = models.OneToOneField(Petition, on_delete=models.CASCADE, related_name="in_topic")
    words = models.CharField(max_length=600, default="")
    """Added to the opening line of the answer to this petition."""
    covered_points = models.JSONField(default=list)
    """The numbers of its points that the common answer covers."""
    joined_at = models.DateTimeField()
    joined_by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.topic_id}: {self.petition_id}"


class TopicAnswer(models.Model):
    """The words for all petitions of a topic, on the same way as an answer: draft, unit head, office, chair, out."""

    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="answers")
    unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    opening = models.CharField(max_length=300)
    """How the line of each petition begins, with places such as {ma_y_kien}."""
    text = models.TextField()
    stage = models.CharField(max_length=20, default=AnswerStage.DRAFTING.value)
    version = models.PositiveIntegerField(default=0)
    returned_reason = models.CharField(max_length=400, default="")
    published_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(stage__in=[stage.value for stage in AnswerStage]), name="topic_answer_stage_known"
            ),
            models.UniqueConstraint(
                fields=["topic"], condition=~Q(stage=AnswerStage.PUBLISHED.value), name="one_topic_answer_on_its_way"
            ),
        ]
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.topic_id} {self.stage}"


class TopicAnswerVersion(models.Model):
    """Every wording of the common answer, with who wrote it at which desk."""

    answer = models.ForeignKey(TopicAnswer, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    opening = models.CharField(max_length=300)
    text = models.TextField()
    stage = models.CharField(max_length=20)
    written_by_id = models.BigIntegerField(null=True)
    written_by_name = models.CharField(max_length=200)
    written_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["answer", "number"], name="topic_answer_version_once")]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.answer_id} v{self.number}"
