"""Put what goes to the same body into one letter with a list, instead of a letter for each matter."""

from itertools import groupby

from django.db import transaction

from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.papers.actions.draft_paper import draft_paper
from doithoai.apps.papers.actions.redraft_paper import rewrite_draft
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import drafts_of_dialogue
from doithoai.apps.petitions.for_papers import petitions_in_papers
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.papers import compiled_transfer_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.papers.paper import PaperKind
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

FEWEST = 2
"""Matters to one body from which they are compiled."""


class NothingToCompile(Refused):
    """No body gets more than one matter."""

    code = "nothing_to_compile"
    sentence = gettext_noop("Chưa có cơ quan nào nhận từ hai kiến nghị trở lên, nên không cần công văn gộp.")


@transaction.atomic
def draft_compiled_transfers(caller: Caller, *, dialogue_id: int, over_edits: bool = False) -> Paper:
    """A draft for each such body, written anew where there is one; the first. Raises NothingToCompile, EditedByHand."""
    dialogue = locked_dialogue(caller, Permission.PAPER_DRAFT, dialogue_id)
    rows = petitions_in_papers(dialogue.pk).filter(state=PetitionState.TRANSFERRED).select_related("authority")
    by_body: list[tuple[str, list[Petition]]] = [
        (body, list(group))
        for body, group in groupby(rows.order_by("transferred_to", "id"), key=lambda row: row.transferred_to)
    ]
    several = [(body, found) for body, found in by_body if len(found) >= FEWEST]
    if not several:
        raise NothingToCompile
    drafts = {row.title: row for row in drafts_of_dialogue(dialogue.pk, PaperKind.TRANSFER.value)}
    made = []
    for body, found in several:
        letter = compiled_transfer_of(dialogue, body, found, drafted_on=caller.today)
        draft = drafts.get(letter.subject)
        if draft is None:
            made.append(draft_paper(caller, paper=letter, dialogue_id=dialogue.pk))
        else:
            made.append(rewrite_draft(caller, draft, letter, over_edits=over_edits))
    return made[0]
