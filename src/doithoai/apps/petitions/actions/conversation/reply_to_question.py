"""The one who raised the matter answers a question by the secret link."""

from django.db import transaction

from doithoai.apps.petitions.access import petitions_of_link
from doithoai.apps.petitions.models import Message
from doithoai.apps.petitions.receiving import attach
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.conversation import NothingAsked, check_reply
from doithoai.core.petitions.gate import pass_words


@transaction.atomic
def reply_to_question(
    caller: Caller, *, text: str, submission_key: str, file_ids: tuple[int, ...] = (), is_no_denunciation: bool = False
) -> Message:
    """Keep the reply with its files for the office. The same `submission_key` is stored once.

    Raises NothingAsked, NothingSaid, TooLong, LooksLikeDenunciation, TooManyFiles.
    """
    petition = petitions_of_link(caller).select_for_update(of=("self",), no_key=True).get()
    if (kept := petition.messages.filter(submission_key=submission_key).first()) is not None:
        return kept
    if not petition.messages.filter(by_citizen=False).exists():
        raise NothingAsked()
    words = check_reply(text)
    flagged = pass_words(words, is_no_denunciation=is_no_denunciation)
    message = petition.messages.create(
        by_citizen=True, text=words, written_at=caller.now, submission_key=submission_key
    )
    attach(petition, file_ids, purpose="evidence", message=message)
    record_petition(caller, EventName.PETITION_QUESTION_REPLIED, petition, message, said_no_denunciation=flagged)
    return message
