"""What one person notes for himself or herself."""

from django.db import models
from django.db.models import Q

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models.sitting import Turn
from doithoai.apps.organisations.models import Person
from doithoai.apps.petitions.models import Petition


class PrivateNote(models.Model):
    """One person's note on a turn, on a petition, or (neither) on the whole dialogue. Nobody else ever reads it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="+")
    turn = models.ForeignKey(Turn, null=True, on_delete=models.CASCADE, related_name="+")
    petition = models.ForeignKey(Petition, null=True, on_delete=models.CASCADE, related_name="+")
    text = models.TextField()
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(turn__isnull=True) | Q(petition__isnull=True), name="private_note_on_one_thing"
            ),
            models.UniqueConstraint(
                fields=["person", "turn"], condition=Q(turn__isnull=False), name="one_private_note_a_turn"
            ),
            models.UniqueConstraint(
                fields=["person", "dialogue", "petition"],
                condition=Q(petition__isnull=False),
                name="one_private_note_a_petition",
            ),
            models.UniqueConstraint(
                fields=["person", "dialogue"],
                condition=Q(turn__isnull=True, petition__isnull=True),
                name="one_private_note_a_dialogue",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.dialogue_id}"
