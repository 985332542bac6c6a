"""Reads about batches of invitations: how far they are, and their files."""

from dataclasses import dataclass

from django.db.models import Count, F, Max, Min, Q

from doithoai.apps.delegates.access import batches_for
from doithoai.apps.delegates.models import InvitationBatch, InvitationLetter
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.files.models import StoredFile
from doithoai.apps.papers.models import PaperVersion
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.papers.paper import Paper
from doithoai.core.papers.stored import paper_from_json


@dataclass(frozen=True)
class BatchProgress:
    """How far a batch is; numbers are None while no letter has one."""

    batch: InvitationBatch
    all: int
    done: int
    failed: list[InvitationLetter]
    first_number: int | None
    last_number: int | None

    @property
    def settled(self) -> int:
        """Letters on which nobody waits: made, or failed."""
        return self.done + len(self.failed)

    @property
    def finished(self) -> bool:
        """Whether no letter waits and the file of all of them is made (there is none where no letter is done)."""
        return self.settled == self.all and (self.batch.pdf_id is not None or not self.done)


def get_batch(caller: Caller, code: str, batch_id: int, permission: Permission) -> InvitationBatch:
    """A batch of a dialogue within reach. Raises InvitationBatch.DoesNotExist."""
    rows = batches_for(caller, permission).select_related("dialogue__authority", "pdf")
    return rows.get(pk=batch_id, dialogue__code=code)


def batch_list(caller: Caller, dialogue: Dialogue) -> list[InvitationBatch]:
    """The batches of a dialogue, newest first, each with the number of its letters as `size`."""
    return list(batches_for(caller, Permission.PAPER_VIEW).filter(dialogue=dialogue).annotate(size=Count("letters")))


def progress_of(batch: InvitationBatch) -> BatchProgress:
    """Counted in one query, the failed letters named in a second."""
    sums = batch.letters.aggregate(
        all=Count("pk"),
        done=Count("pk", filter=Q(state="done")),
        first_number=Min("paper__number"),
        last_number=Max("paper__number"),
    )
    failed = list(batch.letters.filter(state="failed").select_related("delegate__group", "paper"))
    return BatchProgress(batch=batch, failed=failed, **sums)


def papers_of_batch(batch: InvitationBatch) -> list[Paper]:
    """The finished letters as papers, in the order of their numbers."""
    done = batch.letters.filter(state="done").values("paper_id")
    versions = PaperVersion.objects.filter(paper_id__in=done, number=F("paper__version")).order_by("paper__number")
    return [paper_from_json(row.parts) for row in versions]


def files_of_batch(batch: InvitationBatch, form: str) -> list[tuple[str, StoredFile]]:
    """The finished letters as `pdf` or `docx`, each under its number and the name of the delegate."""
    rows = batch.letters.filter(state="done").select_related("delegate", f"paper__{form}").order_by("paper__number")
    return [
        (f"{row.paper.number:03d} {row.delegate.full_name}.{form}", getattr(row.paper, form))
        for row in rows
        if row.paper is not None and getattr(row.paper, form) is not None
    ]
