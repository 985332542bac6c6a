"""A question from a phone becomes a petition with its own code: when it is raised, or when it never was."""

from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.audience.moderating import step, tell
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.receiving import Contact, Opinion, receive
from doithoai.core.caller import Caller, system_caller
from doithoai.core.events import EventName
from doithoai.core.hall.crowd import QuestionAct
from doithoai.core.petitions.legal_type import Channel

PHONE = "phone-"
"""How the submission keys of questions from phones begin."""


def hand_on(caller: Caller, question: PhoneQuestion) -> None:
    """Make the held question a petition; the phone shows its code. Raises `NotPossibleNow`."""
    question.petition = received_petition(caller, question)
    step(caller, question, QuestionAct.HAND_ON, "petition")
    tell(caller, EventName.QUESTION_HANDED_ON, question, code=question.petition.code)


def received_petition(caller: Caller, question: PhoneQuestion) -> Petition:
    """The petition of the held question, made once: the citizen's own words, and the name only as wished."""
    dialogue = question.sitting.dialogue
    touch_hall(dialogue.pk)  # held before the trail, as everywhere
    return receive(
        system_caller(caller.now, authority_id=dialogue.authority_id),
        Opinion(
            text=question.text,
            public_text=question.public_text,
            group_id=question.group_id,
            is_no_denunciation=True,  # a person let it through
        ),
        Contact(name=question.name, show_name=bool(question.name) and not question.is_anonymous),
        dialogue=dialogue,
        channel=Channel.HALL,
        received_at=question.asked_at,
        submission_key=f"{PHONE}{question.sending[:48]}",
    ).petition
