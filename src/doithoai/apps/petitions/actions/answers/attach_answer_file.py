"""A photo or a document goes out with the answer: the proof of what it says."""

from django.db import transaction

from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.reading import require_ready
from doithoai.apps.petitions.models import Attachment
from doithoai.apps.petitions.reach import locked_answer
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.answering import MOST_FILES, TooManyAnswerFiles
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def attach_answer_file(caller: Caller, *, answer_id: int, file: StoredFile) -> Attachment:
    """Raises NotPossibleNow once the answer left the unit's desk, TooManyAnswerFiles, FileWaits."""
    require_ready(file)
    answer = locked_answer(caller, Permission.ANSWER_DRAFT, answer_id)
    if answer.stage != AnswerStage.DRAFTING:
        raise NotPossibleNow()
    if answer.files.count() >= MOST_FILES:
        raise TooManyAnswerFiles(most=MOST_FILES)
    row = Attachment.objects.create(petition=answer.petition, answer=answer, file=file, purpose="answer")
    record_petition(caller, EventName.ANSWER_FILE_ADDED, answer.petition, answer, file=file.name)
    return row
