"""What every phone and screen sees of the questions: the public words, how many support them, what was settled."""

from typing import Any

from doithoai.apps.audience.models import PhoneQuestion, Wish
from doithoai.apps.hall.models import Sitting
from doithoai.apps.hall.pictures import facts_of
from doithoai.core.hall import picture
from doithoai.core.hall.crowd import QuestionState, WishState
from doithoai.core.hall.queue import TurnState

MOST_SHOWN = 60
"""Questions on the list of everybody, the newest first."""
MOST_SETTLED = 20
"""How many of the last settled keys are told; a phone that was away longer asks for its own page."""


def crowd_picture(sitting: Sitting | None, *, safe: bool = False) -> dict[str, Any]:
    """Each question under a name of its own, so that a new one costs every phone only itself."""
    questions = shown_questions(sitting)[:MOST_SHOWN] if sitting else []
    return {
        "question_keys": [question.key for question in questions],
        "supports": {question.key: question.supported for question in questions},
        "settled": _settled(sitting) if sitting else [],
        **{f"q_{question.key}": question_facts(question, safe=safe) for question in questions},
    }


def shown_questions(sitting: Sitting) -> list[Any]:
    """What everybody reads, with `supported`, the newest first."""
    rows = PhoneQuestion.objects.shown().with_supports().filter(sitting=sitting)
    return list(
        rows.select_related("group", "turn__group", "turn__unit", "turn__petition").order_by("-asked_at", "-id")
    )


def question_facts(question: PhoneQuestion, *, safe: bool = False) -> dict[str, str]:
    """The public words, who asks (empty where nobody may know) and what has become of it."""
    words, who = question.public_text, "" if question.is_anonymous or safe else question.name
    place = question.group.name if question.group else ""
    return {
        "text": picture.without_private(words, question.name) if safe else words,
        "who": f"{who} ({place})" if who and place else who or place,
        "state": _become(question),
    }


def _become(question: PhoneQuestion) -> str:
    if question.state == QuestionState.ANSWERED:
        return "Đã trả lời tại hội nghị"
    if question.turn is None:
        return ""
    if question.turn.outcome:
        return picture.outcome_line(facts_of(question.turn))
    words = {TurnState.WAITING: "Đã vào hàng chờ", TurnState.SPEAKING: "Đang nêu", TurnState.DONE: "Đã nêu"}
    return words.get(TurnState(question.turn.state), "")


def _settled(sitting: Sitting) -> list[str]:
    newest: list[tuple[Any, str]] = []
    for table, taken_back in ((PhoneQuestion, QuestionState.TAKEN_BACK), (Wish, WishState.TAKEN_BACK)):
        rows = table.objects.filter(sitting=sitting, decided_at__isnull=False).exclude(state=taken_back)
        newest += rows.order_by("-decided_at").values_list("decided_at", "key")[:MOST_SETTLED]
    return [key for _, key in sorted(newest, reverse=True)[:MOST_SETTLED]]
