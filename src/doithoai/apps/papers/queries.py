"""Reads of papers."""

from doithoai.apps.papers import models
from doithoai.core.papers.paper import Paper
from doithoai.core.papers.stored import paper_from_json


def parts_of(row: models.Paper) -> Paper:
    """The paper as it stands in its newest version."""
    return paper_from_json(row.versions.get(number=row.version).parts)


def find_draft(*, dialogue_id: int, kind: str) -> models.Paper | None:
    """The newest draft of a kind for a dialogue, if there is one."""
    return models.Paper.objects.filter(dialogue_id=dialogue_id, kind=kind, state="draft").order_by("-id").first()
