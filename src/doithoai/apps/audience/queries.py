"""Reads: what a phone has sent and how it stands, and what waits for the moderators."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from doithoai.apps.audience.access import questions_for, wishes_for
from doithoai.apps.audience.handing_on import PHONE
from doithoai.apps.audience.models import PhoneQuestion, Support, Wish
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Turn
from doithoai.apps.hall.pictures import facts_of
from doithoai.apps.hall.words_of_turns import FROM_TURN
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.receiving import secret_of, secret_path
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.hall import picture
from doithoai.core.hall.crowd import QUESTION_WORDS, TURN_WORDS, WISH_WORDS, QuestionState, WishState
from doithoai.core.hall.queue import TurnState
from doithoai.core.petitions.lifecycle import PetitionState

NEWEST = 20
"""How many of its own things a phone is shown, and how many settled ones the moderators."""
_OF_TURN = ("turn__group", "turn__unit", "turn__petition")


@dataclass(frozen=True, kw_only=True)
class Own:
    """One thing that this phone has sent: its words, how it stands, its place while it waits."""

    key: str
    words: str
    state: str
    reason: str = ""
    turn_key: str = ""
    place: int | None = None
    code: str = ""
    path: str = ""
    can_take_back: bool = False
    is_wish: bool = False


def own_things(phone: str, dialogue: Dialogue) -> list[Own]:
    """What the phone has sent to this dialogue, the newest first: three queries."""
    mine = {"phone": phone, "sitting__dialogue": dialogue}
    questions = PhoneQuestion.objects.filter(**mine).select_related("petition", *_OF_TURN).order_by("-asked_at")
    wishes = Wish.objects.filter(**mine).select_related(*_OF_TURN).order_by("-wished_at")
    rows: list[PhoneQuestion | Wish] = [*wishes[:NEWEST], *questions[:NEWEST]]
    places = _places(row.turn for row in rows if row.turn is not None)
    return [_own_wish(row, places) if isinstance(row, Wish) else _own_question(row, places) for row in rows]


def _places(turns: Iterable[Turn]) -> dict[int, int]:
    sittings = {turn.sitting_id for turn in turns if turn.state == TurnState.WAITING}
    if not sittings:
        return {}
    waiting = Turn.objects.filter(sitting_id__in=sittings, state=TurnState.WAITING).order_by("order", "id")
    return {pk: place for place, pk in enumerate(waiting.values_list("pk", flat=True), start=1)}


def _own_question(question: PhoneQuestion, places: dict[int, int]) -> Own:
    turn, petition = question.turn, _petition(question)
    sealed = petition is not None and petition.state == PetitionState.SEALED
    state = _of_turn(turn) if turn else QUESTION_WORDS[QuestionState(question.state)]
    return Own(
        key=question.key,
        words="" if sealed else question.public_text,
        state=state,
        reason=question.reason,
        turn_key=turn.key if turn and turn.state == TurnState.WAITING else "",
        place=places.get(turn.pk) if turn else None,
        code=petition.code if petition else "",
        path=_path(petition) if petition else "",
        can_take_back=question.state == QuestionState.WAITING,
    )


def _petition(question: PhoneQuestion) -> Petition | None:
    return question.petition or (question.turn.petition if question.turn else None)


def _path(petition: Petition) -> str:
    """The secret link, where the petition was made of the phone's own words."""
    key = petition.submission_key or ""
    return secret_path(petition.code, secret_of(key)) if key.startswith((PHONE, FROM_TURN)) else ""


def _own_wish(wish: Wish, places: dict[int, int]) -> Own:
    turn = wish.turn
    return Own(
        key=wish.key,
        words=wish.subject,
        state=_of_turn(turn) if turn and wish.state == WishState.TAKEN else WISH_WORDS[WishState(wish.state)],
        reason=wish.reason,
        turn_key=turn.key if turn and turn.state == TurnState.WAITING else "",
        place=places.get(turn.pk) if turn else None,
        can_take_back=wish.state == WishState.WAITING or (turn is not None and turn.state == TurnState.WAITING),
        is_wish=True,
    )


def _of_turn(turn: Turn) -> str:
    return picture.outcome_line(facts_of(turn)) or TURN_WORDS[TurnState(turn.state)]


@dataclass(frozen=True, kw_only=True)
class Moderation:
    """What the moderators see of one dialogue."""

    waiting: list[PhoneQuestion]
    shown: list[PhoneQuestion]
    declined: list[PhoneQuestion]
    wishes: list[Wish]


def moderation_of(caller: Caller, dialogue: Dialogue) -> Moderation:
    """Four queries, whatever waits."""
    questions = questions_for(caller, Permission.SITTING_RUN).filter(sitting__dialogue=dialogue)
    questions = questions.select_related("group", "sitting")
    public: QuerySet[Any] = questions.shown().filter(state=QuestionState.LET_THROUGH).with_supports()
    return Moderation(
        waiting=list(questions.filter(state=QuestionState.WAITING).order_by("asked_at", "id")),
        shown=list(public.order_by("-supported", "asked_at", "id")),
        declined=list(questions.filter(state=QuestionState.DECLINED).order_by("-decided_at")[:NEWEST]),
        wishes=list(waiting_wishes(caller, dialogue)),
    )


def waiting_wishes(caller: Caller, dialogue: Dialogue) -> QuerySet[Wish]:
    """Who wants to speak and was not taken yet, in the order in which they came."""
    wishes = wishes_for(caller, Permission.SITTING_RUN).filter(sitting__dialogue=dialogue, state=WishState.WAITING)
    return wishes.select_related("group").order_by("wished_at", "id")


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A question on the list of everybody, as one phone sees it."""

    key: str
    text: str
    who: str
    state: str
    supported: int
    by_me: bool


def listed(picture_of_all: Mapping[str, Any], mine: Collection[str]) -> list[Listed]:
    """The questions of the public picture; `mine` are the keys that this phone supports."""
    return [
        Listed(
            key=key, supported=picture_of_all["supports"].get(key, 0), by_me=key in mine, **picture_of_all[f"q_{key}"]
        )
        for key in picture_of_all["question_keys"]
    ]


def supported_keys(phone: str, keys: Collection[str]) -> set[str]:
    """Which of these questions the phone supports: one query, none where nothing is asked."""
    if not keys:
        return set()
    return set(Support.objects.filter(phone=phone, question__key__in=keys).values_list("question__key", flat=True))


def supports_of(key: str) -> int:
    """How many phones support a question."""
    return Support.objects.filter(question__key=key).count()


def is_open(dialogue: Dialogue) -> bool:
    """Whether phones may send now."""
    return dialogue.sittings.filter(closed_at__isnull=True).exists()
