"""The version of everything that the live pages of a dialogue show."""

from django.db import models

from doithoai.apps.dialogues.models import Dialogue


class HallVersion(models.Model):
    """One number a dialogue: it rises with every change that a live page may show, in a sitting or around it."""

    dialogue = models.OneToOneField(Dialogue, primary_key=True, on_delete=models.CASCADE, related_name="hall_version")
    number = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.dialogue_id}: {self.number}"
