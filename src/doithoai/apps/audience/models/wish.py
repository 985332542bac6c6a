"""Who wants to speak, registered on a phone."""

from django.db import models
from django.db.models import Q

from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.hall.models.sitting import public_key
from doithoai.apps.organisations.models import Group
from doithoai.core.hall.crowd import WishState

STATES = [state.value for state in WishState]


class Wish(models.Model):
    """A wish to speak: the secretary takes it into the queue, or refuses it with a reason."""

    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE, related_name="wishes")
    key = models.CharField(max_length=16, unique=True, default=public_key)
    sending = models.CharField(max_length=64, unique=True)
    phone = models.CharField(max_length=64)
    name = models.CharField(max_length=120)
    group = models.ForeignKey(Group, null=True, on_delete=models.PROTECT, related_name="+")
    subject = models.CharField(max_length=200, default="")
    wished_at = models.DateTimeField()
    state = models.CharField(max_length=20, default=WishState.WAITING.value)
    reason = models.CharField(max_length=300, default="")
    decided_at = models.DateTimeField(null=True)
    decided_by_name = models.CharField(max_length=200, default="")
    turn = models.OneToOneField(Turn, null=True, on_delete=models.PROTECT, related_name="wish")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="wish_state_known"),
            models.CheckConstraint(condition=~Q(state="taken") | Q(turn__isnull=False), name="taken_wish_has_its_turn"),
            models.CheckConstraint(condition=~Q(state="refused") | ~Q(reason=""), name="refused_wish_says_why"),
            models.UniqueConstraint(
                fields=["sitting", "phone"], condition=Q(state="waiting"), name="one_waiting_wish_a_phone"
            ),
        ]
        indexes = [models.Index(fields=["phone", "wished_at"], name="wishes_of_phone")]
        ordering = ["wished_at", "id"]

    def __str__(self) -> str:
        return self.key
