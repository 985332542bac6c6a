"""What every way in shares: an opinion becomes a petition with its code, its secret and its first event."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.files.models import StoredFile
from doithoai.apps.organisations.access import groups_for
from doithoai.apps.petitions.models import Attachment, Message, Petition, PetitionContact
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.caller import HANOI, Caller
from doithoai.core.events import EventName
from doithoai.core.files import TooManyFiles
from doithoai.core.petitions.gate import pass_words
from doithoai.core.petitions.intake import MOST_FILES, check_words
from doithoai.core.petitions.legal_type import Channel
from doithoai.core.petitions.numbering import VOICES, voice_code
from doithoai.core.petitions.phone import phone_number
from doithoai.core.petitions.search_text import search_text
from doithoai.core.text.normalise import tidy

CAME_WITH_IT = ("evidence", "scan")
"""Purposes of the files that a petition brought with its words."""


@dataclass(frozen=True, kw_only=True)
class Opinion:
    """What is said: the words, where, and with what in hand."""

    text: str
    place: str = ""
    group_id: int | None = None
    file_ids: tuple[int, ...] = ()
    is_no_denunciation: bool = False
    """The citizen said so after the word check had asked."""
    consents_to_publication: bool = True
    public_text: str = ""
    """The words as the public shall read them, where the citizen covered something; empty: the words themselves."""


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Who says it; every part may be empty."""

    name: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    show_name: bool = False


@dataclass(frozen=True)
class Receipt:
    """The petition and the secret of its own link, which only the citizen gets."""

    petition: Petition
    secret: str
    is_new: bool = True
    """False where the same form had been stored before."""

    @property
    def path(self) -> str:
        """The secret link, without the site's address."""
        return secret_path(self.petition.code, self.secret)


def secret_path(code: str, secret: str) -> str:
    """The address under which a citizen finds the own words again."""
    return f"/y-kien/{code}/{secret}/"


def hash_of(secret: str) -> str:
    """What is kept of a secret: SHA-256, hex."""
    return hashlib.sha256(secret.encode()).hexdigest()


def secret_of(submission_key: str) -> str:
    """The secret that belongs to a submission: sending the same form again gives the same receipt."""
    return salted_hmac("doithoai.petition-secret", submission_key, algorithm="sha256").hexdigest()[:32]


def receive(
    caller: Caller,
    opinion: Opinion,
    contact: Contact,
    *,
    dialogue: Dialogue | None,
    channel: Channel,
    received_at: datetime,
    submission_key: str | None = None,
    scans: bool = False,
    slip_code: str = "",
) -> Receipt:
    """Store the opinion in the caller's authority, once a `submission_key`; `slip_code` was printed on its slip."""
    key = submission_key or secrets.token_urlsafe(32)
    secret = secret_of(key)
    words = check_words(opinion.text)
    flagged = pass_words(words, is_no_denunciation=opinion.is_no_denunciation)
    petition, fresh = _store(
        key,
        slip_code,
        authority_id=caller.authority_id,
        dialogue=dialogue,
        secret_hash=hash_of(secret),
        text=words,
        public_text=tidy(opinion.public_text),
        place=tidy(opinion.place),
        channel=channel.value,
        group=groups_for(caller).get(pk=opinion.group_id) if opinion.group_id else None,
        consents_to_publication=opinion.consents_to_publication,
        received_at=received_at,
        received_on=received_at.astimezone(HANOI).date(),
        typed_by_id=caller.person_id,
        typed_by_name=caller.name if caller.person_id else "",
    )
    if fresh:
        _keep_contact(petition, contact)
        attach(petition, opinion.file_ids, purpose="scan" if scans else "evidence")
        came = {"came_by": petition.channel, "said_no_denunciation": flagged}
        record_petition(caller, EventName.PETITION_RECEIVED, petition, **came)
    return Receipt(petition, secret, is_new=fresh)


def draw_code() -> str:
    """A code that no slip bears; whether it is free, the table says."""
    return voice_code(secrets.randbelow(VOICES))


def _store(submission_key: str, slip_code: str, **columns: object) -> tuple[Petition, bool]:
    while True:
        if (kept := Petition.objects.filter(submission_key=submission_key).first()) is not None:
            return kept, False
        code = slip_code or draw_code()
        folded = search_text(code=code, text=str(columns["text"]), place=str(columns["place"]))
        try:
            with transaction.atomic():
                return Petition.objects.create(code=code, folded=folded, submission_key=submission_key, **columns), True
        except IntegrityError:
            # Either the same form arrived a moment ago, or the code is taken: look again.
            if not Petition.objects.filter(submission_key=submission_key).exists() and (
                slip_code or not _is_taken(code)
            ):
                raise


def _is_taken(code: str) -> bool:
    return Petition.objects.filter(code=code).exists()


def _keep_contact(petition: Petition, contact: Contact) -> None:
    if contact == Contact(show_name=contact.show_name):
        return
    PetitionContact.objects.create(
        petition=petition,
        name=tidy(contact.name),
        phone=phone_number(contact.phone) or tidy(contact.phone),
        email=tidy(contact.email),
        address=tidy(contact.address),
        show_name=contact.show_name,
    )


def attach(petition: Petition, file_ids: tuple[int, ...], *, purpose: str, message: Message | None = None) -> None:
    """Hang stored files of the petition's authority on it. Raises `TooManyFiles`."""
    if len(file_ids) > MOST_FILES:
        raise TooManyFiles(limit=MOST_FILES)
    files = StoredFile.objects.filter(pk__in=file_ids, authority_id=petition.authority_id).order_by("pk")
    Attachment.objects.bulk_create(
        Attachment(petition=petition, file=file, purpose=purpose, message=message) for file in files
    )
