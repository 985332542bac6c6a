"""A voice, who raised it, and what came with it."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.files.models import StoredFile
from doithoai.apps.organisations.models import Authority, Group, Unit
from doithoai.apps.petitions.models.field import Field
from doithoai.core.petitions.legal_type import Channel, LegalType, Level
from doithoai.core.petitions.lifecycle import OPEN_STATES, UNCOUNTED_STATES, PetitionState


class PetitionQuerySet(models.QuerySet["Petition"]):
    def open(self) -> Self:
        """Somebody still owes the citizen an answer."""
        return self.filter(state__in=OPEN_STATES)

    def countable(self) -> Self:
        """What statistics count: not sealed, not diverted, and a merged voice only once."""
        return self.exclude(state__in=UNCOUNTED_STATES)

    def shown(self) -> Self:
        """What the public lists may show."""
        return self.countable().filter(is_public=True)


class Petition(models.Model):
    """One voice (kiến nghị or phản ánh) with one code from the slip of paper to the result."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="petitions")
    dialogue = models.ForeignKey(Dialogue, null=True, on_delete=models.PROTECT, related_name="petitions")
    code = models.CharField(max_length=12, unique=True)
    secret_hash = models.CharField(max_length=64, default="")
    """SHA-256 of the secret in the citizen's own link."""
    submission_key = models.CharField(max_length=64, null=True, unique=True)
    """The same form sent twice is stored once."""
    text = models.TextField()
    public_text = models.TextField(default="")
    """What the public sees, when the citizen or staff covered personal data in the words; empty: the text itself."""
    summary = models.CharField(max_length=300, default="")
    place = models.CharField(max_length=200, default="")
    folded = models.TextField(default="")
    """Code, text, place and summary without marks: what search reads."""
    public_folded = models.TextField(null=True)
    """What the search of everybody reads since the petition was shown; nothing of what was covered or of the place."""
    legal_type = models.CharField(max_length=20, default=LegalType.KIEN_NGHI.value)
    level = models.CharField(max_length=20, default=Level.COMMUNE.value)
    channel = models.CharField(max_length=20)
    group = models.ForeignKey(Group, null=True, on_delete=models.PROTECT, related_name="petitions")
    fields = models.ManyToManyField(Field, related_name="petitions")
    state = models.CharField(max_length=20, default=PetitionState.RECEIVED.value)
    for_hall = models.BooleanField(default=False)
    is_extended = models.BooleanField(default=False)
    is_public = models.BooleanField(default=False)
    consents_to_publication = models.BooleanField(default=True)
    received_at = models.DateTimeField()
    received_on = models.DateField()
    typed_by_id = models.BigIntegerField(null=True)
    typed_by_name = models.CharField(max_length=200, default="")
    """Who typed it for the citizen; empty when the citizen did."""
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="merged")
    came_with = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="brought")
    """The voice that carried this one before that voice was itself merged: they leave together."""
    split_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="split_off")
    """The petition of whose words this one is the second matter; both stand under one secret link."""
    carried_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="carried_to")
    """The petition of an earlier dialogue that was still open and goes on here."""
    voices = models.PositiveIntegerField(default=1)
    """How many people raised it: itself and those merged into it."""
    due_on = models.DateField(null=True)
    """The lead unit's date, kept here so that lists need no join."""
    lead_unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    transferred_to = models.CharField(max_length=200, default="")
    transferred_on = models.DateField(null=True)
    state_reason = models.CharField(max_length=400, default="")
    answered_on = models.DateField(null=True)
    solved_on = models.DateField(null=True)
    times_reopened = models.PositiveIntegerField(default=0)

    objects = PetitionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in PetitionState]), name="petition_state_known"
            ),
            models.CheckConstraint(
                condition=Q(legal_type__in=[kind.value for kind in LegalType if kind != LegalType.TO_CAO])
                | Q(state=PetitionState.SEALED.value),
                name="denunciation_only_sealed",
            ),
            models.CheckConstraint(
                condition=Q(level__in=[level.value for level in Level]), name="petition_level_known"
            ),
            models.CheckConstraint(
                condition=Q(channel__in=[channel.value for channel in Channel]), name="petition_channel_known"
            ),
            models.CheckConstraint(
                condition=Q(state=PetitionState.MERGED.value, merged_into__isnull=False)
                | (~Q(state=PetitionState.MERGED.value) & Q(merged_into__isnull=True)),
                name="merged_names_its_carrier",
            ),
            models.CheckConstraint(condition=~Q(merged_into=F("id")), name="not_merged_into_itself"),
            models.CheckConstraint(
                condition=~Q(state=PetitionState.SOLVED.value) | Q(solved_on__isnull=False, answered_on__isnull=False),
                name="solved_has_its_dates",
            ),
        ]
        indexes = [
            models.Index(fields=["authority", "-id"], name="petition_newest"),
            models.Index(fields=["authority", "state", "-id"], name="petition_by_state"),
            models.Index(fields=["authority", "lead_unit", "-id"], name="petition_by_unit"),
            models.Index(fields=["authority", "due_on"], name="petition_by_due"),
            models.Index(fields=["dialogue", "state", "-id"], name="petition_of_dialogue"),
            models.Index(fields=["authority", "is_public", "-answered_on"], name="petition_public"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def public_words(self) -> str:
        """What everybody may read of the words, once it is public."""
        return self.public_text or self.text


class PetitionContact(models.Model):
    """Who raised it, apart from what was said: shown only on request, and the look is recorded."""

    petition = models.OneToOneField(Petition, on_delete=models.CASCADE, related_name="contact")
    name = models.CharField(max_length=120, default="")
    phone = models.CharField(max_length=20, default="")
    email = models.EmailField(default="")
    address = models.CharField(max_length=200, default="")
    show_name = models.BooleanField(default=False)
    """The citizen agrees that the name stands on the public page."""

    class Meta:
        indexes = [models.Index(fields=["phone"], name="contact_by_phone")]

    def __str__(self) -> str:
        return f"{self.petition_id}"


class Attachment(models.Model):
    petition = models.ForeignKey(Petition, on_delete=models.CASCADE, related_name="attachments")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=20, default="evidence")
    """evidence (from the citizen), scan (of the paper), answer (with the reply)."""
    answer = models.ForeignKey("Answer", null=True, on_delete=models.CASCADE, related_name="files")
    """The answer with which it goes out; None for what came with the petition, and for answers of before."""
    message = models.ForeignKey("Message", null=True, on_delete=models.CASCADE, related_name="files")
    """The citizen's reply with which it came later."""

    def __str__(self) -> str:
        return f"{self.petition_id}: {self.file_id}"


class Point(models.Model):
    """One separate request in a petition. A petition closes only when every point is answered."""

    petition = models.ForeignKey(Petition, on_delete=models.CASCADE, related_name="points")
    order = models.PositiveIntegerField()
    text = models.TextField()
    answered_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["petition", "order"], name="point_number_once")]
        ordering = ["order"]

    def __str__(self) -> str:
        return self.text[:60]
