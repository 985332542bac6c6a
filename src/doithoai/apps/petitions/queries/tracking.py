"""What the public, and the citizen with the secret link, read of one petition."""

import hmac
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from doithoai.apps.audit.models import Event
from doithoai.apps.audit.queries import events_of_petition
from doithoai.apps.files.models import StoredFile
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.carrier import carrier_of
from doithoai.apps.petitions.due_dates import why_of
from doithoai.apps.petitions.models import Answer, Attachment, Petition, Rating
from doithoai.apps.petitions.receiving import CAME_WITH_IT, hash_of
from doithoai.core.events import EventName
from doithoai.core.files import FileState
from doithoai.core.petitions.lifecycle import ANSWERED_STATES, OWED_STATES, AnswerStage, PetitionState
from doithoai.core.petitions.public_status import PublicStatus, public_status

WITH_ANSWER = Q(purpose="answer") & (Q(answer__isnull=True) | Q(answer__stage=AnswerStage.PUBLISHED.value))
SHOWN = (WITH_ANSWER | Q(purpose="proof")) & Q(file__state=FileState.READY.value)
"""Files that the public may open: what came with a published answer, the proof of the work. Never a citizen's own,
nor what the scanner has not passed."""


@dataclass(frozen=True, kw_only=True)
class Tracking:
    """One petition as its followers see it; `carrier` is itself or the petition it was merged into."""

    petition: Petition
    carrier: Petition
    status: PublicStatus
    unit_name: str = ""
    due_on: date | None = None
    provisional: bool = False
    why: list[str] = field(default_factory=list)
    answer: Answer | None = None
    answer_files: list[Attachment] = field(default_factory=list)
    replaced: list[Answer] = field(default_factory=list)
    """The wordings that the answer put right, the newest first; each stays readable."""
    rating: Rating | None = None
    events: list[Event] = field(default_factory=list)
    split: list[Petition] = field(default_factory=list)
    """The other petitions that were made of the same words, under the same secret link."""

    @property
    def is_merged(self) -> bool:
        """Answered together with another petition of the same content."""
        return self.carrier.pk != self.petition.pk

    @property
    def public_words(self) -> str:
        """What everybody may read of the words; empty while the petition is not public."""
        return self.petition.public_words if self.petition.is_public else ""

    @property
    def public_name(self) -> str:
        """The citizen's name, only when the petition is public and the citizen wants it there."""
        contact = getattr(self.petition, "contact", None)
        return contact.name if contact and contact.show_name and self.petition.is_public else ""

    @property
    def can_reopen(self) -> bool:
        """The citizen may say «chưa giải quyết» now."""
        return self.carrier.state in ANSWERED_STATES


OF_THE_CARRIER_ALONE = (EventName.PETITION_MERGED, EventName.PETITION_UNMERGED, EventName.PETITION_SPLIT)
"""Who else was joined to it is no step of this voice."""


def petition_for_public(code: str) -> Petition:
    """The petition of a code in its one form. Raises DoesNotExist for no such code, and for what is sealed."""
    petitions = Petition.objects.exclude(state=PetitionState.SEALED)
    return petitions.select_related("authority", "dialogue", "lead_unit", "group", "contact").get(code=code)


def petition_of_link(code: str, secret: str) -> Petition:
    """The petition that a secret link opens. Raises DoesNotExist for a wrong secret as for a wrong code."""
    petition = petition_for_public(code)
    if not petition.secret_hash or not hmac.compare_digest(petition.secret_hash, hash_of(secret)):
        raise Petition.DoesNotExist
    return petition


def tracking_of(petition: Petition) -> Tracking:
    """The whole page of one petition: eight queries at most, however long its history."""
    carrier = carrier_of(petition)
    lead = carrier.assignments.filter(part="lead", state__in=OWED_STATES).select_related("unit").first()
    if lead is not None:
        lead.petition = carrier
    answers = carrier.answers.filter(stage=AnswerStage.PUBLISHED).select_related("body_reply")
    published = list(answers.order_by("-published_on", "-pk"))
    answer = published[0] if published else None
    files = carrier.attachments.filter(SHOWN).select_related("file") if answer else []
    return Tracking(
        petition=petition,
        carrier=carrier,
        status=public_status(PetitionState(carrier.state), for_hall=carrier.for_hall, extended=carrier.is_extended),
        unit_name=lead.unit.name if lead else _answered_by(carrier, answer),
        due_on=lead.due_on if lead else None,
        provisional=lead.provisional if lead else False,
        why=why_of(lead, work_calendar()) if lead else [],
        answer=answer,
        answer_files=list(files),
        replaced=_replaced(published),
        rating=Rating.objects.filter(answer=answer, petition=petition).first() if answer else None,
        events=_events(petition, carrier),
        split=_split_of(petition),
    )


def _events(petition: Petition, carrier: Petition) -> list[Event]:
    """Its own timeline; while another carries it on, also what happened to that one since."""
    own = list(events_of_petition(petition.pk))
    joined = [event.pk for event in own if event.name == EventName.PETITION_MERGED]
    if carrier.pk == petition.pk or not joined:
        return own
    since = events_of_petition(carrier.pk).filter(pk__gt=joined[-1]).exclude(name__in=OF_THE_CARRIER_ALONE)
    return own + list(since)


def _split_of(petition: Petition) -> list[Petition]:
    """What was split off, and what it was split from; nothing that is sealed."""
    near = Q(split_from=petition.pk) | Q(pk=petition.split_from_id or 0)
    if petition.split_from_id:
        near |= Q(split_from=petition.split_from_id)
    rows = Petition.objects.filter(near).exclude(pk=petition.pk).exclude(state=PetitionState.SEALED)
    return list(rows.only("code", "secret_hash", "split_from").order_by("id"))


def _replaced(published: list[Answer]) -> list[Answer]:
    """The chain of what the newest one corrects."""
    earlier, by_id = list[Answer](), {answer.pk: answer for answer in published}
    at = published[0] if published else None
    while at is not None and at.corrects_id in by_id:
        earlier.append(by_id[at.corrects_id])
        at = earlier[-1]
    return earlier


def _answered_by(petition: Petition, answer: Answer | None) -> str:
    return answer.body_reply.body if answer and answer.body_reply else _unit_name(petition)


def _unit_name(petition: Petition) -> str:
    return petition.lead_unit.name if petition.lead_unit else ""


def sent_files(petition: Petition) -> list[Attachment]:
    """What came with the words, for the one who sent them; files of the conversation stand with its messages."""
    own = petition.attachments.filter(purpose__in=CAME_WITH_IT, message=None)
    return list(own.select_related("file").order_by("pk"))


def answer_file(code: str, token: str) -> StoredFile:
    """A file that stands with a published answer. Raises DoesNotExist for any other file, the citizen's own first."""
    shown = Attachment.objects.filter(SHOWN, petition=carrier_of(petition_for_public(code)))
    answered = shown.filter(petition__answers__stage=AnswerStage.PUBLISHED).distinct()
    return answered.select_related("file").get(file__public_token=token).file
