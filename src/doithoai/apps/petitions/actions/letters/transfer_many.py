"""Pass several petitions on to one body: one letter with a list for each dialogue, not a letter for each matter."""

from collections.abc import Collection

from django.db import transaction

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.papers.actions.draft_paper import draft_paper
from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.actions.triage.transfer_petition import pass_on
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.papers import compiled_transfer_of, transfer_paper_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.body_reply import NothingFiled
from doithoai.core.petitions.legal_type import Level


@transaction.atomic
def transfer_many(
    caller: Caller, *, petition_ids: Collection[int], to_body: str, reason: str, level: Level
) -> list[Petition]:
    """Pass all on, or none. Raises NothingFiled, NotPossibleNow unless all are open, BodyMissing, ReasonMissing."""
    within = petitions_for(caller, Permission.PETITION_TRIAGE).filter(pk__in=petition_ids)
    wanted = list(within.order_by("pk").values_list("dialogue_id", flat=True))
    dialogues = (
        Dialogue.objects.filter(pk__in={pk for pk in wanted if pk}).select_for_update(no_key=True).order_by("pk")
    )
    held = {dialogue.pk: dialogue for dialogue in dialogues}
    locked = within.select_related("authority", "dialogue__authority", "group").order_by("pk")
    rows = list(locked.select_for_update(of=("self",), no_key=True))
    if len(rows) != len(set(petition_ids)):
        raise Petition.DoesNotExist
    if not rows:
        raise NothingFiled()
    for petition in rows:
        pass_on(caller, petition, to_body=to_body, reason=reason, level=level)
    _write(caller, rows, held)
    return rows


def _write(caller: Caller, rows: list[Petition], held: dict[int, Dialogue]) -> None:
    by_dialogue: dict[int, list[Petition]] = {}
    for petition in rows:
        by_dialogue.setdefault(petition.dialogue_id or 0, []).append(petition)
    for dialogue_id, several in by_dialogue.items():
        body = several[0].transferred_to
        if dialogue_id and len(several) > 1:
            letter = compiled_transfer_of(held[dialogue_id], body, several, drafted_on=caller.today)
            draft_paper(caller, paper=letter, dialogue_id=dialogue_id)
            continue
        for petition in several:
            letter = transfer_paper_of(petition, drafted_on=caller.today)
            draft_paper(caller, paper=letter, dialogue_id=petition.dialogue_id, petition_id=petition.pk)
