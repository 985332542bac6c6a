"""The projectors of a hall: what each shows, what is prepared unseen, and what holds for all of them."""

from django.db import models
from django.db.models import Q

from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.hall.screens import Slide

SLIDES = [slide.value for slide in Slide]


class ScreenControl(models.Model):
    """What holds for all screens of a dialogue; its row is held by whoever changes a screen."""

    dialogue = models.OneToOneField(Dialogue, primary_key=True, on_delete=models.CASCADE, related_name="screen_control")
    is_safe = models.BooleanField(default=False)
    """Public pictures, on phones too, hold neither names of people nor private data."""
    is_neutral = models.BooleanField(default=False)
    """All screens show the neutral slide; what they showed before comes back afterwards."""

    def __str__(self) -> str:
        return f"{self.dialogue_id}"


class Screen(models.Model):
    """One projector: the slide that everybody sees, and the next one."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="screens")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=60)
    slide = models.CharField(max_length=20, default=Slide.SPEAKER.value)
    message = models.CharField(max_length=200, default="")
    question = models.ForeignKey(PhoneQuestion, null=True, on_delete=models.SET_NULL, related_name="+")
    next_slide = models.CharField(max_length=20, default="")
    """Prepared unseen; empty: nothing is."""
    next_message = models.CharField(max_length=200, default="")
    next_question = models.ForeignKey(PhoneQuestion, null=True, on_delete=models.SET_NULL, related_name="+")
    is_large = models.BooleanField(default=False)
    is_high_contrast = models.BooleanField(default=False)
    has_captions = models.BooleanField(default=False)
    """The two newest lines of captions stand under the slide."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dialogue", "number"], name="screen_number_once"),
            models.CheckConstraint(condition=Q(slide__in=SLIDES), name="slide_known"),
            models.CheckConstraint(condition=Q(next_slide__in=["", *SLIDES]), name="next_slide_known"),
        ]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.dialogue_id}/{self.number} {self.name}"
