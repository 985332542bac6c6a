"""How minutes and conclusion go on after the hall: corrections asked for, read out, signed; the notice posted."""

from django.db import models
from django.db.models import Q

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.files.models import StoredFile
from doithoai.apps.organisations.models import Group
from doithoai.apps.papers.models import Paper

CORRECTION_STATES = ["waiting", "accepted", "declined"]
SIGNER_PARTS = ["secretary", "chair"]


class MinutesCourse(models.Model):
    """One row a dialogue: until when attendees may ask for corrections, and when the minutes were read out."""

    dialogue = models.OneToOneField(Dialogue, primary_key=True, on_delete=models.CASCADE, related_name="minutes_course")
    corrections_until = models.DateField(null=True)
    """The last day on which those who were there may ask; empty while nobody may yet."""
    read_out_at = models.DateTimeField(null=True)
    read_out_by = models.CharField(max_length=120, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(read_out_at__isnull=True) | ~Q(read_out_by=""), name="minutes_read_by")
        ]

    def __str__(self) -> str:
        return f"{self.dialogue_id}"


class MinutesCorrection(models.Model):
    """What somebody who was there asks to be put right; the secretary accepts it, or declines it with a reason."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="minutes_corrections")
    delegate = models.ForeignKey(Delegate, null=True, on_delete=models.PROTECT, related_name="minutes_corrections")
    phone = models.CharField(max_length=64, default="")
    """Digest of the phone's cookie, of who took part with a phone and stands on no list."""
    name = models.CharField(max_length=120)
    words = models.TextField()
    key = models.CharField(max_length=64, unique=True)
    """Made by the browser's form: sent twice, stored once."""
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=10, default="waiting")
    reason = models.CharField(max_length=400, default="")
    settled_at = models.DateTimeField(null=True)
    settled_by_name = models.CharField(max_length=200, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=CORRECTION_STATES), name="minutes_correction_state_known"),
            models.CheckConstraint(
                condition=~Q(state="declined") | ~Q(reason=""), name="declined_minutes_correction_says_why"
            ),
        ]
        ordering = ["asked_at", "id"]

    def __str__(self) -> str:
        return f"{self.dialogue_id}: {self.name}"


class MinutesSignature(models.Model):
    """A signature in ink on issued minutes: the secretary's first, then the chair's."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="minutes_signatures")
    part = models.CharField(max_length=10)
    name = models.CharField(max_length=120)
    signed_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by_name = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["paper", "part"], name="minutes_signed_once_by_each"),
            models.CheckConstraint(condition=Q(part__in=SIGNER_PARTS), name="minutes_signer_known"),
        ]
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.paper_id} {self.part}"


class Posting(models.Model):
    """The conclusion notice on a board: where, when, by whom, with what shows it."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="postings")
    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="postings")
    group = models.ForeignKey(Group, null=True, on_delete=models.PROTECT, related_name="+")
    place = models.CharField(max_length=200)
    posted_at = models.DateTimeField()
    posted_by_name = models.CharField(max_length=200)
    note = models.CharField(max_length=300, default="")
    proof = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    logged_at = models.DateTimeField()
    logged_by_name = models.CharField(max_length=200)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(place=""), name="posting_has_a_place")]
        ordering = ["posted_at", "id"]

    def __str__(self) -> str:
        return f"{self.dialogue_id}: {self.place}"
