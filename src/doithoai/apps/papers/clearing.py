"""Words that must not stand in papers are taken out of the drafts; an issued paper never changes, but is named."""

from collections.abc import Collection
from typing import Any

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from doithoai.apps.papers.models import Paper, PaperVersion

DRAFT = "draft"


def clear_drafts(words: Collection[str], *, petition_id: int, dialogue_id: int | None, left: str) -> None:
    """Put `left` for every piece of text in drafts about the petition or the dialogue that holds one of the words."""
    about = Q(paper__petition_id=petition_id)
    if dialogue_id is not None:
        about |= Q(paper__dialogue_id=dialogue_id)
    for version in PaperVersion.objects.filter(about, paper__state=DRAFT).iterator(chunk_size=20):
        cleared = _cleared(version.parts, words, left)
        if cleared != version.parts:
            PaperVersion.objects.filter(pk=version.pk).update(parts=cleared)


def papers_naming(code: str, *, authority_id: int) -> QuerySet[Paper]:
    """Issued papers in which that code stands: people decide whether to withdraw or replace them."""
    versions = PaperVersion.objects.annotate(written=Cast("parts", TextField())).filter(written__contains=code)
    issued = Paper.objects.filter(authority_id=authority_id).exclude(state=DRAFT)
    return issued.filter(pk__in=versions.values("paper")).order_by("pk")


def _cleared(part: Any, words: Collection[str], left: str) -> Any:
    if isinstance(part, str):
        return left if any(word in part for word in words) else part
    if isinstance(part, list):
        return [_cleared(each, words, left) for each in part]
    if isinstance(part, dict):
        return {name: _cleared(each, words, left) for name, each in part.items()}
    return part
