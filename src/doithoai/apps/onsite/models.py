"""Hall mode: who has a dialogue on a laptop, what came back of it, and on the laptop: whose pack this is."""

from django.db import models
from django.db.models import Q

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.petitions.models import Petition


class Loan(models.Model):
    """A dialogue's hall was given to a laptop; ended when it was taken back, or when the laptop was called back."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="loans")
    key = models.CharField(max_length=32, unique=True)
    """Of the pack; the return names it."""
    secret = models.CharField(max_length=64)
    """Closes the return and the envelopes of the laptop; it travels inside the pack."""
    laptop = models.CharField(max_length=80)
    lent_at = models.DateTimeField()
    lent_by_name = models.CharField(max_length=200)
    departed = models.JSONField(default=dict)
    """Label -> keys of the rows that went along: no other row of the server can come back changed."""
    copy_key = models.CharField(max_length=32, default="")
    """Of the one laptop whose return counts: the first that came."""
    last_taken_at = models.DateTimeField(null=True)
    """When a return was last taken; the laptop may still work on."""
    returned_at = models.DateTimeField(null=True)
    returned_by_name = models.CharField(max_length=200, default="")
    called_back_at = models.DateTimeField(null=True)
    called_back_by_name = models.CharField(max_length=200, default="")
    called_back_reason = models.CharField(max_length=300, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dialogue"],
                condition=Q(returned_at__isnull=True, called_back_at__isnull=True),
                name="one_open_loan_a_dialogue",
            ),
            models.CheckConstraint(
                condition=Q(called_back_at__isnull=True) | ~Q(called_back_reason=""), name="call_back_says_why"
            ),
        ]
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.dialogue_id}: {self.laptop}"


class ReturnedRow(models.Model):
    """A row that came back: taken twice, it is the same row."""

    loan = models.ForeignKey(Loan, on_delete=models.CASCADE, related_name="rows")
    table = models.CharField(max_length=60)
    laptop_key = models.BigIntegerField()
    server_key = models.BigIntegerField()
    seen = models.JSONField(default=dict)
    """Column -> fingerprint of the value that was taken last."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["loan", "table", "laptop_key"], name="returned_once")]

    def __str__(self) -> str:
        return f"{self.table} {self.laptop_key} -> {self.server_key}"


class ReturnConflict(models.Model):
    """Hall and office both changed the same: the hall's value stands, a person looks at the other one."""

    loan = models.ForeignKey(Loan, on_delete=models.CASCADE, related_name="conflicts")
    petition = models.ForeignKey(Petition, null=True, on_delete=models.CASCADE, related_name="+")
    table = models.CharField(max_length=60)
    row_key = models.BigIntegerField()
    row_name = models.CharField(max_length=200)
    column = models.CharField(max_length=60)
    """Empty: the row as a whole; `note` says what is odd."""
    hall = models.JSONField(null=True)
    here = models.JSONField(null=True)
    note = models.CharField(max_length=40, default="")
    found_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    settled_by_name = models.CharField(max_length=200, default="")
    choice = models.CharField(max_length=10, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(choice__in=["", "hall", "here"]), name="conflict_choice_known"),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, choice="") | (Q(settled_at__isnull=False) & ~Q(choice="")),
                name="settled_conflict_has_its_choice",
            ),
        ]
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.table} {self.row_key} {self.column}"


class HallPack(models.Model):
    """On the laptop: the pack that this database was made from. On a server there is none."""

    dialogue = models.OneToOneField(Dialogue, on_delete=models.PROTECT, related_name="hall_pack")
    key = models.CharField(max_length=32, unique=True)
    secret = models.CharField(max_length=64)
    copy_key = models.CharField(max_length=32)
    """Made when the pack was opened here: tells two laptops with the same pack apart."""
    laptop = models.CharField(max_length=80)
    lent_at = models.DateTimeField()
    loaded_at = models.DateTimeField()
    tables = models.JSONField()
    """Labels in the order in which their keys are counted."""
    chain = models.JSONField()
    """The last link of the server's trail at departure: number and hash."""
    rows = models.TextField()
    """As they were at departure, as JSON: what is compared when the return is written."""
    told = models.JSONField(default=dict)
    """Label -> keys of the rows that an earlier return told: they are told again, whatever became of them."""
    written_at = models.DateTimeField(null=True)
    """When the return was written with which this laptop's work ended; none while it goes on."""

    def __str__(self) -> str:
        return f"{self.laptop} {self.key}"
