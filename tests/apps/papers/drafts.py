"""Drafts for tests, of the sample papers."""

from doithoai.apps.papers.actions.draft_paper import draft_paper
from doithoai.apps.papers.models import Paper
from doithoai.core.papers.paper import PaperKind
from tests.core.papers.samples import MAKERS
from tests.world import World


def a_draft(world: World, kind: PaperKind = PaperKind.NOTICE, dialogue_id: int | None = None) -> Paper:
    return draft_paper(world.caller("secretary"), paper=MAKERS[kind](), dialogue_id=dialogue_id)
