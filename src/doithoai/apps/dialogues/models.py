"""A dialogue with its plan: time, agenda, quotas, duties, recipients, announcements."""

from django.db import models
from django.db.models import F, Q

from doithoai.apps.files.models import StoredFile
from doithoai.apps.organisations.models import Authority, Dated, Group, Person, Unit
from doithoai.core.dialogues.lifecycle import DialogueState, DutyState
from doithoai.core.law.findings import Severity

TIME_KINDS = ["date", "window", "quarter", "announced_later"]


class Dialogue(models.Model):
    """One dialogue between the head of an authority and the People."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="dialogues")
    code = models.SlugField(max_length=60, unique=True)
    """In public addresses: `phuong-an-hoa-2026-2`."""
    preset = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    """Kind of dialogue: which rule pack of core/law applies."""
    format = models.CharField(max_length=10)
    title = models.CharField(max_length=400)
    audience = models.CharField(max_length=300, default="")
    theme = models.CharField(max_length=400, default="")
    forms = models.JSONField(default=list)
    purposes = models.JSONField(default=list)
    requirements = models.JSONField(default=list)
    legal_bases = models.JSONField(default=list)
    participants = models.JSONField(default=list)
    topics = models.JSONField(default=list)
    conduct = models.JSONField(default=list)
    """How the dialogue is held («cách thức tiến hành»), line by line."""
    year = models.PositiveIntegerField()
    round = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=20, default=DialogueState.DRAFT.value)
    time_kind = models.CharField(max_length=20)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    time_text = models.CharField(max_length=200, default="")
    """The time in the plan's own words where it is not a date."""
    quarter = models.PositiveSmallIntegerField(null=True)
    starts_at = models.TimeField(null=True)
    tentative = models.BooleanField(default=False)
    venue = models.CharField(max_length=300, default="")
    chair = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    chair_title = models.CharField(max_length=120, default="")
    co_chairs = models.JSONField(default=list)
    """Titles (and names) of co-chairs as the plan writes them."""
    council_co_chairs = models.BooleanField(default=False)
    """A representative of the standing People's Council chairs too (Điều 43 Luật 72/2025/QH15)."""
    deputy_when_authorised = models.BooleanField(default=False)
    secretary_unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    expected_attendance = models.PositiveIntegerField(null=True)
    collecting_from = models.DateTimeField(null=True)
    collecting_ended_at = models.DateTimeField(null=True)
    approved_at = models.DateTimeField(null=True)
    approved_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    plan_issued_on = models.DateField(null=True)
    conclusion_issued_on = models.DateField(null=True)
    held_on = models.DateField(null=True)
    closed_at = models.DateTimeField(null=True)
    moved_from = models.DateField(null=True)
    """The first day as it stood before the date was moved after the plan was issued: the public is told."""
    moved_reason = models.CharField(max_length=400, default="")
    issued_against = models.CharField(max_length=400, default="")
    """Why the plan was issued although the legal check found errors."""
    cancelled_reason = models.CharField(max_length=400, default="")
    cancelled_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    lent_to = models.CharField(max_length=80, default="")
    """The laptop on which the hall of the dialogue runs at the moment; empty: here."""
    lent_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in DialogueState]), name="dialogue_state_known"
            ),
            models.CheckConstraint(condition=Q(time_kind__in=TIME_KINDS), name="dialogue_time_kind_known"),
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True) | Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="dialogue_ends_after_start",
            ),
            models.CheckConstraint(
                condition=~Q(time_kind__in=["date", "window"]) | Q(starts_on__isnull=False, ends_on__isnull=False),
                name="dialogue_dated_where_dated",
            ),
        ]
        indexes = [models.Index(fields=["authority", "-created_at"], name="dialogue_of_authority")]

    def __str__(self) -> str:
        return self.title


class Duty(models.Model):
    """Who does what by when, with proof. `due_on` is computed from `rule`; empty while the rule waits for a date."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="duties")
    code = models.CharField(max_length=60)
    milestone = models.CharField(max_length=30, default="other")
    owner_unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="duties")
    owner_label = models.CharField(max_length=200)
    text = models.TextField()
    rule = models.JSONField(null=True)
    """core.deadlines.rule as JSON; null: a duty without a date."""
    due_on = models.DateField(null=True)
    provisional = models.BooleanField(default=False)
    state = models.CharField(max_length=20, default=DutyState.PENDING.value)
    proof_required = models.BooleanField(default=False)
    proof = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    report = models.TextField(default="")
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    order = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=[state.value for state in DutyState]), name="duty_state_known")
        ]
        ordering = ["order", "id"]
        indexes = [models.Index(fields=["owner_unit", "state", "due_on"], name="duty_of_unit")]

    def __str__(self) -> str:
        return self.text[:60]


class AgendaItem(models.Model):
    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="agenda")
    order = models.PositiveIntegerField()
    title = models.CharField(max_length=300)
    minutes = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.title


class Quota(models.Model):
    """How many delegates from where. An ambiguous text is kept as it is and waits for a person's word."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="quotas")
    who = models.CharField(max_length=300)
    count = models.PositiveIntegerField()
    per = models.CharField(max_length=10, default="")
    """`group`, `total`, `shared`, `percent` (core.dialogues.quotas.Per), or empty while ambiguous."""
    group_kind = models.CharField(max_length=40, default="")
    group_count = models.PositiveIntegerField(null=True)
    criteria = models.CharField(max_length=400, default="")
    targets = models.JSONField(default=dict)
    """Who shall be among them at least: trait -> `30%` or `5` (core.delegates.balance)."""
    raw_text = models.CharField(max_length=400, default="")
    ambiguous = models.BooleanField(default=False)
    confirmed_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(per__in=["group", "total", "shared", "percent", ""]), name="quota_per_known"
            ),
            models.CheckConstraint(condition=~Q(per="") | Q(ambiguous=True), name="quota_empty_only_while_ambiguous"),
        ]

    def __str__(self) -> str:
        return f"{self.count} {self.who}"


class Recipient(models.Model):
    """One line of «Nơi nhận» of the plan."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="recipients")
    order = models.PositiveIntegerField()
    text = models.CharField(max_length=300)

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.text


class Announcement(models.Model):
    """Proof that the dialogue was announced: where, when, by whom, with what in hand."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="announcements")
    channel = models.CharField(max_length=30)
    """loudspeaker, portal, zalo, notice_board, group_meeting, press, other."""
    announced_at = models.DateTimeField()
    announced_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    announced_by_name = models.CharField(max_length=200)
    place = models.CharField(max_length=200, default="")
    link = models.URLField(default="", max_length=500)
    note = models.CharField(max_length=400, default="")
    group = models.ForeignKey(Group, null=True, on_delete=models.PROTECT, related_name="+")
    proof = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    logged_at = models.DateTimeField()

    class Meta:
        ordering = ["announced_at", "id"]

    def __str__(self) -> str:
        return f"{self.channel} {self.announced_at}"


class AddedRule(Dated):
    """A rule of the legal check that an administrator added: a stricter limit, a body to name, words to avoid.

    It is never deleted: its last day ends it.
    """

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="added_rules")
    title = models.CharField(max_length=200)
    condition = models.JSONField()
    """core.law.conditions as JSON: what the rule tests."""
    kinds = models.JSONField(default=list)
    """Kinds of dialogue that it binds; empty: every kind."""
    severity = models.CharField(max_length=10)
    why = models.CharField(max_length=400, default="")
    citation = models.CharField(max_length=300)
    verified = models.BooleanField(default=False)
    """Whoever added it had the text of the source in hand."""
    for_lower = models.BooleanField(default=False)
    """It binds the authorities directly below too."""
    added_by_name = models.CharField(max_length=200)
    added_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(severity__in=[severity.value for severity in Severity]), name="added_rule_severity_known"
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")), name="added_rule_in_order"
            ),
        ]
        ordering = ["id"]

    def __str__(self) -> str:
        return self.title


class RuleCheck(models.Model):
    """Somebody of the authority compared a shipped rule with the official text of its source."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="rule_checks")
    rule_key = models.CharField(max_length=80)
    checked_on = models.DateField()
    checked_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    checked_by_name = models.CharField(max_length=200)
    note = models.CharField(max_length=400, default="")
    noted_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "rule_key"], condition=Q(withdrawn_at__isnull=True), name="rule_checked_once"
            )
        ]
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.rule_key} {self.checked_on}"
