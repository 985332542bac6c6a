"""The sitting itself: queue, floor, questions, decisions."""

import secrets

from django.db import models
from django.db.models import Q

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import AgendaItem, Dialogue
from doithoai.apps.organisations.models import Group, Unit
from doithoai.apps.petitions.models import Field, Petition
from doithoai.core.hall.order import OrderRule

TURN_STATES = ["waiting", "speaking", "done", "withdrawn"]
OUTCOMES = ["answered_now", "in_writing", "not_answered"]


def public_key() -> str:
    """A short random name for public pictures: by it a phone finds what is its own; others learn nothing from it."""
    return secrets.token_urlsafe(6)


class Sitting(models.Model):
    """One session in the hall. `version` rises with every change: the live pages follow it."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="sittings")
    number = models.PositiveIntegerField(default=1)
    opened_at = models.DateTimeField()
    opened_by_name = models.CharField(max_length=200)
    closed_at = models.DateTimeField(null=True)
    item = models.ForeignKey(AgendaItem, null=True, on_delete=models.SET_NULL, related_name="+")
    version = models.PositiveIntegerField(default=1)
    order_rule = models.CharField(max_length=20, default=OrderRule.REGISTRATION.value)
    """How the queue is ordered, by the chair's choice."""
    speaking_minutes = models.PositiveSmallIntegerField(default=5)
    """How long one turn may take."""
    shows_fairness = models.BooleanField(default=False)
    """The public screen may show whom the hall has heard."""
    paused_at = models.DateTimeField(null=True)
    """Since when the hall has a break; empty while it sits."""
    led_by_id = models.BigIntegerField(null=True)
    """Which of those who may preside leads now; None until the first of them acts."""
    led_by_name = models.CharField(max_length=200, default="")
    led_since = models.DateTimeField(null=True)
    led_before_name = models.CharField(max_length=200, default="")
    """From whom the lead was taken or received."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(order_rule__in=[rule.value for rule in OrderRule]), name="sitting_order_rule_known"
            ),
            models.UniqueConstraint(fields=["dialogue", "number"], name="sitting_number_once"),
            models.UniqueConstraint(
                fields=["dialogue"], condition=Q(closed_at__isnull=True), name="one_open_sitting_a_dialogue"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dialogue_id}/{self.number}"


class Turn(models.Model):
    """One speaker in the queue, then on the floor; also a question prepared in advance and read out."""

    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE, related_name="turns")
    key = models.CharField(max_length=16, unique=True, default=public_key)
    """Its name in public pictures."""
    order = models.PositiveIntegerField()
    speaker = models.CharField(max_length=120)
    group = models.ForeignKey(Group, null=True, on_delete=models.PROTECT, related_name="+")
    delegate = models.ForeignKey(Delegate, null=True, on_delete=models.PROTECT, related_name="turns")
    petition = models.ForeignKey(Petition, null=True, on_delete=models.PROTECT, related_name="turns")
    field = models.ForeignKey(Field, null=True, on_delete=models.PROTECT, related_name="+")
    """What the turn is about, where somebody said so: by it topics take turns."""
    gender = models.CharField(max_length=10, default="")
    """male, female, or empty: of a speaker who is on no list."""
    by_hand = models.BooleanField(default=False)
    """Moved to the present place by hand: the rule leaves it there."""
    question = models.TextField(default="")
    questions_moved = models.PositiveSmallIntegerField(default=0)
    """How many questions noted here went to the turn of who had really spoken."""
    state = models.CharField(max_length=20, default="waiting")
    queued_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    seconds_allowed = models.PositiveIntegerField(null=True)
    """How long the turn may take, since it has the floor."""
    extended_at = models.DateTimeField(null=True)
    unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    """The unit to which the chair gave the question."""
    unit_given_at = models.DateTimeField(null=True)
    unit_given_by_name = models.CharField(max_length=200, default="")
    noted_outcome = models.CharField(max_length=20, default="")
    """What the secretary heard the chair say, until the chair decides."""
    outcome = models.CharField(max_length=20, default="")
    reason_code = models.CharField(max_length=30, default="")
    public_sentence = models.CharField(max_length=600, default="")
    answer = models.TextField(default="")
    """What was answered in the hall, as the secretary noted it."""
    decided_at = models.DateTimeField(null=True)
    decided_by_name = models.CharField(max_length=200, default="")
    due_on = models.DateField(null=True)
    """Until when the written answer is owed."""
    version = models.PositiveIntegerField(default=1)
    """Rises with every decision: who decides on an older picture is told."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=TURN_STATES), name="turn_state_known"),
            models.CheckConstraint(condition=Q(outcome__in=["", *OUTCOMES]), name="turn_outcome_known"),
            models.CheckConstraint(condition=Q(noted_outcome__in=["", *OUTCOMES]), name="turn_noted_outcome_known"),
            models.CheckConstraint(
                condition=~Q(outcome="not_answered") | ~Q(public_sentence=""), name="not_answered_says_why"
            ),
            models.UniqueConstraint(fields=["sitting"], condition=Q(state="speaking"), name="one_speaker_at_a_time"),
        ]
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return f"{self.sitting_id}: {self.speaker}"
