"""What is asked in the hall as a petition, from the moment it is noted: with its code, and in step with the note."""

from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.receiving import Contact, Opinion, receive
from doithoai.core.caller import Caller
from doithoai.core.petitions.gate import pass_words
from doithoai.core.petitions.intake import LONGEST, SHORTEST
from doithoai.core.petitions.legal_type import Channel
from doithoai.core.petitions.lifecycle import OPEN_STATES
from doithoai.core.petitions.search_text import search_text

FROM_TURN = "turn-"
"""How the submission keys of what was noted in the hall begin."""


def key_of(turn: Turn) -> str:
    """The submission key of the petition made from what is noted now: made once, however often it is noted."""
    again = f"-{turn.questions_moved}" if turn.questions_moved else ""
    return f"{FROM_TURN}{turn.pk}{again}"


def is_from_turn(turn: Turn) -> bool:
    """Whether the turn's petition was made from what was noted in the hall; else somebody had sent it."""
    return turn.petition is not None and (turn.petition.submission_key or "").startswith(FROM_TURN)


def receive_words(caller: Caller, sitting: Sitting, turn: Turn, *, is_no_denunciation: bool, before: str = "") -> None:
    """Make the turn's question a petition at once, or let the petition made from it follow a corrected note.

    `before` are the words of the note until now. Raises `LooksLikeDenunciation`: then nothing is stored.
    """
    words = words_received(turn.question)
    if turn.petition is None:
        turn.petition = _received(caller, sitting, turn, words, is_no_denunciation=is_no_denunciation)
        turn.save(update_fields=["petition"])
        turn.promises.filter(petition__isnull=True).update(petition=turn.petition)
    elif is_from_turn(turn):
        pass_words(words, is_no_denunciation=is_no_denunciation)
        _follow(turn.petition, words_received(before), words)


def words_received(question: str) -> str:
    """The words of the petition: those of the question, with its place where they are few."""
    words = question[:LONGEST]
    return words if len(words) >= SHORTEST else f"Câu hỏi tại hội nghị: {words}"


def _received(caller: Caller, sitting: Sitting, turn: Turn, words: str, *, is_no_denunciation: bool) -> Petition:
    receipt = receive(
        caller,
        Opinion(text=words, group_id=turn.group_id, is_no_denunciation=is_no_denunciation),
        Contact(name=turn.speaker, phone=turn.delegate.phone if turn.delegate else ""),
        dialogue=sitting.dialogue,
        channel=Channel.HALL,
        received_at=turn.started_at or turn.queued_at,
        submission_key=key_of(turn),
    )
    if turn.field is not None:
        receipt.petition.fields.add(turn.field)
    return receipt.petition


def _follow(petition: Petition, before: str, words: str) -> None:
    """Only words that nobody has worked on since follow the note: divided, merged or answered ones stay as they are."""
    untouched = Petition.objects.filter(pk=petition.pk, text=before, public_text="", state__in=OPEN_STATES)
    if untouched.filter(points__isnull=True).exists():
        untouched.update(text=words, folded=search_text(code=petition.code, text=words, place=petition.place))
