"""An approved answer that waited goes out: by a person, or by the job of its moment."""

from django.db import transaction

from doithoai.apps.petitions.access import answers_for
from doithoai.apps.petitions.actions.answers.publish_answer import publish_answer
from doithoai.apps.petitions.models import Answer, Petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller, Role
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.lifecycle import ANSWER_TRANSITIONS, AnswerAct, AnswerStage, PetitionState


@transaction.atomic
def publish_held_answer(caller: Caller, *, answer_id: int) -> Answer:
    """Raises Answer.DoesNotExist out of reach, NotPossibleNow when it waits no more, PointsUnanswered."""
    own = Answer.objects.filter(petition__authority_id=caller.authority_id).exclude(
        petition__state=PetitionState.SEALED
    )
    within = own if caller.role is Role.SYSTEM else answers_for(caller, Permission.ANSWER_PUBLISH)
    petition_id = within.values_list("petition_id", flat=True).get(pk=answer_id)
    petition = Petition.objects.select_for_update(of=("self",), no_key=True).get(pk=petition_id)
    answer = within.select_for_update(of=("self",), no_key=True).get(pk=answer_id)
    answer.petition = petition
    follow(ANSWER_TRANSITIONS, AnswerStage(answer.stage), AnswerAct.PUBLISH)
    return publish_answer(caller, answer=answer)
