"""Write the answer as a letter to everybody who raised the matter: once it is approved, and again when asked."""

from django.db import transaction

from doithoai.apps.papers.drafting import put_letters
from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.letters import locked_for_letters, reply_of, without_letter
from doithoai.core.caller import Caller
from doithoai.core.papers.paper import PaperKind
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class NoAnswerToSend(Refused):
    """There is no published answer yet."""

    code = "no_answer_to_send"
    sentence = gettext_noop("Chưa có câu trả lời được duyệt nên chưa soạn được công văn trả lời.")


@transaction.atomic
def draft_reply_letters(caller: Caller, *, petition_id: int, over_edits: bool = False) -> list[Paper]:
    """A letter to each voice that has none since the answer.

    Raises NoAnswerToSend, NobodyToAddress, LettersSent, NotPossibleNow for a merged one, EditedByHand.
    """
    petition = locked_for_letters(caller, petition_id)
    published = petition.answers.filter(stage=AnswerStage.PUBLISHED.value).select_related("unit")
    answer = published.order_by("-published_on", "-id").first()
    if answer is None or answer.published_on is None:
        raise NoAnswerToSend
    answer.petition = petition
    voices = without_letter(petition, PaperKind.REPLY, since=answer.published_on)
    letters = {voice.pk: reply_of(voice, answer, drafted_on=caller.today) for voice in voices}
    return put_letters(caller, letters, dialogue_id=petition.dialogue_id, over_edits=over_edits)
