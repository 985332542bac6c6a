"""Answers on their way, their versions, and what citizens say of them."""

from django.db import models
from django.db.models import Q

from doithoai.apps.organisations.models import Unit
from doithoai.apps.petitions.models.body_reply import BodyReply
from doithoai.apps.petitions.models.petition import Petition
from doithoai.core.petitions.holding import HeldFor
from doithoai.core.petitions.lifecycle import AnswerStage


class Answer(models.Model):
    """The answer to a petition on its way: draft, unit head, chair's office, chair, published."""

    petition = models.ForeignKey(Petition, on_delete=models.CASCADE, related_name="answers")
    unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    stage = models.CharField(max_length=20, default=AnswerStage.DRAFTING.value)
    text = models.TextField()
    """The newest version's words."""
    version = models.PositiveIntegerField(default=1)
    returned_reason = models.CharField(max_length=400, default="")
    published_on = models.DateField(null=True)
    given_in_hall = models.BooleanField(default=False)
    paper_id = models.BigIntegerField(null=True)
    body_reply = models.ForeignKey(BodyReply, null=True, on_delete=models.PROTECT, related_name="answers")
    """The document of another body that answers; None for an answer of our own units."""
    public_text = models.TextField(default="")
    """What the public reads when names were removed; empty: the text itself."""
    held_for = models.CharField(max_length=12, default="")
    """What an approved answer waits for; see core/petitions/holding."""
    held_until = models.DateTimeField(null=True)
    corrects = models.ForeignKey("self", null=True, on_delete=models.RESTRICT, related_name="corrections")
    """The published answer that this one puts right; the earlier one stays readable."""
    correction_reason = models.CharField(max_length=400, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(stage__in=[stage.value for stage in AnswerStage]), name="answer_stage_known"
            ),
            models.CheckConstraint(
                condition=~Q(stage=AnswerStage.PUBLISHED.value) | Q(published_on__isnull=False),
                name="published_answer_has_its_date",
            ),
            models.CheckConstraint(
                condition=(Q(stage=AnswerStage.HELD.value) & Q(held_for__in=[kind.value for kind in HeldFor]))
                | (~Q(stage=AnswerStage.HELD.value) & Q(held_for="", held_until__isnull=True)),
                name="held_answer_knows_until_when",
            ),
            models.UniqueConstraint(
                fields=["petition"], condition=~Q(stage=AnswerStage.PUBLISHED.value), name="one_answer_on_its_way"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.petition_id} {self.stage}"

    @property
    def public_words(self) -> str:
        """What everybody may read of it."""
        return self.public_text or self.text


class AnswerVersion(models.Model):
    """Every wording of an answer, with who wrote it at which desk."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    stage = models.CharField(max_length=20)
    written_by_id = models.BigIntegerField(null=True)
    written_by_name = models.CharField(max_length=200)
    written_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["answer", "number"], name="answer_version_once")]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.answer_id} v{self.number}"


class Rating(models.Model):
    """Two taps: was the answer clear, and is it solved. One per voice and answer; the last word counts.

    `petition` is the voice that speaks: the answered petition itself, or one that was merged into it.
    """

    petition = models.ForeignKey(Petition, on_delete=models.CASCADE, related_name="ratings")
    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="ratings")
    clear = models.BooleanField(null=True)
    solved = models.CharField(max_length=10, default="")
    comment = models.CharField(max_length=600, default="")
    rated_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(solved__in=["", "yes", "partly", "no"]), name="rating_known"),
            models.UniqueConstraint(fields=["petition", "answer"], name="one_rating_a_voice"),
        ]

    def __str__(self) -> str:
        return f"{self.petition_id} {self.solved}"
