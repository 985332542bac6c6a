"""Where the hall can be watched, live and afterwards, and the lines of its captions."""

from django.db import models
from django.db.models import Q

from doithoai.apps.dialogues.models import Dialogue

CAPTION_SOURCES = ["person", "recogniser"]


class Broadcast(models.Model):
    """Links that the authority gives; nothing of the stream itself is kept here."""

    dialogue = models.OneToOneField(Dialogue, primary_key=True, on_delete=models.CASCADE, related_name="broadcast")
    stream_url = models.CharField(max_length=400, default="")
    recording_url = models.CharField(max_length=400, default="")
    recording_began_at = models.DateTimeField(null=True)
    """The moment of second 0: each turn is found in the recording by its distance from it."""
    caption_token_hash = models.CharField(max_length=64, default="")
    """Of the word with which a program that recognises speech may send captions; empty: none may."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(recording_url="") | Q(recording_began_at__isnull=False), name="recording_has_a_beginning"
            )
        ]

    def __str__(self) -> str:
        return f"{self.dialogue_id}"


class Caption(models.Model):
    """One line of what is being said, typed by a person or sent by a program; never part of the minutes."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="captions")
    key = models.CharField(max_length=40)
    """Made by who sends it: sent twice, kept once."""
    at = models.DateTimeField()
    text = models.CharField(max_length=300)
    source = models.CharField(max_length=12, default="person")
    by_name = models.CharField(max_length=200, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dialogue", "key"], name="caption_once"),
            models.CheckConstraint(condition=Q(source__in=CAPTION_SOURCES), name="caption_source_known"),
        ]
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.text[:60]
