"""Questions from phones, and who supports them."""

from django.db import models
from django.db.models import Count, Q

from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.hall.models.sitting import public_key
from doithoai.apps.organisations.models import Group
from doithoai.apps.petitions.models import Petition
from doithoai.core.hall.crowd import PUBLIC_QUESTIONS, QuestionState
from doithoai.core.hall.decisions import KEPT_BACK
from doithoai.core.petitions.lifecycle import PetitionState


class QuestionQuerySet(models.QuerySet["PhoneQuestion"]):
    def shown(self) -> "QuestionQuerySet":
        """What everybody reads: let through, and neither sealed nor hidden by the chair since."""
        sealed = Q(petition__state=PetitionState.SEALED) | Q(turn__petition__state=PetitionState.SEALED)
        hidden = Q(turn__reason_code__in=KEPT_BACK)
        return self.filter(state__in=PUBLIC_QUESTIONS).exclude(sealed).exclude(hidden)

    def with_supports(self) -> "QuestionQuerySet":
        """Each with `supported`: how many other phones asked for the same."""
        return self.annotate(supported=Count("supports"))


class PhoneQuestion(models.Model):
    """One question from a phone. Nobody but the moderators reads it before it is let through."""

    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE, related_name="phone_questions")
    key = models.CharField(max_length=16, unique=True, default=public_key)
    """Its name in public pictures: by this the phone finds its own question."""
    sending = models.CharField(max_length=64, unique=True)
    """Digest of the form's key and its words: sent twice, stored once."""
    phone = models.CharField(max_length=64)
    """Digest of the phone's random cookie; it leads to nobody."""
    text = models.TextField()
    public_text = models.TextField()
    """The words without telephone numbers, addresses and the like: the only ones that others read."""
    name = models.CharField(max_length=120, default="")
    is_anonymous = models.BooleanField(default=False)
    """The name stays with the moderators."""
    group = models.ForeignKey(Group, null=True, on_delete=models.PROTECT, related_name="+")
    said_no_denunciation = models.BooleanField(default=False)
    """The words looked like a denunciation and the sender said that it is none: the moderator looks again."""
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=20, default=QuestionState.WAITING.value)
    reason_code = models.CharField(max_length=20, default="")
    reason = models.CharField(max_length=300, default="")
    decided_at = models.DateTimeField(null=True)
    decided_by_name = models.CharField(max_length=200, default="")
    turn = models.OneToOneField(Turn, null=True, on_delete=models.PROTECT, related_name="phone_question")
    petition = models.OneToOneField(Petition, null=True, on_delete=models.PROTECT, related_name="phone_question")

    objects = QuestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in QuestionState]), name="phone_question_state_known"
            ),
            models.CheckConstraint(
                condition=~Q(state="raised") | Q(turn__isnull=False), name="raised_question_has_its_turn"
            ),
            models.CheckConstraint(condition=~Q(state="declined") | ~Q(reason=""), name="declined_question_says_why"),
        ]
        indexes = [
            models.Index(fields=["sitting", "state", "asked_at"], name="questions_of_sitting"),
            models.Index(fields=["phone", "asked_at"], name="questions_of_phone"),
        ]
        ordering = ["asked_at", "id"]

    def __str__(self) -> str:
        return self.key


class Support(models.Model):
    """One phone that asks for the same."""

    question = models.ForeignKey(PhoneQuestion, on_delete=models.CASCADE, related_name="supports")
    phone = models.CharField(max_length=64)
    supported_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["question", "phone"], name="support_once_a_phone")]

    def __str__(self) -> str:
        return f"{self.question_id}"
