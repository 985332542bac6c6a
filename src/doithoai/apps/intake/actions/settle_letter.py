"""What a held letter is: a new petition, a word on one that is there, something for another door, or nothing."""

from dataclasses import dataclass

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.intake.access import locked_letter
from doithoai.apps.intake.models import Letter
from doithoai.apps.notices.write import write_notice
from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.actions.intake.submit_petition import send_receipt
from doithoai.apps.petitions.actions.intake.turn_away import turn_away
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.receiving import Contact, Opinion, Receipt, attach, receive
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.intake.letters import LetterState
from doithoai.core.petitions.conversation import check_reply
from doithoai.core.petitions.gate import pass_words
from doithoai.core.petitions.legal_type import Channel
from doithoai.core.petitions.lifecycle import PetitionState


@dataclass(frozen=True, kw_only=True)
class LetterOpinion:
    """What the officer takes from a letter."""

    text: str
    name: str = ""
    place: str = ""
    group_id: int | None = None
    is_no_denunciation: bool = False


@transaction.atomic
def make_petition_of_letter(
    caller: Caller, *, letter_id: int, opinion: LetterOpinion, dialogue_id: int | None = None
) -> Receipt:
    """A petition with its code; the sender gets the receipt. Raises LetterSettled, LooksLikeDenunciation, TooShort."""
    letter = locked_letter(caller, letter_id)
    dialogues = dialogues_for(caller, Permission.DIALOGUE_VIEW)
    receipt = receive(
        caller,
        Opinion(
            text=opinion.text,
            place=opinion.place,
            group_id=opinion.group_id,
            file_ids=tuple(letter.files.values_list("file_id", flat=True)),
            is_no_denunciation=opinion.is_no_denunciation,
        ),
        Contact(name=opinion.name, email=letter.address),
        dialogue=dialogues.get(pk=dialogue_id) if dialogue_id else None,
        channel=Channel.EMAIL,
        received_at=letter.sent_at or letter.arrived_at,
        submission_key=f"letter:{letter.authority_id}:{letter.key[:40]}",
    )
    send_receipt(caller, receipt, letter.address)
    _settle(caller, letter, LetterState.PETITION, receipt.petition)
    return receipt


@transaction.atomic
def file_letter(caller: Caller, *, letter_id: int, code: str, is_no_denunciation: bool = False) -> Petition:
    """Put it into the talk about a petition. Raises LetterSettled, Petition.DoesNotExist, LooksLikeDenunciation."""
    letter = locked_letter(caller, letter_id)
    within = petitions_for(caller, Permission.PETITION_VIEW).exclude(state=PetitionState.SEALED)
    petition = within.select_for_update(of=("self",), no_key=True).get(code=code)
    words = check_reply(letter.text)
    flagged = pass_words(words, is_no_denunciation=is_no_denunciation)
    message = petition.messages.create(
        by_citizen=True, text=words, written_at=caller.now, submission_key=f"letter:{letter.key[:56]}"
    )
    attach(petition, tuple(letter.files.values_list("file_id", flat=True)), purpose="evidence", message=message)
    record_petition(caller, EventName.PETITION_QUESTION_REPLIED, petition, message, said_no_denunciation=flagged)
    _settle(caller, letter, LetterState.FILED, petition)
    return petition


@transaction.atomic
def turn_letter_away(caller: Caller, *, letter_id: int, kind: str) -> None:
    """Another door: counted by day and kind, the words are deleted, the sender learns where to go."""
    letter = locked_letter(caller, letter_id)
    turn_away(caller, kind=kind)
    write_notice(
        key=f"letter.turned_away:{letter.pk}",
        address=letter.address,
        subject="Thư của ông/bà cần gửi tới nơi khác",
        text=(
            f"Kính gửi ông/bà,\n\nNội dung này không xử lý trong đối thoại. {letter.authority.complaint_desk}\n\n"
            "Thư của ông/bà đã được xóa, không lưu lại ở đây. Xin gửi tới đúng nơi tiếp nhận.\n"
        ),
        now=caller.now,
        authority_id=letter.authority_id,
    )
    letter.sender = letter.address = letter.subject = ""
    _settle(caller, letter, LetterState.TURNED_AWAY, None)


@transaction.atomic
def dismiss_letter(caller: Caller, *, letter_id: int) -> None:
    """Nobody's opinion: the words are deleted. Raises LetterSettled."""
    _settle(caller, locked_letter(caller, letter_id), LetterState.DISMISSED, None)


def _settle(caller: Caller, letter: Letter, state: LetterState, petition: Petition | None) -> None:
    letter.state, letter.text, letter.petition = state.value, "", petition
    letter.settled_at, letter.settled_by_name = caller.now, caller.name
    letter.files.all().delete()
    letter.save()
    if state != LetterState.TURNED_AWAY:  # its moment could lead to the person who wanted to denounce
        record(caller, EventName.LETTER_SETTLED, letter, authority_id=letter.authority_id, state=state.value)
