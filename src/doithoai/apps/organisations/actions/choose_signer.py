"""Choose who signs a draft: the capacity and the title are derived, never typed."""

from dataclasses import replace

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.models import Authority
from doithoai.apps.organisations.signers import entitled_signers
from doithoai.apps.papers.access import papers_for
from doithoai.apps.papers.actions.edit_paper import EditedMeanwhile, keep_wording
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.papers.lifecycle import PAPER_TRANSITIONS, PaperAct, PaperState
from doithoai.core.papers.signature import collective_of
from doithoai.core.papers.signers import MayNotSign


@transaction.atomic
def choose_signer(caller: Caller, *, paper_id: int, signer: str, seen_version: int) -> Paper:
    """A new version of the draft with the signature of the entitled `signer` (a key of `entitled_signers`).

    Raises NotPossibleNow once issued, EditedMeanwhile, MayNotSign.
    """
    row = papers_for(caller, Permission.PAPER_ISSUE).select_for_update(of=("self",), no_key=True).get(pk=paper_id)
    follow(PAPER_TRANSITIONS, PaperState(row.state), PaperAct.EDIT)
    if row.version != seen_version:
        raise EditedMeanwhile(who=row.versions.get(number=row.version).written_by_name)
    draft = parts_of(row)
    able = entitled_signers(
        Authority.objects.get(pk=row.authority_id), draft.kind, on=caller.today,
        dialogue_id=row.dialogue_id, collective=collective_of(draft.signatures),
    )  # fmt: skip
    chosen = next((each for each in able if each.key == signer), None)
    if chosen is None:
        raise MayNotSign
    if draft.signatures == (chosen.signature,):
        return row
    keep_wording(caller, row, replace(draft, signatures=(chosen.signature,)), by_hand=True)
    record(
        caller, EventName.PAPER_SIGNER_CHOSEN, row, authority_id=row.authority_id, dialogue_id=row.dialogue_id,
        petition_id=row.petition_id, signer=chosen.signature.name, capacity=list(chosen.signature.capacity_lines),
        because=chosen.because,
    )  # fmt: skip
    return row
