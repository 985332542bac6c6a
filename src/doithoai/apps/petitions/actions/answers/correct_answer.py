"""Put a published answer right, openly: a new answer goes up the same desks, the published one stays readable."""

from django.db import transaction

from doithoai.apps.petitions.actions.answers.draft_answer import add_version, answer_on_its_way
from doithoai.apps.petitions.models import Answer
from doithoai.apps.petitions.reach import locked_answer
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.answering import check_correction
from doithoai.core.petitions.lifecycle import ANSWERED_STATES, AnswerStage
from doithoai.core.petitions.publication import check_no_personal_data
from doithoai.core.petitions.routing import require_reason
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.text.normalise import tidy


@transaction.atomic
def correct_answer(caller: Caller, *, answer_id: int, text: str, reason: str) -> Answer:
    """The unit's correction waits for its head, the office's for the office; the reason is public from its publication.

    One that was returned is written anew here. Raises NotPossibleNow where the answer is not the newest published one
    or a correction is under way, AnswerEmpty, NothingCorrected, ReasonMissing, PersonalDataLeft.
    """
    office = reach_of(caller.role, Permission.ANSWER_APPROVE_OFFICE) is not None
    published = locked_answer(caller, Permission.ANSWER_PUBLISH if office else Permission.ANSWER_DRAFT, answer_id)
    petition = published.petition
    newest = petition.answers.filter(stage=AnswerStage.PUBLISHED.value).order_by("-published_on", "-pk").first()
    begun = answer_on_its_way(petition)
    if newest != published or petition.state not in ANSWERED_STATES:
        raise NotPossibleNow()
    if begun is not None and (begun.corrects_id != published.pk or begun.stage != AnswerStage.DRAFTING):
        raise NotPossibleNow()
    words = check_correction(old=published.text, new=tidy(text))
    check_no_personal_data(require_reason(reason))
    answer = begun or Answer(petition=petition, unit=published.unit, version=0, corrects=published)
    answer.stage = (AnswerStage.OFFICE if office else AnswerStage.UNIT_HEAD).value
    answer.correction_reason, answer.returned_reason = require_reason(reason)[:400], ""
    answer.public_text = answer.public_text or published.public_text
    add_version(caller, answer, words)
    record_petition(caller, EventName.ANSWER_CORRECTION_BEGUN, petition, answer, reason=answer.correction_reason)
    record_petition(caller, EventName.ANSWER_SUBMITTED, petition, answer, version=answer.version)
    return answer
