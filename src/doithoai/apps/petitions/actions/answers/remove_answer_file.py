"""A file does not go out with the answer after all."""

from django.db import transaction

from doithoai.apps.petitions.models import Answer
from doithoai.apps.petitions.reach import locked_answer
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def remove_answer_file(caller: Caller, *, answer_id: int, attachment_id: int) -> Answer:
    """The stored file itself stays. Raises NotPossibleNow once the answer left the unit's desk."""
    answer = locked_answer(caller, Permission.ANSWER_DRAFT, answer_id)
    if answer.stage != AnswerStage.DRAFTING:
        raise NotPossibleNow()
    row = answer.files.select_related("file").get(pk=attachment_id)
    row.delete()
    record_petition(caller, EventName.ANSWER_FILE_REMOVED, answer.petition, answer, file=row.file.name)
    return answer
