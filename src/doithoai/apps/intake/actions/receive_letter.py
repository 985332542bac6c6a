"""A letter comes by e-mail: an answer to our question is filed at once, everything else waits in the holding pen."""

from collections.abc import Sequence

from django.db import transaction

from doithoai.adapters.mailbox import IncomingLetter
from doithoai.apps.audit.record import record
from doithoai.apps.intake.models import Letter, LetterFile
from doithoai.apps.petitions.actions.conversation.reply_to_question import reply_to_question
from doithoai.apps.petitions.models import Petition
from doithoai.core.caller import Caller, citizen_caller
from doithoai.core.events import EventName
from doithoai.core.intake.letters import LetterState, codes_in, own_words
from doithoai.core.petitions.gate import suspect_words
from doithoai.core.refusal import Refused


@transaction.atomic
def receive_letter(
    caller: Caller, *, letter: IncomingLetter, file_ids: Sequence[int] = (), refused_files: Sequence[str] = ()
) -> Letter:
    """Keep it once in the caller's authority; the files were checked and stored before. Automatic ones leave a line."""
    if (kept := Letter.objects.filter(authority_id=caller.authority_id, key=letter.key).first()) is not None:
        return kept
    row = Letter(authority_id=caller.authority_id, key=letter.key, arrived_at=caller.now)
    row.sender, row.address, row.subject = letter.sender[:200], letter.address[:254], letter.subject[:300]
    words, row.refused_files = own_words(letter.text), list(refused_files)
    row.sent_at = min(letter.sent_at, caller.now) if letter.sent_at else None
    if letter.is_automatic:
        _settle(row, LetterState.DISMISSED, caller)
    elif (petition := _answered_petition(caller, letter, words, tuple(file_ids))) is not None:
        row.petition = petition
        _settle(row, LetterState.FILED, caller)
    else:
        row.text, row.is_suspect = words, bool(suspect_words(f"{letter.subject} {words}"))
    row.save()
    if row.state == LetterState.HELD:
        LetterFile.objects.bulk_create(LetterFile(letter=row, file_id=pk) for pk in file_ids)
    record(caller, EventName.LETTER_ARRIVED, row, authority_id=row.authority_id, state=row.state)
    return row


def _settle(row: Letter, state: LetterState, caller: Caller) -> None:
    row.state, row.settled_at, row.settled_by_name = state.value, caller.now, caller.name


def _answered_petition(
    caller: Caller, letter: IncomingLetter, words: str, file_ids: tuple[int, ...]
) -> Petition | None:
    """The petition whose question this letter answers: it names the code and comes from the address left there."""
    within = Petition.objects.filter(authority_id=caller.authority_id, contact__email__iexact=letter.address)
    for code in codes_in(letter.subject, letter.text):
        petition = within.filter(code=code).first()
        if petition is not None:
            citizen = citizen_caller(caller.now, petition_id=petition.pk, authority_id=caller.authority_id)
            key = f"letter:{letter.key[:56]}"
            try:
                with transaction.atomic():
                    reply_to_question(citizen, text=words, submission_key=key, file_ids=file_ids)
            except (Refused, Petition.DoesNotExist):
                return None  # nothing was asked, it is sealed, or the words need a person's eye: the pen
            return petition
    return None
