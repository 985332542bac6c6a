"""Authorities, their units and residential groups, and the people who act in them."""

from datetime import date
from typing import Generic, Self, TypeVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from doithoai.core.caller import Role
from doithoai.core.petitions.body_reply import USUAL_WAIT

LEVELS = ["province", "commune"]
ORGANS = ["ubnd", "hdnd", "party_committee", "front"]


Row = TypeVar("Row", bound=models.Model)


class DatedQuerySet(models.QuerySet[Row], Generic[Row]):
    def in_force(self, on: date) -> Self:
        """Rows that are valid on the day `on`."""
        return self.filter(Q(valid_from__isnull=True) | Q(valid_from__lte=on)).filter(
            Q(valid_to__isnull=True) | Q(valid_to__gte=on)
        )


class Dated(models.Model):
    """Valid from a day to a day, both included; an open end is null."""

    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        abstract = True


class Authority(Dated):
    """An authority that holds dialogues: a province or a commune (ward, special zone), in a tree."""

    practice_of = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="practice")
    """The authority whose rehearsals run in this one; empty: a real authority."""
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    name = models.CharField(max_length=200)
    """As on its papers: «Ủy ban nhân dân phường An Hòa»."""
    short_name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=60, unique=True)
    level = models.CharField(max_length=10)
    organ = models.CharField(max_length=20, default="ubnd")
    format = models.CharField(max_length=10, default="state")
    superior_heading = models.CharField(max_length=200, default="")
    """The line above the name on its papers."""
    symbol = models.CharField(max_length=20)
    """The issuer's part of a document symbol: UBND, HĐND, ĐU."""
    place = models.CharField(max_length=80)
    """The place name in «An Hòa, ngày …»."""
    address = models.CharField(max_length=200, default="")
    complaint_desk = models.TextField(default="")
    """Where a complaint or a denunciation is to be taken: shown at the gate."""
    embedding_sites = models.JSONField(default=list)
    """Origins of other sites that may show the small page of a dialogue in a frame."""
    body_wait_days = models.PositiveSmallIntegerField(default=USUAL_WAIT)
    """After so many days it is reminded that another body has not answered: its own figure."""
    speaking_minutes = models.PositiveSmallIntegerField(default=5)
    """How long one turn in the hall may take where the plan does not say: its own figure."""
    successor = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="predecessors")
    is_demonstration = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(level__in=LEVELS), name="authority_level_known"),
            models.CheckConstraint(
                condition=Q(practice_of__isnull=True) | Q(parent__isnull=True), name="practice_is_under_nobody"
            ),
            models.CheckConstraint(condition=Q(organ__in=ORGANS), name="authority_organ_known"),
            models.CheckConstraint(condition=Q(format__in=["state", "party"]), name="authority_format_known"),
        ]

    def __str__(self) -> str:
        return self.name


class Unit(Dated):
    """A body of an authority that does duties and answers petitions: an office, a department, the police, the Front."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="units")
    code = models.SlugField(max_length=40)
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=60)
    part = models.CharField(max_length=30, default="")
    """Its part in a plan (office, culture, police, front, finance …): how a preset finds the owner of a duty."""
    email = models.EmailField(default="")
    order = models.PositiveIntegerField(default=0)
    successor = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="predecessors")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "code"], name="unit_code_once")]
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.name


class Group(Dated):
    """A residential group: tổ dân phố, thôn, ấp, bản."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="groups")
    kind = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    order = models.PositiveIntegerField(default=0)
    households = models.PositiveIntegerField(null=True)
    successor = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="predecessors")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "name"], name="group_name_once")]
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.name


class PersonManager(BaseUserManager["Person"]):
    """Finds a person by the name typed at sign-in."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(username=(username or "").strip().lower())


class Person(AbstractBaseUser):
    """Somebody who acts in the system, with or without a password (group heads act by a link)."""

    username = models.CharField(max_length=60, unique=True)
    full_name = models.CharField(max_length=120)
    email = models.EmailField(default="", blank=True)
    phone = models.CharField(max_length=20, default="", blank=True)
    is_active = models.BooleanField(default=True)

    objects = PersonManager()

    USERNAME_FIELD = "username"

    def __str__(self) -> str:
        return self.full_name


class Membership(Dated):
    """A person's role in an authority, with its unit or group, for a time."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20)
    title = models.CharField(max_length=120, default="")
    """As signed: «Chủ tịch», «Phó Chủ tịch», «Trưởng phòng»."""
    unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="memberships")
    group = models.ForeignKey(Group, null=True, on_delete=models.PROTECT, related_name="memberships")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(role__in=[role.value for role in Role if role not in (Role.CITIZEN, Role.SYSTEM)]),
                name="membership_role_known",
            ),
            models.CheckConstraint(
                condition=~Q(role__in=[Role.UNIT_HEAD.value, Role.OFFICER.value]) | Q(unit__isnull=False),
                name="membership_unit_where_needed",
            ),
            models.CheckConstraint(
                condition=~Q(role=Role.GROUP_HEAD.value) | Q(group__isnull=False),
                name="membership_group_where_needed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.role}"


class Deputisation(models.Model):
    """The chair authorises a deputy to chair, from a day to a day (both included), perhaps for one dialogue only."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="deputisations")
    chair = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="deputisations_given")
    deputy = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="deputisations_held")
    dialogue_id = models.BigIntegerField(null=True)
    valid_from = models.DateField()
    valid_to = models.DateField()
    reason = models.CharField(max_length=300)
    may_sign = models.BooleanField(default=False)
    """The written word also lets somebody who is no deputy by office sign (thừa ủy quyền, TUQ.)."""
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(valid_to__gte=models.F("valid_from")), name="deputisation_in_order"),
            models.CheckConstraint(condition=~Q(chair=models.F("deputy")), name="deputisation_of_another"),
        ]

    def __str__(self) -> str:
        return f"{self.chair_id} -> {self.deputy_id}"


class AbsenceQuerySet(models.QuerySet["Absence"]):
    def in_force(self, on: date) -> Self:
        """Absences of that day that were not ended before."""
        return self.filter(ended_at__isnull=True, valid_from__lte=on, valid_to__gte=on)


class Absence(models.Model):
    """A person is away from a day to a day (both included); the stand-in works in that role meanwhile."""

    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="absences")
    stand_in = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="stands_in")
    valid_from = models.DateField()
    valid_to = models.DateField()
    reason = models.CharField(max_length=300, default="")
    recorded_by_name = models.CharField(max_length=200)
    ended_at = models.DateTimeField(null=True)

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(valid_to__gte=models.F("valid_from")), name="absence_in_order")
        ]

    def __str__(self) -> str:
        return f"{self.membership_id} -> {self.stand_in_id}"


class PersonalLink(models.Model):
    """The secret address by which a group head acts without a password. Only its hash is kept."""

    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="links")
    token_hash = models.CharField(max_length=64, unique=True)
    given_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.membership_id}"


class CalendarEntry(models.Model):
    """A day that an administrator set over the shipped calendar: a holiday confirmed, a day swapped, a closure."""

    on = models.DateField(unique=True)
    kind = models.CharField(max_length=20)
    name = models.CharField(max_length=120)
    citation = models.CharField(max_length=300)
    provisional = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.on} {self.kind}"
