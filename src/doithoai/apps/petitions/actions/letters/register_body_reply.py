"""Register what another body answered, and file it to each petition that was passed on to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.reading import require_ready
from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.actions.answers.draft_answer import add_version
from doithoai.apps.petitions.models import Answer, Attachment, BodyReply, Petition
from doithoai.apps.petitions.reach import move
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.body_reply import NothingFiled, NotSentThere, check_reply
from doithoai.core.petitions.lifecycle import AnswerStage, PetitionAct, PetitionState
from doithoai.core.text.normalise import tidy


@dataclass(frozen=True, kw_only=True)
class Document:
    """The document as it came."""

    body: str
    number: str
    dated_on: date
    received_on: date
    text: str


@transaction.atomic
def register_body_reply(
    caller: Caller, *, document: Document, parts: Mapping[int, str], file: StoredFile | None = None
) -> BodyReply:
    """`parts`: petition -> the passage that answers it (empty: the whole text). Others go on waiting.

    Raises ReplyIncomplete, ReplyDatesWrong, NothingFiled, NotSentThere, FileWaits.
    """
    number, words = check_reply(
        document.number, document.text, dated_on=document.dated_on, received_on=document.received_on, today=caller.today
    )
    petitions = _locked(caller, document.body, parts)
    reply = BodyReply.objects.create(
        authority_id=caller.authority_id,
        body=document.body,
        number=number[:60],
        dated_on=document.dated_on,
        received_on=document.received_on,
        text=words,
        file=file,
        registered_at=caller.now,
        registered_by_name=caller.name,
    )
    for petition in petitions:
        _file(caller, reply, petition, tidy(parts[petition.pk]) or words)
    return reply


def _locked(caller: Caller, body: str, parts: Mapping[int, str]) -> list[Petition]:
    if not parts:
        raise NothingFiled()
    within = petitions_for(caller, Permission.PETITION_TRIAGE).filter(pk__in=list(parts))
    rows = list(within.select_for_update(of=("self",), no_key=True).order_by("pk"))
    if len(rows) != len(parts):
        raise Petition.DoesNotExist
    wrong = [row.code for row in rows if row.state != PetitionState.TRANSFERRED or row.transferred_to != body]
    if wrong:
        raise NotSentThere(codes=", ".join(wrong))
    return rows


def _file(caller: Caller, reply: BodyReply, petition: Petition, words: str) -> None:
    move(petition, PetitionAct.BODY_REPLY)
    answer = Answer(petition=petition, version=0, body_reply=reply)
    answer.stage, answer.published_on = AnswerStage.PUBLISHED.value, caller.today
    add_version(caller, answer, words)
    petition.answered_on = caller.today
    petition.save(update_fields=["state", "answered_on"])
    petition.points.filter(answered_on=None).update(answered_on=caller.today)
    if reply.file is not None:
        require_ready(reply.file)
        Attachment.objects.create(petition=petition, file=reply.file, purpose="answer", answer=answer)
    facts = {"to_body": reply.body, "number": reply.number, "dated_on": reply.dated_on}
    record_petition(caller, EventName.PETITION_BODY_REPLIED, petition, answer, **facts)
