"""A citizen says «cùng ý kiến này»: one more voice for a public petition, with its own code and secret link."""

from django.db import transaction

from doithoai.apps.dialogues.access import public_dialogues
from doithoai.apps.petitions.actions.intake.submit_petition import send_receipt
from doithoai.apps.petitions.actions.triage.merge_petitions import CARRIERS, join
from doithoai.apps.petitions.carrier import carrier_of
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.receiving import Contact, Opinion, Receipt, receive
from doithoai.core.caller import Caller
from doithoai.core.dialogues.collecting import is_collecting
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.petitions.intake import SHORTEST, NotCollecting
from doithoai.core.petitions.legal_type import Channel
from doithoai.core.petitions.merging import CannotJoin
from doithoai.core.text.normalise import tidy


@transaction.atomic
def add_voice(
    caller: Caller, *, dialogue_id: int, into_code: str, opinion: Opinion, contact: Contact, submission_key: str
) -> Receipt:
    """Store the voice merged into the petition, or into what carries that on; followers are told as of any merging.

    Own words are not needed. The same `submission_key` counts once. Raises CannotJoin, NotCollecting,
    LooksLikeDenunciation.
    """
    dialogue = public_dialogues().filter(authority_id=caller.authority_id).get(pk=dialogue_id)
    state, opened_at, ended_at = DialogueState(dialogue.state), dialogue.collecting_from, dialogue.collecting_ended_at
    if not is_collecting(state, opened_at=opened_at, ended_at=ended_at, now=caller.now):
        raise NotCollecting()
    carrier = _locked_carrier(caller, into_code)
    receipt = receive(
        caller,
        opinion_of_voice(opinion, into_code),
        contact,
        dialogue=dialogue,
        channel=Channel.WEB,
        received_at=caller.now,
        submission_key=submission_key,
    )
    if receipt.is_new:
        join(caller, {carrier.pk: carrier, receipt.petition.pk: receipt.petition}, receipt.petition.pk, carrier.pk)
        if contact.email:
            send_receipt(caller, receipt, contact.email)
    return receipt


def opinion_of_voice(opinion: Opinion, into_code: str) -> Opinion:
    """The own words, or the plain statement where there are hardly any; never shown to the public by itself."""
    words = tidy(opinion.text)
    said = words if len(words) >= SHORTEST else f"Cùng ý kiến với {into_code}. {words}".strip()
    return Opinion(
        text=said,
        place=opinion.place,
        group_id=opinion.group_id,
        file_ids=opinion.file_ids,
        is_no_denunciation=opinion.is_no_denunciation,
        consents_to_publication=False,
    )


def _locked_carrier(caller: Caller, code: str) -> Petition:
    public = Petition.objects.filter(authority_id=caller.authority_id, is_public=True, code=code).first()
    if public is None:
        raise CannotJoin()
    carrier = Petition.objects.select_for_update(of=("self",), no_key=True).get(pk=carrier_of(public).pk)
    if carrier.state not in CARRIERS or carrier.merged_into_id is not None:
        raise CannotJoin()
    return carrier
