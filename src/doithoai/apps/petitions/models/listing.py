"""What the inbox keeps for the people who work in it: views with a name, and acts on many with the values before."""

from django.db import models
from django.db.models import Q

from doithoai.apps.organisations.models import Authority
from doithoai.apps.petitions.models.petition import Petition
from doithoai.core.petitions.acts_on_many import ManyKind


class KeptView(models.Model):
    """The filters and the order of a list under a name: a person's own, or shared with the authority."""

    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="+")
    person_id = models.BigIntegerField()
    """Who keeps it: only this person moves or drops it."""
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=1000)
    """The address of the list, without its page."""
    shared = models.BooleanField(default=False)
    order = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "person_id", "name"], name="kept_view_named_once")]
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.name


class ActOnMany(models.Model):
    """One press on many petitions. `what` names the field, the unit or the level in words."""

    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="+")
    person_id = models.BigIntegerField()
    kind = models.CharField(max_length=20)
    what = models.CharField(max_length=200, default="")
    count = models.PositiveIntegerField(default=0)
    done_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=[kind.value for kind in ManyKind]), name="act_on_many_known")
        ]
        indexes = [models.Index(fields=["authority", "person_id", "-done_at"], name="acts_of_person")]

    def __str__(self) -> str:
        return f"{self.kind} {self.count}"


class ChangeOfOne(models.Model):
    """How one petition was before such an act: ids, states and dates, never its words."""

    act = models.ForeignKey(ActOnMany, on_delete=models.CASCADE, related_name="changes")
    petition = models.ForeignKey(Petition, on_delete=models.CASCADE, related_name="+")
    before = models.JSONField()
    last_event_id = models.BigIntegerField()
    """The newest event of the petition when the act was done: a later one means that somebody went on with it."""
    undone = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["act", "petition"], name="one_change_a_petition")]

    def __str__(self) -> str:
        return f"{self.act_id}: {self.petition_id}"
