"""What every act on a question from a phone shares: held, decided, told to the live pages, recorded."""

from doithoai.apps.audience.access import questions_for
from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.hall.floor import record_hall
from doithoai.apps.hall.models import Sitting
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.crowd import QUESTION_TRANSITIONS, QuestionAct, QuestionState
from doithoai.core.lifecycle import follow


def held_question(caller: Caller, question_id: int) -> PhoneQuestion:
    """The sitting, then the question, both held until the transaction ends: in the order of who closes the hall."""
    rows = questions_for(caller, Permission.SITTING_RUN)
    sitting_id = rows.values_list("sitting_id", flat=True).get(pk=question_id)
    held = Sitting.objects.select_for_update(of=("self",), no_key=True).select_related("dialogue")
    sitting = held.get(pk=sitting_id)
    question = rows.select_for_update(of=("self",), no_key=True).get(pk=question_id)
    question.sitting = sitting
    return question


def step(caller: Caller, question: PhoneQuestion, act: QuestionAct, *fields: str) -> None:
    """Move the held question on; `fields` are columns to store along. Raises `NotPossibleNow`."""
    question.state = follow(QUESTION_TRANSITIONS, QuestionState(question.state), act).value
    question.decided_at, question.decided_by_name = caller.now, caller.name
    question.save(update_fields=["state", "decided_at", "decided_by_name", *fields])


def tell(caller: Caller, name: EventName, question: PhoneQuestion, **data: object) -> None:
    """Tell the live pages and record the act, without the words."""
    touch_hall(question.sitting.dialogue_id)
    record_hall(caller, name, question.sitting, sitting=question.sitting, question_key=question.key, **data)
