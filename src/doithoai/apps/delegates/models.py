"""Who comes: delegates named by the groups, invited, and checked in at the door."""

from django.db import models
from django.db.models import Q

from doithoai.apps.dialogues.models import Dialogue, Quota
from doithoai.apps.files.models import StoredFile
from doithoai.apps.organisations.models import Group
from doithoai.apps.papers.models import Paper

STATES = ["nominated", "approved", "waiting", "withdrawn"]
"""`waiting`: registered, on the waiting list of the open seats."""
KINDS = ["delegate", "citizen", "guest", "walk_in"]
"""Named by a group, registered by oneself, invited as a guest, came without being on a list."""
REGISTRATION_STATES = ["seated", "waiting", "offered", "expired", "cancelled"]
LETTER_STATES = ["waiting", "done", "failed"]
REMINDER_CHANNELS = ["email", "sms", "paper"]


class Delegate(models.Model):
    """One seat and who holds it. Only delegates named by a group sit on a line of the plan (`quota`)."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="delegates")
    quota = models.ForeignKey(Quota, null=True, on_delete=models.PROTECT, related_name="delegates")
    group = models.ForeignKey(Group, null=True, on_delete=models.PROTECT, related_name="delegates")
    full_name = models.CharField(max_length=120)
    folded_name = models.CharField(max_length=120)
    gender = models.CharField(max_length=10, default="")
    birth_year = models.PositiveIntegerField(null=True)
    phone = models.CharField(max_length=20, default="")
    email = models.EmailField(default="")
    note = models.CharField(max_length=300, default="")
    kind = models.CharField(max_length=10, default="delegate")
    origin = models.CharField(max_length=20, default="")
    """The way in: `counter`, `link`, `paper`, `registration`, `door`."""
    identity_number = models.CharField(max_length=12, default="")
    """The number of the citizen identity card, for the door; screens show its last digits only."""
    ethnic_minority = models.BooleanField(null=True)
    household = models.CharField(max_length=20, default="")
    """`poor`, `near_poor`, `merit`, `business`, or empty where nobody said."""
    stands_in_for = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="substitute")
    number = models.PositiveIntegerField(null=True)
    """What a person reads on the badge and calls at the door; given when the list is approved, never used again."""
    seat = models.CharField(max_length=10, default="")
    """Where in the hall: row and chair, as on the seating plan."""
    seat_by_hand = models.BooleanField(default=False)
    """Moved by a person: arranging the hall again leaves it where it is."""
    state = models.CharField(max_length=20, default="nominated")
    badge = models.CharField(max_length=10)
    """The short code on the invitation and its QR: what the door reads."""
    nominated_by_name = models.CharField(max_length=200)
    """Who wrote the name into the list."""
    named_by = models.CharField(max_length=200, default="")
    """Whose word it was where somebody else typed it: the head of the group who signed the paper, or came."""
    nominated_at = models.DateTimeField()
    approved_at = models.DateTimeField(null=True)
    invited_at = models.DateTimeField(null=True)
    invitation_paper_id = models.BigIntegerField(null=True)
    reply = models.CharField(max_length=10, default="")
    """yes, no, or empty while unanswered."""
    replied_at = models.DateTimeField(null=True)
    reply_origin = models.CharField(max_length=10, default="")
    """How the answer came: `link`, `phone`, `counter`."""
    asks_substitute = models.BooleanField(default=False)
    """Cannot come, and asks that the group sends somebody else."""
    checked_in_at = models.DateTimeField(null=True)
    checked_in_by_name = models.CharField(max_length=200, default="")
    checked_in_door = models.CharField(max_length=60, default="")
    """The name of the door: who scans the badge once more is told where it came in."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dialogue", "badge"], name="badge_once_a_dialogue"),
            models.UniqueConstraint(
                fields=["dialogue", "group", "folded_name", "birth_year"],
                condition=~Q(state="withdrawn"),
                name="delegate_named_once",
            ),
            models.UniqueConstraint(fields=["dialogue", "number"], name="delegate_number_once_a_dialogue"),
            models.UniqueConstraint(
                fields=["dialogue", "seat"], condition=~Q(seat="") & ~Q(state="withdrawn"), name="one_delegate_a_seat"
            ),
            models.CheckConstraint(condition=Q(state__in=STATES), name="delegate_state_known"),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="delegate_kind_known"),
            models.CheckConstraint(condition=Q(reply__in=["", "yes", "no"]), name="delegate_reply_known"),
        ]
        indexes = [models.Index(fields=["dialogue", "folded_name"], name="delegate_by_name")]
        ordering = ["group__order", "id"]

    def __str__(self) -> str:
        return self.full_name


class SeatRules(models.Model):
    """The hours and the open seats of one dialogue; empty hours follow the rule of `core.delegates.hours`."""

    dialogue = models.OneToOneField(Dialogue, on_delete=models.CASCADE, related_name="seat_rules")
    naming_until = models.DateField(null=True)
    """Until this day the groups name; then who has named nobody is reminded."""
    substitution_until = models.DateTimeField(null=True)
    """Until this hour a seat changes hands and free open seats are offered to who waits."""
    open_seats = models.PositiveIntegerField(default=0)
    """Seats set aside for citizens who register themselves."""
    offer_hours = models.PositiveSmallIntegerField(default=24)
    """How long a seat that became free is kept for who is next."""

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(offer_hours__gte=1), name="offer_lasts_an_hour")]

    def __str__(self) -> str:
        return f"{self.dialogue_id}: {self.open_seats}"


class SeatMove(models.Model):
    """Seats that went from one place to another: a line of the ledger, never deleted, perhaps undone.

    A place is a line of the plan with a group (its own seats), a line alone (its common seats), or neither: the open
    seats.
    """

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="seat_moves")
    from_quota = models.ForeignKey(Quota, null=True, on_delete=models.PROTECT, related_name="+")
    from_group = models.ForeignKey(Group, null=True, on_delete=models.PROTECT, related_name="+")
    to_quota = models.ForeignKey(Quota, null=True, on_delete=models.PROTECT, related_name="+")
    to_group = models.ForeignKey(Group, null=True, on_delete=models.PROTECT, related_name="+")
    count = models.PositiveIntegerField()
    reason = models.CharField(max_length=300)
    moved_at = models.DateTimeField()
    moved_by_name = models.CharField(max_length=200)
    undone_at = models.DateTimeField(null=True)
    undone_by_name = models.CharField(max_length=200, default="")
    undone_reason = models.CharField(max_length=300, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(count__gte=1), name="seat_move_of_a_seat"),
            models.CheckConstraint(
                condition=(Q(from_group__isnull=True) | Q(from_quota__isnull=False))
                & (Q(to_group__isnull=True) | Q(to_quota__isnull=False)),
                name="seat_move_group_on_a_line",
            ),
        ]
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.dialogue_id}: {self.count}"


class Registration(models.Model):
    """A citizen registered to come or to speak: on an open seat, or waiting for one in the order of `queued_at`."""

    delegate = models.OneToOneField(Delegate, on_delete=models.CASCADE, related_name="registration")
    key = models.CharField(max_length=64, unique=True)
    """Made by the form: sent twice, stored once."""
    state = models.CharField(max_length=10)
    wants_to_speak = models.BooleanField(default=False)
    about = models.CharField(max_length=500, default="")
    """On what the citizen wishes to speak; staff read it."""
    queued_at = models.DateTimeField()
    offered_at = models.DateTimeField(null=True)
    offer_until = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    """When it was cancelled, or the offer ran out unanswered."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=REGISTRATION_STATES), name="registration_state_known"),
            models.CheckConstraint(
                condition=~Q(state="offered") | Q(offer_until__isnull=False), name="registration_offer_ends"
            ),
        ]
        indexes = [models.Index(fields=["state", "queued_at"], name="registration_in_order")]
        ordering = ["queued_at", "id"]

    def __str__(self) -> str:
        return f"{self.delegate_id} {self.state}"


class InvitationBatch(models.Model):
    """Invitations issued in one go: numbered together, their files made one after the other by the queue."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="invitation_batches")
    started_at = models.DateTimeField()
    started_by_id = models.BigIntegerField(null=True)
    started_by_name = models.CharField(max_length=200)
    started_by_role = models.CharField(max_length=20)
    acting_for_id = models.BigIntegerField(null=True)
    pdf = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    """All letters as one file for the printer; made when no letter waits any more."""

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.dialogue_id}/{self.pk}"


class InvitationLetter(models.Model):
    """The invitation of one delegate on its way: numbered (`paper`), then its files made, or failed with the reason."""

    batch = models.ForeignKey(InvitationBatch, on_delete=models.CASCADE, related_name="letters")
    delegate = models.OneToOneField(Delegate, on_delete=models.CASCADE, related_name="letter")
    paper = models.OneToOneField(Paper, null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, default="waiting")
    reason = models.CharField(max_length=300, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=LETTER_STATES), name="letter_state_known"),
            models.CheckConstraint(condition=~Q(state="done") | Q(paper__isnull=False), name="letter_done_is_numbered"),
        ]
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.batch_id}/{self.delegate_id} {self.state}"


class Reminder(models.Model):
    """One delegate who has not answered was reminded: at most once a day."""

    delegate = models.ForeignKey(Delegate, on_delete=models.CASCADE, related_name="reminders")
    channel = models.CharField(max_length=10)
    """`email`: sent by the system; `sms`: a text to send; `paper`: told by the head of the group."""
    on = models.DateField()
    at = models.DateTimeField()
    by_name = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["delegate", "on"], name="reminded_once_a_day"),
            models.CheckConstraint(condition=Q(channel__in=REMINDER_CHANNELS), name="reminder_channel_known"),
        ]
        ordering = ["-at", "id"]

    def __str__(self) -> str:
        return f"{self.delegate_id} {self.on} {self.channel}"


class SeatingPlan(models.Model):
    """The hall as the secretary set it: rows of chairs, rows kept free, who sits in front."""

    dialogue = models.OneToOneField(Dialogue, primary_key=True, on_delete=models.CASCADE, related_name="seating_plan")
    rows = models.PositiveIntegerField()
    chairs = models.PositiveIntegerField()
    reserved = models.CharField(max_length=120, default="")
    """Letters of the rows kept for those who preside, units and guests: `A, B`."""
    elders_from = models.PositiveIntegerField(default=70)
    """From this age, in years, people sit in front; 0 where age gives no right."""

    def __str__(self) -> str:
        return f"{self.dialogue_id}: {self.rows} x {self.chairs}"


DOOR_ACTS = ["check_in", "walk_in", "undo"]


class DoorStep(models.Model):
    """What one door wrote down, under the key that its browser made: sent twice, stored once.

    `dispute`: the door had let the person in without a connection, and the list says otherwise; a person decides.
    """

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="door_steps")
    key = models.CharField(max_length=40)
    act = models.CharField(max_length=10)
    delegate = models.ForeignKey(Delegate, null=True, on_delete=models.CASCADE, related_name="door_steps")
    full_name = models.CharField(max_length=120)
    """Who came, in the words of the door."""
    group = models.ForeignKey(Group, null=True, on_delete=models.PROTECT, related_name="+")
    door = models.CharField(max_length=60)
    at = models.DateTimeField()
    received_at = models.DateTimeField()
    by_name = models.CharField(max_length=200)
    reason = models.CharField(max_length=300, default="")
    """Why somebody was let in whom the list refuses."""
    dispute = models.CharField(max_length=40, default="")
    dispute_words = models.CharField(max_length=600, default="")
    decision = models.CharField(max_length=10, default="")
    """`kept`: the list stays as it is; `admitted`: written down as present."""
    decided_at = models.DateTimeField(null=True)
    decided_by_name = models.CharField(max_length=200, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dialogue", "key"], name="door_step_once"),
            models.CheckConstraint(condition=Q(act__in=DOOR_ACTS), name="door_act_known"),
            models.CheckConstraint(condition=Q(decision__in=["", "kept", "admitted"]), name="door_decision_known"),
        ]
        indexes = [
            models.Index(
                fields=["dialogue", "id"], condition=~Q(dispute="") & Q(decision=""), name="door_step_undecided"
            )
        ]
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.act} {self.full_name}"
