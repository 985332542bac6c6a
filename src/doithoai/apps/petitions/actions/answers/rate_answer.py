"""The citizen says in two taps whether the answer is clear and whether the matter is solved."""

from django.db import transaction

from doithoai.apps.petitions.carrier import locked_voice
from doithoai.apps.petitions.models import Answer, Petition, Rating
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.petitions.rating import Solved, check_rated
from doithoai.core.text.normalise import tidy


@transaction.atomic
def rate_answer(
    caller: Caller, *, clear: bool | None = None, solved: Solved | None = None, comment: str | None = None
) -> Rating:
    """Keep what was tapped about the newest published answer; what is None stays as it was.

    A voice that was merged rates the common answer for itself alone. Raises `NothingToRate` while none is published.
    """
    petition, carrier = locked_voice(caller)
    answer = _newest_answer(carrier)
    check_rated(is_answered=answer is not None)
    rating = Rating.objects.filter(petition=petition, answer=answer).first() or Rating(petition=petition, answer=answer)
    if clear is not None:
        rating.clear = clear
    if solved is not None:
        rating.solved = solved.value
    if comment is not None:
        rating.comment = tidy(comment)[:600]
    rating.rated_at = caller.now
    rating.save()
    record_petition(caller, EventName.PETITION_RATED, petition, clear=rating.clear, solved=rating.solved)
    return rating


def _newest_answer(petition: Petition) -> Answer | None:
    return petition.answers.filter(stage=AnswerStage.PUBLISHED).order_by("-published_on", "-pk").first()
