"""Official papers: their parts, versions, number, and the files made from them."""

from django.db import models

from doithoai.apps.files.models import StoredFile


class Paper(models.Model):
    """One official document. Number and date stay empty until it is issued; an issued paper never changes."""

    authority_id = models.BigIntegerField()
    dialogue_id = models.BigIntegerField(null=True)
    petition_id = models.BigIntegerField(null=True)
    subject_id = models.BigIntegerField(null=True)
    """What else the paper is about (an invitation: the delegate), by the kind."""
    kind = models.CharField(max_length=20)
    format = models.CharField(max_length=10)
    title = models.CharField(max_length=500)
    state = models.CharField(max_length=10, default="draft")
    version = models.PositiveIntegerField(default=1)
    number = models.PositiveIntegerField(null=True)
    symbol = models.CharField(max_length=40)
    series = models.CharField(max_length=40, default="")
    """Within which series the number is unique: see core.papers.numbering.series."""
    issued_on = models.DateField(null=True)
    issued_by_id = models.BigIntegerField(null=True)
    signer_name = models.CharField(max_length=120, default="")
    docx = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    pdf = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    is_public = models.BooleanField(default=False)
    signed_by = models.CharField(max_length=10, default="", blank=True)
    """How far the newest signed copy is signed: core.papers.signing.SignedBy."""
    created_at = models.DateTimeField()
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="successor")
    """The paper in whose place this one comes, from its draft on."""
    replace_reason = models.CharField(max_length=300, default="")
    ended_on = models.DateField(null=True)
    """The day on which it was withdrawn or replaced; the number stays."""
    ended_reason = models.CharField(max_length=300, default="")
    template = models.ForeignKey("PaperTemplate", null=True, on_delete=models.PROTECT, related_name="papers")
    """The authority's own template in whose look the Word file was made."""
    pdf_of_template = models.BooleanField(default=False)
    """Whether the PDF too has the look of the template; else it has the standard one."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority_id", "series", "number"],
                condition=models.Q(number__isnull=False),
                name="paper_number_once_in_series",
            ),
            models.CheckConstraint(
                condition=models.Q(state="draft", number__isnull=True, issued_on__isnull=True)
                | models.Q(
                    state__in=["issued", "withdrawn", "replaced"], number__isnull=False, issued_on__isnull=False
                ),
                name="paper_numbered_when_issued",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["draft", "issued"], ended_on__isnull=True, ended_reason="")
                | (models.Q(state__in=["withdrawn", "replaced"], ended_on__isnull=False) & ~models.Q(ended_reason="")),
                name="paper_ended_with_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(replaces__isnull=True, replace_reason="")
                | (models.Q(replaces__isnull=False) & ~models.Q(replace_reason="")),
                name="paper_replaces_with_reason",
            ),
        ]
        indexes = [models.Index(fields=["dialogue_id", "kind"], name="paper_of_dialogue")]

    def __str__(self) -> str:
        return f"{self.kind} {self.number or '-'}/{self.symbol}"


class PaperVersion(models.Model):
    """The parts of a paper as they stood; every edit adds one."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    parts = models.JSONField()
    written_at = models.DateTimeField()
    written_by_id = models.BigIntegerField(null=True)
    written_by_name = models.CharField(max_length=200)
    by_hand = models.BooleanField(default=False)
    """A person changed the words; otherwise the program wrote them from the record."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["paper", "number"], name="paper_version_once")]

    def __str__(self) -> str:
        return f"{self.paper_id} v{self.number}"


class SignedCopy(models.Model):
    """An issued paper with digital signatures, as it was handed in; the newest one is the paper's signed copy."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="signed_copies")
    number = models.PositiveIntegerField()
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    signed_by = models.CharField(max_length=10)
    """How far it is signed: core.papers.signing.SignedBy."""
    found = models.JSONField()
    """What was found in the file, as core.papers.stored_signatures writes it."""
    checked_at = models.DateTimeField()
    handed_in_at = models.DateTimeField()
    handed_in_by_id = models.BigIntegerField(null=True)
    handed_in_by_name = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["paper", "number"], name="signed_copy_once"),
            models.CheckConstraint(condition=models.Q(signed_by__in=["person", "organ"]), name="signed_copy_is_signed"),
        ]

    def __str__(self) -> str:
        return f"{self.paper_id} s{self.number}"


class NumberSequence(models.Model):
    """The last number taken in a series of an authority; the row is locked while a number is taken."""

    authority_id = models.BigIntegerField()
    series = models.CharField(max_length=40)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority_id", "series"], name="number_series_once")]

    def __str__(self) -> str:
        return f"{self.authority_id}/{self.series}: {self.last}"


class NumberReservation(models.Model):
    """Numbers of a series that the office gave on its paper register: why they bear no paper of the system.

    A reserved number may later be filled by the paper that bears it. The first span of a series, set by an
    administrator, says with which number the system began.
    """

    authority_id = models.BigIntegerField()
    series = models.CharField(max_length=40)
    first = models.PositiveIntegerField()
    last = models.PositiveIntegerField()
    reason = models.CharField(max_length=300)
    reserved_at = models.DateTimeField()
    reserved_by_id = models.BigIntegerField(null=True)
    reserved_by_name = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority_id", "series", "first"], name="number_reservation_once"),
            models.CheckConstraint(
                condition=models.Q(first__gte=1, last__gte=models.F("first")), name="number_reservation_in_order"
            ),
            models.CheckConstraint(condition=~models.Q(reason=""), name="number_reservation_with_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.authority_id}/{self.series}: {self.first}-{self.last}"


class RegisterTerm(models.Model):
    """A term of a Party committee: its papers are numbered through the whole term, by kind (HD 36-HD/VPTW)."""

    authority_id = models.BigIntegerField()
    name = models.CharField(max_length=20)
    """As people name it: «2025-2030»."""
    starts_on = models.DateField()
    opened_at = models.DateTimeField()
    opened_by_name = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority_id", "starts_on"], name="register_term_once_a_day"),
            models.UniqueConstraint(fields=["authority_id", "name"], name="register_term_name_once"),
        ]

    def __str__(self) -> str:
        return f"{self.authority_id}: {self.name}"


class PaperTemplate(models.Model):
    """An authority's own Word file for papers of a kind. Every version is kept; at most one is used."""

    authority_id = models.BigIntegerField()
    kind = models.CharField(max_length=20)
    version = models.PositiveIntegerField()
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    is_active = models.BooleanField(default=False)
    uploaded_at = models.DateTimeField()
    uploaded_by_id = models.BigIntegerField(null=True)
    uploaded_by_name = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority_id", "kind", "version"], name="paper_template_version_once"),
            models.UniqueConstraint(
                fields=["authority_id", "kind"], condition=models.Q(is_active=True), name="paper_template_active_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.authority_id}/{self.kind} v{self.version}"
