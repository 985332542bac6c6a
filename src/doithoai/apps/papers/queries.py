"""Reads of papers."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from doithoai.apps.papers import models
from doithoai.apps.papers.access import papers_for, public_papers, registers_for
from doithoai.apps.papers.register import last_number, term_on
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.papers.catalogue import ANNOUNCING
from doithoai.core.papers.numbering import series
from doithoai.core.papers.paper import Paper, PaperFormat, PaperKind
from doithoai.core.papers.stored import paper_from_json


def parts_of(row: models.Paper, version: int | None = None) -> Paper:
    """The paper as it stands in its newest version, or in an earlier one. Raises PaperVersion.DoesNotExist."""
    return paper_from_json(row.versions.get(number=version or row.version).parts)


def find_draft(*, dialogue_id: int, kind: str) -> models.Paper | None:
    """The newest draft of a kind for a dialogue, if there is one; not the draft of a correction."""
    rows = models.Paper.objects.filter(dialogue_id=dialogue_id, kind=kind, state="draft", replaces__isnull=True)
    return rows.order_by("-id").first()


def letter_drafts(petition_ids: Iterable[int], kinds: Iterable[str]) -> list[models.Paper]:
    """The drafts of letters about petitions, locked in the order of their ids."""
    rows = models.Paper.objects.filter(petition_id__in=list(petition_ids), kind__in=list(kinds), state="draft")
    return list(rows.select_for_update(of=("self",), no_key=True).order_by("id"))


def announcing_papers(dialogue_id: int) -> list[models.Paper]:
    """Script and poster of a dialogue that the caller has reached."""
    kinds = [kind.value for kind in ANNOUNCING]
    return list(models.Paper.objects.filter(dialogue_id=dialogue_id, kind__in=kinds, state="draft").order_by("id"))


def drafts_of_dialogue(dialogue_id: int, kind: str) -> list[models.Paper]:
    """The drafts of a kind that belong to the dialogue as a whole, locked in the order of their ids."""
    rows = models.Paper.objects.filter(dialogue_id=dialogue_id, kind=kind, petition_id__isnull=True, state="draft")
    return list(rows.select_for_update(of=("self",), no_key=True).order_by("id"))


def letters_of(petition_id: int) -> list[models.Paper]:
    """Every paper about one petition, the newest first; whoever calls has reached the petition."""
    return list(models.Paper.objects.filter(petition_id=petition_id).order_by("-id"))


def find_issued(*, dialogue_id: int, kind: str) -> models.Paper | None:
    """The newest issued paper of a kind for a dialogue, if there is one."""
    rows = models.Paper.objects.filter(dialogue_id=dialogue_id, kind=kind, state="issued")
    return rows.select_related("pdf").order_by("-id").first()


def get_paper(caller: Caller, paper_id: int, permission: Permission = Permission.PAPER_VIEW) -> models.Paper:
    """A paper within reach. Raises Paper.DoesNotExist."""
    return (
        papers_for(caller, permission)
        .select_related("docx", "pdf", "replaces", "successor", "template")
        .get(pk=paper_id)
    )


def papers_list(
    caller: Caller, *, kind: str = "", state: str = "", dialogue_id: int | None = None, signed_by: str | None = None
) -> QuerySet[models.Paper]:
    """Papers of the caller's authority, drafts first, then the newest; `signed_by` "": issued, nobody signed yet."""
    rows = papers_for(caller, Permission.PAPER_VIEW).select_related("pdf")
    if kind:
        rows = rows.filter(kind=kind)
    if state:
        rows = rows.filter(state=state)
    if dialogue_id is not None:
        rows = rows.filter(dialogue_id=dialogue_id)
    if signed_by is not None:
        rows = rows.filter(signed_by=signed_by, state="issued")
    return rows.order_by("state", "-issued_on", "-id")


def suggested_number(row: models.Paper, *, on: date) -> int:
    """The next number of the series in which the draft would be issued that day; nothing is taken."""
    return last_number(row.authority_id, series_of(row, on=on)) + 1


def series_of(row: models.Paper, *, on: date) -> str:
    """The series in which the draft would be numbered on a day. Raises NotNumbered."""
    term = term_on(row.authority_id, on)
    return series(PaperKind(row.kind), PaperFormat(row.format), year=on.year, term=term)


def own_templates(caller: Caller) -> QuerySet[models.PaperTemplate]:
    """The templates of the caller's authority, the newest version of each kind first. Raises Paper.DoesNotExist."""
    rows = models.PaperTemplate.objects.filter(authority_id=registers_for(caller, Permission.TEMPLATE_MANAGE))
    return rows.select_related("file").order_by("kind", "-version")


def public_papers_of(dialogue_id: int) -> QuerySet[models.Paper]:
    """What the public page of a dialogue lists: in force and made public, oldest first."""
    rows = public_papers().filter(dialogue_id=dialogue_id, state="issued").select_related("pdf", "docx")
    return rows.order_by("issued_on", "id")


def public_paper_with(sha256: str) -> models.Paper | None:
    """The published paper of which a file has this content: as it was issued, or a signed copy of it."""
    rows = public_papers().select_related("pdf")
    return rows.filter(Q(pdf__sha256=sha256) | Q(signed_copies__file__sha256=sha256)).order_by("id").first()


def get_public_paper(token: str) -> models.Paper:
    """A published paper by the token of its address. Raises Paper.DoesNotExist."""
    rows = public_papers().select_related("pdf", "docx", "replaces__pdf", "successor__pdf")
    return rows.get(pdf__public_token=token)
